import { posix } from 'node:path';
import { withBase } from '../../domain/site-address.ts';
import { identify } from './identify.ts';

/** What an author's link points to. Addresses are below the site's root and not yet below its base path. */
export type LinkTarget =
  | { kind: 'page'; url: string; anchor: string }
  | { kind: 'asset'; url: string }
  | { kind: 'external'; url: string }
  | { kind: 'refused'; reason: 'scheme' | 'outside' | 'control' | 'user' };

/** Characters that change the direction of text or cannot be seen: in an address they only serve to deceive. */
const hidden = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Reads an address as written in `file`: relative ones are relative to the file, as in GitHub's preview. */
export function targetOf(written: string, file: string): LinkTarget {
  if (hidden.test(written) || hidden.test(decoded(written))) return { kind: 'refused', reason: 'control' };
  if (/^https?:/iu.test(written)) return elsewhere(written);
  if (/^(?:mailto:|tel:)/iu.test(written)) return { kind: 'external', url: written };
  if (/^[a-z][a-z0-9+.-]*:/iu.test(written) || written.startsWith('//'))
    return { kind: 'refused', reason: 'scheme' };

  const [, path = '', anchor = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(written) ?? [];
  const own = identify(file)?.url ?? '/';
  if (path === '') return { kind: 'page', url: own, anchor: decoded(anchor) };
  if (path.startsWith('/')) return fromRoot(posix.normalize(decoded(path)), anchor);
  const joined = posix.normalize(posix.join(posix.dirname(file), decoded(path)));
  if (joined.startsWith('..')) return { kind: 'refused', reason: 'outside' };
  const document = identify(joined);
  if (document) return { kind: 'page', url: document.url, anchor: decoded(anchor) };
  return fromRoot(`/${joined.replace(/^programmes\//u, '')}`, anchor);
}

/** An address on another host. One with a user's name before the host shows one host and opens another. */
function elsewhere(written: string): LinkTarget {
  if (!URL.canParse(written)) return { kind: 'refused', reason: 'scheme' };
  const { username, password } = new URL(written);
  return username || password ? { kind: 'refused', reason: 'user' } : { kind: 'external', url: written };
}

function fromRoot(path: string, anchor: string): LinkTarget {
  if (path.startsWith('/..')) return { kind: 'refused', reason: 'outside' };
  if (/\.[a-z0-9]{2,5}$/iu.test(path)) return { kind: 'asset', url: path };
  return { kind: 'page', url: path.endsWith('/') ? path : `${path}/`, anchor: decoded(anchor) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address to print in a page, for a site that lives below `base` (`/` or `/some/path/`). */
export function href(target: LinkTarget, base: string): string {
  if (target.kind === 'refused') return '#';
  if (target.kind === 'external') return target.url;
  const path = withBase(target.url, base);
  return target.kind === 'page' && target.anchor ? `${path}#${encodeURIComponent(target.anchor)}` : path;
}
