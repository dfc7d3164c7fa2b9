import { natural } from '../../domain/programme/build/order.ts';
import { documentEnding } from './canonical-paths.ts';

/** What is known of a document before it is read whole. */
export interface FirstLook {
  /** Path as `programme/module/session.md`. */
  path: string;
  /** Its title, heading, caption and first heading, run together. */
  words: string;
}

/** Names of pages that are modules though no folder stands beside them. */
const moduleWords = /^\W*(?:module|unit|block|strand|theme|half[- ]term|part)\W{0,2}\d/iu;

/**
 * Where pages beside the folders of modules go: they are sessions of the programme. One that names a module by its
 * number goes into that module, others into a module of their own, called after what their names share.
 */
export function placeLoosePages(looks: readonly FirstLook[]): Map<string, string> {
  const placed = new Map<string, string>();
  const byProgramme = new Map<string, FirstLook[]>();
  for (const look of looks) {
    const programme = look.path.split('/')[0] ?? '';
    if (look.path.includes('/')) byProgramme.set(programme, [...(byProgramme.get(programme) ?? []), look]);
  }
  for (const [programme, own] of byProgramme) placeIn(programme, own, placed);
  return placed;
}

function placeIn(programme: string, looks: readonly FirstLook[], placed: Map<string, string>): void {
  const folders = new Set(
    looks
      .map(({ path }) => path.split('/'))
      .filter((parts) => parts.length > 2)
      .map((parts) => parts[1] ?? ''),
  );
  if (folders.size === 0) return;
  const loose = looks.filter((look) => {
    const [, name = '', ...rest] = look.path.replace(documentEnding, '').split('/');
    return (
      rest.length === 0 &&
      name !== 'index' &&
      !folders.has(name) &&
      !moduleWords.test(name.replace(/[-_]/gu, ' ')) &&
      !moduleWords.test(look.words)
    );
  });
  const numbers = moduleNumbers(looks, folders);
  const stems = loose.map(({ path }) => shared(nameOf(path)));
  loose.forEach(({ path, words }, index) => {
    const number = /\bmodule\W{0,2}(\d{1,3})\b/iu.exec(
      `${nameOf(path).replace(/[-_]/gu, ' ')} ${words}`,
    )?.[1];
    const module = number === undefined ? undefined : numbers.get(Number(number));
    const stem = stems[index] ?? '';
    const several = stem !== '' && stems.filter((each) => each === stem).length > 1;
    const folder =
      module ?? (several ? free(plural(stem), folders) : free('more-for-this-programme', folders));
    placed.set(path, `${programme}/${folder}/${path.split('/').at(-1) ?? ''}`);
  });
}

const nameOf = (path: string): string => path.replace(documentEnding, '').split('/').at(-1) ?? '';
/** A name without the number at either end: what pages of one kind share. */
const shared = (name: string): string =>
  name.replace(/^\d+[-_. ]+|[-_. ]*\d+(?:[-_. ].*)?$/gu, '').toLowerCase();
const plural = (stem: string): string => (/s$/iu.test(stem) ? stem : `${stem}s`);
const free = (name: string, folders: ReadonlySet<string>): string =>
  folders.has(name) ? `${name}-of-the-programme` : name;

/** Folder of each module by the number that its name or its page says. */
function moduleNumbers(looks: readonly FirstLook[], folders: ReadonlySet<string>): Map<number, string> {
  const numbers = new Map<number, string>();
  for (const folder of [...folders].sort(natural)) {
    const page = looks.find(({ path }) =>
      new Set([folder, `${folder}/index`]).has(
        path.replace(documentEnding, '').split('/').slice(1).join('/'),
      ),
    );
    const said = /\bmodule\W{0,2}(\d{1,3})\b/iu.exec(
      `${folder.replace(/[-_]/gu, ' ')} ${page?.words ?? ''}`,
    )?.[1];
    if (said !== undefined && !numbers.has(Number(said))) numbers.set(Number(said), folder);
  }
  return numbers;
}
