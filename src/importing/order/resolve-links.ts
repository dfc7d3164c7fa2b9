import { posix } from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { Definition, Image, Link, Nodes, Parents } from 'mdast';
import { didYouMean } from '../../domain/did-you-mean.ts';
import { isComponent, lineOf, type ComponentNode } from '../../content-pipeline/parse/syntax-tree.ts';
import type { Draft } from '../draft.ts';
import type { TakeNote } from '../import-note.ts';
import { byName } from '../translate/source/other-signs.ts';
import { headingIds } from './heading-ids.ts';
import { linkWords, noteExternalLink } from '../report/note-external-link.ts';
import { present } from '../../domain/present.ts';

/** Everything a link of the imported material may lead to. */
export interface LinkTargets {
  /** New documents by the address of the old, ending in a slash. */
  drafts: ReadonlyMap<string, Draft>;
  /** Addresses of other pages of the site. */
  pages: ReadonlySet<string>;
  /** New addresses of files, by their old address. */
  files: ReadonlyMap<string, string>;
}

/** Files that came along because a document refers to them. */
export type UsedFiles = Set<string>;

/** Points every link and picture of a document to its new address, and notes those that lead nowhere. */
export function resolveLinks(draft: Draft, targets: LinkTargets, used: UsedFiles): void {
  const note: TakeNote = (finding) =>
    draft.notes.push({
      ...finding,
      file: draft.placement.path,
      line: finding.line === undefined ? undefined : finding.line + draft.offset,
    });
  const visit = (node: Nodes | ComponentNode): void => {
    if (isComponent(node)) {
      const file = node.attributes.find(({ name }) => name === 'file');
      if (file) file.value = fileAddress(String(file.value), node, draft, targets, used, note);
    } else if (node.type === 'link' || node.type === 'definition')
      resolveLink(node, draft, targets, used, note);
    else if (node.type === 'image') resolveImage(node, draft, targets, used, note);
    if ('children' in node) ((node as Parents).children as Nodes[]).forEach(visit);
  };
  draft.tree.children.forEach(visit);
}

const documentEnding = /\.(?:md|mdx|markdown|html?)$/iu;
const fileEnding = /\.[a-z0-9]{2,5}$/iu;

function resolveLink(
  node: Link | Definition,
  draft: Draft,
  targets: LinkTargets,
  used: UsedFiles,
  note: TakeNote,
): void {
  // An address without its kind, “//host/page”, takes the one of the page around it.
  if (/^\/\/[\w-]+\./u.test(node.url)) node.url = `https:${node.url}`;
  else node.url = node.url.replace(/^\/{2,}/u, '/');
  const own = ownPath(node.url, targets);
  if (own === undefined) return noteExternalLink(node, note);
  if (own.host) {
    note({
      rule: 'link-old',
      line: lineOf(node),
      action: 'repaired',
      message: `the link leads to what is here, but on ${own.host}`,
      expected: 'It now stays on this site.',
    });
  }
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(own.path) ?? [];
  if (path === '') {
    if (anchor) node.url = `#${resolveAnchor(decoded(anchor), draft, node, note)}`;
    return;
  }
  const absolute = absolutePath(path, draft.placement.path);
  if (fileEnding.test(absolute) && !documentEnding.test(absolute)) {
    node.url = fileAddress(path, node, draft, targets, used, note);
    return;
  }
  // A relative link can be meant from the file, as on GitHub, or from the page, as a browser has it.
  if (path.startsWith(byName))
    return resolveByName(node, draft, targets, decoded(path.slice(byName.length)), anchor, note);
  const keys = [absolute, posix.normalize(posix.join(draft.placement.oldUrl, decoded(path)))].map(keyOf);
  const found = keys
    .flatMap(
      (key) =>
        targets.drafts.get(key) ?? targets.drafts.get(insensitive(key, targets.drafts.keys()) ?? '') ?? [],
    )
    .at(0);
  if (found) {
    if (anchor && isTitle(anchor, found))
      node.url = encodeURI(found.placement.url).replace(/[?#]/gu, encodeURIComponent);
    if (anchor && isTitle(anchor, found)) return;
    const name = anchor ? `#${encodeURIComponent(resolveAnchor(decoded(anchor), found, node, note))}` : '';
    node.url = `${encodeURI(found.placement.url).replace(/[?#]/gu, encodeURIComponent)}${name}`;
    return;
  }
  const key = present(keys[0]);
  node.url = `${encodeURI(key)}${anchor ? `#${anchor}` : ''}`;
  if (targets.pages.has(key)) return;
  const near = likely(
    key,
    [...targets.drafts.keys()].filter((each) => each !== draft.placement.oldUrl),
  );
  note({
    rule: 'link-target',
    line: lineOf(node),
    action: 'look',
    message: `${linkWords(node)} leads to ${key}, which is not among the imported pages`,
    expected: near
      ? `It may be meant for ${near}`
      : 'Check the address; it may come with another part of the material.',
  });
}

/** A link by the name of a page, as notebooks have them: the file's name, or the title. */
function resolveByName(
  node: Link | Definition,
  draft: Draft,
  { drafts }: LinkTargets,
  name: string,
  anchor: string,
  note: TakeNote,
): void {
  const wanted = bare(name.split('/').pop() ?? '');
  const all = [...drafts.values()];
  const found =
    name === ''
      ? draft
      : (all.find(
          ({ placement }) => bare(posix.basename(placement.path).replace(documentEnding, '')) === wanted,
        ) ?? all.find(({ top }) => bare(top.title) === wanted));
  if (found) {
    const heading =
      anchor === '' || isTitle(anchor, found)
        ? ''
        : `#${encodeURIComponent(resolveAnchor(decoded(anchor), found, node, note))}`;
    node.url = `${encodeURI(found.placement.url).replace(/[?#]/gu, encodeURIComponent)}${heading}`;
    return;
  }
  node.url = `/${encodeURIComponent(name)}/`;
  note({
    rule: 'link-target',
    line: lineOf(node),
    action: 'look',
    message: `${linkWords(node)} leads to a page called “${name}”, which is not among the imported ones`,
    expected: 'Check the name; it may come with another part of the material.',
  });
}

/** Whether an anchor names the heading of the page as a whole, which needs none. */
const isTitle = (anchor: string, { top }: Draft): boolean =>
  [top.title, top.heading ?? ''].some((words) => words !== '' && bare(words) === bare(decoded(anchor)));

const keyOf = (path: string): string =>
  `${path
    .replace(/\/_(?=[a-z])/giu, '/')
    .replace(documentEnding, '')
    .replace(/\/(?:_?index|readme)$/iu, '')
    .replace(/\/+$/u, '')}/`;

/** What an address that leads nowhere was most likely meant for: the same last name, else nearly the same letters. */
function likely(address: string, known: readonly string[]): string | undefined {
  const name = (each: string): string => each.toLowerCase().replace(/\/+$/u, '').split('/').pop() ?? '';
  const same = known.filter((each) => name(each) === name(address));
  if (same.length > 0) return closest(address, same);
  return didYouMean(address, known);
}

/** The path of a link that stays on the site: as written, or below a host that has the very same page. */
function ownPath(url: string, { drafts, files }: LinkTargets): { path: string; host?: string } | undefined {
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(url)) return { path: url };
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) return undefined;
  const { hostname, pathname, hash } = new URL(url);
  const key = `${decoded(pathname).replace(/\/+$/u, '')}/`;
  const isPage = key.split('/').length >= 4 && drafts.has(key);
  if (!isPage && !files.has(decoded(pathname))) return undefined;
  return { path: `${pathname}${hash}`, host: hostname };
}

function absolutePath(path: string, file: string): string {
  const plain = decoded(path);
  if (plain.startsWith('/')) return posix.normalize(plain);
  return posix.normalize(posix.join('/', posix.dirname(file), plain));
}

function resolveAnchor(anchor: string, target: Draft, node: Link | Definition, note: TakeNote): string {
  const ids = headingIds(target);
  if (ids.known.has(anchor)) return anchor;
  const meant = ids.aliases.get(anchor) ?? ids.aliases.get(bare(anchor));
  note({
    rule: 'link-target',
    line: lineOf(node),
    action: meant ? 'repaired' : 'look',
    message: `${linkWords(node)} leads to #${anchor}, which is not the name of a heading`,
    expected: meant
      ? `It now leads to #${meant}.`
      : ids.known.size > 0
        ? `The closest is #${closest(anchor, [...ids.known])}`
        : 'The page has no headings.',
  });
  return meant ?? anchor;
}

const bare = (anchor: string): string => anchor.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function resolveImage(
  node: Image,
  draft: Draft,
  targets: LinkTargets,
  used: UsedFiles,
  note: TakeNote,
): void {
  node.url = fileAddress(node.url, node, draft, targets, used, note);
}

function fileAddress(
  written: string,
  node: { position?: Nodes['position'] },
  draft: Draft,
  { files }: LinkTargets,
  used: UsedFiles,
  note: TakeNote,
): string {
  const path = absolutePath(written.replace(/[?#].*$/su, ''), draft.placement.path);
  const inAssets = path.replace(/^.*?\/assets\//u, '/assets/');
  const key =
    [path, inAssets, `/assets${path}`, beside(path, draft)].find((each) => files.has(each)) ??
    insensitive(inAssets, files.keys()) ??
    onlyOneEnding(written, files.keys());
  if (key !== undefined) {
    used.add(key);
    return encodeURI(present(files.get(key))).replace(/[?#]/gu, encodeURIComponent);
  }
  const near = likely(path, [...files.keys()]);
  note({
    rule: 'link-target',
    line: lineOf(node),
    action: 'look',
    message: `there is no file ${path}`,
    expected: near ? `It may be meant for ${near}` : 'Put the file into assets.',
  });
  return encodeURI(path);
}

/** The page of a bundle may name its picture as seen from its address, which is a folder. */
const beside = (path: string, { placement }: Draft): string =>
  posix.normalize(`${placement.oldUrl}${posix.basename(path)}`);

/** The one file whose path ends as the address does, for systems that find files by less than their path. */
function onlyOneEnding(written: string, keys: Iterable<string>): string | undefined {
  const end = decoded(written.replace(byName, '').replace(/[?#].*$/su, ''))
    .replace(/^(?:\.{0,2}\/)+/u, '')
    .toLowerCase();
  if (end === '') return undefined;
  const found = [...keys].filter((key) => key.toLowerCase().endsWith(`/${end}`));
  return found.length === 1 ? found[0] : undefined;
}

/** What differs by capitals only is the same thing on many computers. */
function insensitive(key: string, keys: Iterable<string>): string | undefined {
  const small = key.toLowerCase();
  for (const each of keys) if (each.toLowerCase() === small) return each;
  return undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
