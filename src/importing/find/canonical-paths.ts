/** Endings of the documents that are imported. */
export const documentEnding = /\.(?:md|mdx|markdown|docx)$/iu;

/** Endings of documents of a word processor, which are documents only where a folder holds no other kind. */
export const wordEnding = /\.docx$/iu;

/** Folders that hold the parts of a week or a session, which here are documents of one module. */
const weekFolder = /^(?:\d{1,3}[-_. ]+)?(?:week|wk|session|lesson|day|meeting)[-_ ]?\d{1,3}(?:[-_ ]|$)/iu;

/** Folders that only say when: year and term belong to the names of the modules in them. */
const timeFolder =
  /^(?:\d{1,3}[-_. ]+)?(?:year[-_ ]?\d{1,2}|(?:(?:year[-_ ]?\d{1,2}[-_ ]))?(?:autumn|spring|summer)(?:[-_ ]term)?(?:[-_ ][12])?)$/iu;

/**
 * What each document would be called in a tree of `programme/module/session.md`, whatever system it was written for:
 * `_index.md` and `README.md` are the page of their folder, a folder that holds nothing but its `index.md` is a page,
 * folders of weeks and of years are parts of names. Paths that are so already stay as they are.
 */
export function canonicalPaths(paths: readonly string[]): Map<string, string> {
  const taken = new Set(paths.map((path) => path.replace(documentEnding, '').toLowerCase()));
  const folders = documentsPerFolder(paths);
  return new Map(paths.map((path) => [path, canonical(path, taken, folders)]));
}

/** Number of documents in each folder and all folders below it. */
function documentsPerFolder(paths: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    for (let depth = 0; depth <= parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/');
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  return counts;
}

function canonical(path: string, taken: ReadonlySet<string>, counts: ReadonlyMap<string, number>): string {
  const ending = documentEnding.exec(path)?.[0] ?? '';
  const parts = path.slice(0, path.length - ending.length).split('/');
  const stem = parts.pop() ?? '';
  const folder = parts.join('/');
  const named = (name: string): boolean =>
    taken.has((folder === '' ? name : `${folder}/${name}`).toLowerCase());
  const folderPage =
    stem === '_index' ||
    (parts.length > 0 &&
      /^readme$/iu.test(stem) &&
      !named('index') &&
      !named('_index') &&
      !taken.has(folder.toLowerCase())) ||
    (parts.length > 0 && stem === parts.at(-1) && !named('index') && (counts.get(folder) ?? 0) > 1);
  let names = [...parts.map((part) => part.replace(/^_(?=[A-Za-z])/u, '')), folderPage ? 'index' : stem];
  if (names.at(-1) === 'index' && stem !== '_index' && isBundle(parts, counts, taken))
    names = names.slice(0, -1);
  return joinTimes(joinWeeks(names)).join('/') + ending;
}

/** A folder that holds nothing but its page, beside other pages: one page with its pictures. */
function isBundle(
  parts: readonly string[],
  counts: ReadonlyMap<string, number>,
  taken: ReadonlySet<string>,
): boolean {
  if (parts.length < 2 || counts.get(parts.join('/')) !== 1) return false;
  const above = parts.slice(0, -1).join('/');
  return (
    ['_index', 'index', 'readme'].some((name) => taken.has(`${above}/${name}`.toLowerCase())) ||
    weekFolder.test(parts.at(-1) ?? '') ||
    parts.length > 2
  );
}

/** `module/week-1/mentor` is `module/week-1-mentor`, and its page `module/week-1`. */
function joinWeeks(names: readonly string[]): string[] {
  const at = names.findIndex((name, index) => index > 0 && index < names.length - 1 && weekFolder.test(name));
  if (at === -1) return [...names];
  const rest = names
    .slice(at)
    .filter((name, index) => !(name === 'index' && index === names.length - at - 1));
  return [...names.slice(0, at), rest.join('-')];
}

/** `programme/year-1/autumn/module/session` is `programme/year-1-autumn-module/session`. */
function joinTimes(names: readonly string[]): string[] {
  const out: string[] = [];
  let before = '';
  names.forEach((name, index) => {
    // The last folder is the module, whatever it is called.
    if (index < names.length - 2 && timeFolder.test(name)) before += `${name}-`;
    else {
      out.push(index < names.length - 1 ? before + name : name);
      if (index < names.length - 1) before = '';
    }
  });
  return out;
}
