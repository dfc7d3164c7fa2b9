import { sitePages } from '../../content-pipeline/read/settings.ts';
import { wordedPages } from '../../content-pipeline/read/identify.ts';
import type { ImportNote } from '../import-note.ts';
import { canonicalPaths, documentEnding } from './canonical-paths.ts';
import { placeLoosePages, type FirstLook } from './loose-pages.ts';
import { placeDocument, type PlaceOptions, type Placement } from './place-document.ts';
import { splitDocument } from './split-document.ts';

/** A document whose text is known and whose place is not. */
export interface ReadSource {
  path: string;
  text: string;
}

/** A document with its place. */
export interface PlacedSource extends ReadSource {
  placement: Placement;
}

/**
 * Gives every document its place. None is turned away: one whose address belongs to the site or to another document gets
 * another, and the report says so.
 */
export function placeAll(
  sources: readonly ReadSource[],
  options: PlaceOptions & { taken: ReadonlySet<string> },
  notes: ImportNote[],
): PlacedSource[] {
  const canonical = canonicalPaths(sources.map(({ path }) => path));
  const nameOf = (path: string): string => canonical.get(path) ?? path;
  const loose = placeLoosePages(sources.map(({ path, text }) => firstLook(nameOf(path), text)));
  const taken = new Map<string, string>();
  return sources.flatMap(({ path, text }): PlacedSource[] => {
    const note = (finding: Omit<ImportNote, 'file'>) => notes.push({ ...finding, file: path });
    const name = loose.get(nameOf(path)) ?? nameOf(path);
    const wanted = placeDocument(path, options, name);
    if (!wanted) {
      note({
        rule: 'refused',
        action: 'repaired',
        message: 'a note to those who keep the folder, or a list of contents of another system, not a page',
        expected: 'Nothing to do.',
      });
      return [];
    }
    if (loose.has(nameOf(path))) {
      note({
        rule: 'loose',
        action: 'repaired',
        message: 'the page stands beside the folders of modules',
        expected: `It is a session now, at ${wanted.url}`,
      });
    }
    const placement = freeAddress(wanted, options.taken, taken, note);
    taken.set(placement.url.toLowerCase(), path);
    if (
      placement.url !== placement.oldUrl &&
      placement.url === wanted.url &&
      !options.programme &&
      !loose.has(nameOf(path))
    ) {
      note({
        rule: 'address',
        action: 'repaired',
        message: `its address was ${placement.oldUrl}`,
        expected: `It is now ${placement.url}; links within the material follow, and redirects.yaml sends old links on.`,
      });
    }
    return [{ path, text, placement }];
  });
}

/** The place with an address that nothing else has. */
function freeAddress(
  wanted: Placement,
  there: ReadonlySet<string>,
  taken: ReadonlyMap<string, string>,
  note: (finding: Omit<ImportNote, 'file'>) => void,
): Placement {
  let placement = withoutReserved(wanted);
  let why = placement === wanted ? '' : `${wanted.url} is a page of the site itself`;
  const first = placement;
  for (let number = 2; ; number += 1) {
    const other = taken.get(placement.url.toLowerCase());
    const written = placement.kind === 'page' && there.has(placement.url);
    if (other === undefined && !written) break;
    why ||=
      other === undefined
        ? `${wanted.url} is a page that is here already`
        : `its address ${wanted.url} is that of ${other}`;
    placement = renamed(first, `-${number}`);
  }
  if (why !== '')
    note({
      rule: 'address',
      action: 'look',
      message: why,
      expected: `It is now ${placement.url}; rename the file if another name is better.`,
    });
  return placement;
}

const reserved = new Set(sitePages.filter((url) => !wordedPages.includes(url)));

/** Another place for a document whose address the site has for a page of its own. */
function withoutReserved(placement: Placement): Placement {
  const [first = '', , third] = placement.url.split('/').slice(1, -1);
  const isFolder = placement.kind !== 'page' && (reserved.has(`/${first}/`.toLowerCase()) || first === '404');
  const own = isFolder ? moved(placement, first, `${first}-programme`) : placement;
  if (placement.kind === 'page' && reserved.has(placement.url.toLowerCase())) return renamed(own, '-page');
  if (placement.kind === 'session' && third?.toLowerCase() === 'all') return renamed(own, '-sessions');
  return own;
}

function moved(placement: Placement, from: string, to: string): Placement {
  return {
    ...placement,
    url: placement.url.replace(`/${from}/`, `/${to}/`),
    target: placement.target.replace(`programmes/${from}/`, `programmes/${to}/`),
  };
}

function renamed(placement: Placement, end: string): Placement {
  return {
    ...placement,
    url: placement.url === '/' ? `/index${end}/` : placement.url.replace(/\/$/u, `${end}/`),
    target:
      placement.target.endsWith('/index.mdx') && placement.kind !== 'page'
        ? placement.target.replace(/\/index\.mdx$/u, `${end}/index.mdx`)
        : placement.target.replace(/\.mdx$/u, `${end}.mdx`),
  };
}

/** Title, heading, caption and first heading of a document that may belong to no module. Others are not opened for it. */
function firstLook(path: string, text: string): FirstLook {
  const parts = path.replace(documentEnding, '').split('/');
  if (parts.length !== 2 && !(parts.length === 3 && parts[2] === 'index')) return { path, words: '' };
  const { values, body } = splitDocument(text, () => undefined);
  const heading = /^\s{0,3}#{1,2}\s+(.*)$/mu.exec(body)?.[1] ?? '';
  const words = ['title', 'heading', 'caption', 'module'].flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [name === 'module' ? `Module ${String(value)}` : String(value)];
  });
  return { path, words: [...words, heading].join(' · ') };
}
