import type { DocumentKind } from '../../domain/session/document.ts';

/** Pages that the site makes itself and that show the words of a page of the content tree, where there is one. */
export const wordedPages: readonly string[] = ['/', '/404/'];

/** What a file of the content tree is, and its address; undefined for files that are not published as pages. */
export function identify(
  file: string,
): { kind: DocumentKind; url: string; format: 'md' | 'mdx' } | undefined {
  const parts = file.split('/');
  const name = parts.at(-1) ?? '';
  const format = /\.(mdx?)$/u.exec(name)?.[1] as 'md' | 'mdx' | undefined;
  if (!format) return undefined;
  const stem = name.slice(0, -format.length - 1);
  if (parts[0] === 'pages' && parts.length === 2)
    return { kind: 'page', url: stem === 'index' ? '/' : `/${stem}/`, format };
  if (parts[0] !== 'programmes') return undefined;
  const folders = parts.slice(1, -1);
  if (stem === 'index') {
    const kind = folders.length === 1 ? 'programme' : folders.length === 2 ? 'module' : undefined;
    return kind && { kind, url: `/${folders.join('/')}/`, format };
  }
  return folders.length === 2
    ? { kind: 'session', url: `/${folders.join('/')}/${stem}/`, format }
    : undefined;
}
