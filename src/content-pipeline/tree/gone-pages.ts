import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { formatDate } from '../../domain/dates/calendar-date.ts';
import { error, ruled, type Problem } from '../../domain/problem.ts';
import { identify } from '../read/identify.ts';
import type { ContentTree } from './tree.ts';
import { repositoryOf, runGit } from '../history/run-git.ts';
import { present } from '../../domain/present.ts';

/** A file that a commit deleted or renamed, by its path below the content folder. */
export interface Departure {
  file: string;
  /** Its new path, when it was renamed within the content folder. */
  movedTo?: string;
  /** Day of the commit, YYYY-MM-DD. */
  day: string;
}

/** Stands before the date of each commit: a character that no path holds. */
const mark = '\u0001';

/**
 * Addresses that were published once and are neither pages nor in the redirects file now, each with the line to add; or
 * why that cannot be told. Only the main line of the history counts: what a branch tried and dropped was never published.
 */
export async function findGonePages(
  root: string,
  tree: Pick<ContentTree, 'documents' | 'outlines' | 'redirects'>,
): Promise<{ problems: Problem[] } | { skipped: string }> {
  const real = await realpath(root);
  const repository = await repositoryOf(real);
  if (repository === undefined) return { skipped: 'the content folder is not in a Git repository' };
  const { top, isWhole } = repository;
  if (!isWhole) return { skipped: 'only part of the history is here (a shallow clone)' };
  const words = ['log', '-z', '--first-parent', '-m', '-M', '--diff-filter=DR', '--name-status'];
  const output = await runGit(real, [...words, `--format=${mark}%cs`, '--', '.']);
  const below = relative(top, real).split(sep).join('/');
  const departures = parseDepartures(output ?? '', below === '' ? '' : `${below}/`);
  return { problems: ruled('Moved pages', gonePages(departures, tree)) };
}

/** Reads what `git log --name-status -z` printed, newest commit first. `below` is the content folder, with its slash. */
export function parseDepartures(output: string, below: string): Departure[] {
  const parts = output.split('\0').map((part) => part.replace(/^\n+/u, ''));
  const inside = (path: string | undefined) =>
    path?.startsWith(below) ? path.slice(below.length) : undefined;
  const departures: Departure[] = [];
  let day = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = present(parts[index]);
    if (part.startsWith(mark)) day = part.slice(mark.length, mark.length + 'YYYY-MM-DD'.length);
    else if (/^(?:D|R\d*)$/u.test(part)) {
      const file = inside(parts[(index += 1)]);
      const movedTo = part === 'D' ? undefined : inside(parts[(index += 1)]);
      if (file !== undefined) departures.push({ file, day, ...(movedTo === undefined ? {} : { movedTo }) });
    }
  }
  return departures;
}

/** The departures whose addresses nobody answers for. A page that moved twice is followed to where it is now. */
function gonePages(
  departures: readonly Departure[],
  { documents, outlines, redirects }: Pick<ContentTree, 'documents' | 'outlines' | 'redirects'>,
): Problem[] {
  const now = new Set([
    ...documents.flatMap(({ kind, url }) => (kind === 'page' ? [url] : withFolders(url))),
    ...[...outlines.keys()].map((slug) => `/${slug}/`),
  ]);
  const answered = new Set([...now, ...redirects.map(({ from }) => from)]);
  const moves = new Map<string, string>();
  // Oldest first, so that the newest move of a path is the one that stays.
  for (const { file, movedTo } of [...departures].reverse()) {
    const [from, to] = [addressesOf(file), addressesOf(movedTo)];
    from.forEach((url, place) => to[place] !== undefined && to[place] !== url && moves.set(url, to[place]));
  }
  return departures.flatMap(({ file, day }) =>
    addressesOf(file).flatMap((url): Problem[] => {
      if (answered.has(url)) return [];
      answered.add(url);
      const target = follow(url, moves, now);
      const wrong = `the page ${url} was there until ${formatDate(day)} and is gone`;
      const entry = target
        ? `- { from: "${url}", to: "${target}" }`
        : `- { from: "${url}", removed: "Say here what became of it." }`;
      return [error('redirects.yaml', undefined, wrong, `Add this line: ${entry}`)];
    }),
  );
}

/** The addresses that a file brings about: its own, and those of the folders above it, which have pages too. */
function addressesOf(file: string | undefined): string[] {
  const identity = file === undefined ? undefined : identify(file);
  if (!identity) return [];
  return identity.kind === 'page' ? [identity.url] : withFolders(identity.url);
}

/** `/a/b/c/`, `/a/b/` and `/a/`. */
function withFolders(url: string): string[] {
  const parts = url.split('/').slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, parts.length - index).join('/')}/`);
}

function follow(
  url: string,
  moves: ReadonlyMap<string, string>,
  now: ReadonlySet<string>,
): string | undefined {
  const passed = new Set<string>();
  for (let at: string | undefined = url; at !== undefined && !passed.has(at); at = moves.get(at)) {
    if (now.has(at)) return at;
    passed.add(at);
  }
  return undefined;
}
