import { error, warning, type Problem } from '../../../domain/problem.ts';
import type { DocumentKind } from '../../../domain/session/document.ts';
import type { Check } from '../check.ts';
import type { FoundFile } from '../../read/files.ts';
import { identify, wordedPages } from '../../read/identify.ts';
import type { Format } from '../../parse/body.ts';

/** File endings that are published as they are. “Drawings” looks into SVG, which can carry scripts. */
const assetEndings = /\.(?:png|svg|jpe?g|gif|webp|avif|pdf|docx|pptx|xlsx|csv|txt|mp3|mp4|vtt)$/iu;

/** Files at the top of the content folder that are for its authors and are not published. */
const authorFiles: readonly string[] = ['words.txt', 'dead-links.txt', 'standing-phrases.txt'];

/** Characters that an address, another computer or a person cannot tell apart or cannot hold. */
const oddCharacters = /[%#?\\"<>|*:\p{Cc}\p{Cf}]/u;

/** Whether names of files make addresses, one for each. */
export const fileNames: Check = {
  name: 'Files and addresses',
  looksAt: 'Whether each file has a place, a name that an address can hold, and an address of its own.',
  gives: 'errors and hints',
  example: {
    mistake: { 'programmes/p/m/50%.mdx': '---\ntitle: "Week 1"\n---\n\nText.\n' },
    says: '  its name holds a character that an address cannot hold  Rename it: letters, numbers, spaces, hyphens and apostrophes are fine.',
  },
  tree: ({ files, sitePages }) => giveAddresses(files, sitePages).problems,
};

/** A file with its address on the site. */
interface Placed {
  file: string;
  path: string;
  url: string;
}

/** What each file of the folder is. */
export interface Addresses {
  documents: Array<Placed & { kind: DocumentKind; format: Format }>;
  assets: Placed[];
  data: FoundFile[];
  problems: Problem[];
}

/** Gives every file of the content folder its address, and says which files can have none. */
export function giveAddresses(files: readonly FoundFile[], sitePages: readonly string[]): Addresses {
  const found: Addresses = { documents: [], assets: [], data: [], problems: [] };
  // Hosts and computers differ in whether capitals matter, so two addresses that differ only by them are one.
  const ownPages = sitePages.filter((url) => !wordedPages.includes(url));
  const taken = new Map<string, string>(ownPages.map((url) => [url, 'a page of the site']));
  for (const each of files) {
    const { file, path } = each;
    const identity = identify(file);
    if (each.isLink) found.problems.push(linked(file));
    else if (authorFiles.includes(file)) continue;
    else if (isData(file)) found.data.push(each);
    else if (!identity && !assetEndings.test(file)) found.problems.push(strayFile(file));
    else if (oddCharacters.test(file)) found.problems.push(oddName(file));
    else if (!identity) found.assets.push({ file, path, url: `/${file.replace(/^programmes\//u, '')}` });
    else {
      const other = taken.get(identity.url.toLowerCase());
      if (identity.kind === 'session' && /\/all\/$/iu.test(identity.url))
        found.problems.push(sameAddress(file, identity.url, 'the page that holds the whole module'));
      else if (other) found.problems.push(sameAddress(file, identity.url, other));
      else {
        taken.set(identity.url.toLowerCase(), file);
        found.documents.push({ file, path, ...identity });
      }
    }
  }
  found.problems.push(...takenFolders(found, taken));
  return found;
}

/** Files at the top of the content folder that hold data. */
const dataFiles = ['glossary.yaml', 'news.yaml', 'redirects.yaml'];

const isData = (file: string): boolean =>
  dataFiles.includes(file) || /^programmes\/[^/]+\/outline\.yaml$/u.test(file);

function linked(file: string): Problem {
  const instead = 'Put the file itself here: a link can lead out of the folder.';
  return error(file, undefined, 'this is a symbolic link, and is not followed', instead);
}

function strayFile(file: string): Problem {
  const instead =
    'Sessions are programmes/<programme>/<module>/<session>.mdx; pictures and files belong in assets.';
  return warning(file, undefined, 'this file is not published', instead);
}

function oddName(file: string): Problem {
  const wrong = 'its name holds a character that an address cannot hold';
  const instead = 'Rename it: letters, numbers, spaces, hyphens and apostrophes are fine.';
  return error(file, undefined, wrong, instead);
}

function sameAddress(file: string, url: string, other: string): Problem {
  const wrong = `its address ${url} is already taken by ${other}`;
  return error(file, undefined, wrong, 'Rename or delete one of the two.');
}

/** A programme folder whose address is that of a page, such as `programmes/glossary`. */
function takenFolders({ documents }: Addresses, taken: ReadonlyMap<string, string>): Problem[] {
  const folders = new Set(
    documents.filter(({ kind }) => kind !== 'page').flatMap(({ url }) => url.split('/').slice(1, 2)),
  );
  return [...folders].flatMap((folder) => {
    const other = taken.get(`/${folder}/`.toLowerCase());
    if (!other || other.startsWith('programmes/')) return [];
    const wrong = `its address /${folder}/ is already taken by ${other}`;
    return [error(`programmes/${folder}`, undefined, wrong, 'Rename the folder.')];
  });
}
