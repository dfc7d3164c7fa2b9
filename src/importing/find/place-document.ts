/** Where an old document goes in the content tree. */
export interface Placement {
  /** Path below the folder that is imported, with forward slashes and its ending. */
  path: string;
  kind: 'programme' | 'module' | 'session' | 'page';
  /** Path of the new file below the content folder. */
  target: string;
  /** Address of the old document, which its old links use. */
  oldUrl: string;
  /** Address of the new page; the same wherever the new tree can say it. */
  url: string;
}

/** What is known about the import as a whole. */
export interface PlaceOptions {
  /** Names of the folders directly below the imported folder: a page beside one is the page of a programme. */
  folders: ReadonlySet<string>;
  /** `<programme>` or `<programme>/<module>` to use instead of what the path says. */
  programme?: string;
}

/** Characters that no address or no file system can hold. */
const impossible = /[%#?\\"<>|*:\u0000-\u001f]+/gu;

/** Files that speak to the people who keep a folder, not to readers. */
const housekeeping =
  /^(?:readme|contributing|licen[cs]e|changelog|code_of_conduct|security|pull_request_template)$/iu;

/** The place of an old document, or undefined for a file that is not a page. */
export function placeDocument(path: string, options: PlaceOptions): Placement | undefined {
  const parts = path.replace(/\.(?:md|mdx|markdown)$/iu, '').split('/');
  const stem = parts.at(-1)!;
  if (housekeeping.test(stem)) return undefined;
  const named = parts.map((part) => part.replace(impossible, '-').trim());
  const own = stem === 'index' ? parts.slice(0, -1) : parts;
  const oldUrl = own.length === 0 ? '/' : `/${own.join('/')}/`;
  const place = (kind: Placement['kind'], target: string, url: string): Placement => ({
    path,
    kind,
    target,
    oldUrl,
    url,
  });

  const [programme, module, ...rest] = inProgramme(named, options);
  const name = rest.length === 0 ? undefined : rest.join('-');
  if (module === undefined) {
    const isProgramme = options.folders.has(parts[0]!) && stem !== 'index' && stem !== '404';
    return isProgramme
      ? place('programme', `programmes/${programme}/index.mdx`, `/${programme}/`)
      : place('page', `pages/${programme}.mdx`, programme === 'index' ? '/' : `/${programme}/`);
  }
  if (name === undefined) {
    return module === 'index'
      ? place('programme', `programmes/${programme}/index.mdx`, `/${programme}/`)
      : place('module', `programmes/${programme}/${module}/index.mdx`, `/${programme}/${module}/`);
  }
  return name === 'index'
    ? place('module', `programmes/${programme}/${module}/index.mdx`, `/${programme}/${module}/`)
    : place('session', `programmes/${programme}/${module}/${name}.mdx`, `/${programme}/${module}/${name}/`);
}

/** The path with the programme and module that were asked for. */
function inProgramme(parts: string[], { folders, programme }: PlaceOptions): string[] {
  if (!programme) return parts;
  const [first, ...below] = parts as [string, ...string[]];
  const [slug, module] = programme.split('/') as [string, string | undefined];
  if (below.length > 0) return [slug, ...(module ? [module, ...below.slice(1)] : below)];
  if (folders.has(first)) return [slug];
  return module ? [slug, module, first] : [slug, first];
}
