import { didYouMean } from '../../did-you-mean.ts';
import { error, type Problem } from '../../problem.ts';
import type { Redirect } from '../redirects.ts';

const file = 'redirects.yaml';

/**
 * Entries of the redirects file that help nobody: for an address that is a page, twice for the same address, and with a
 * target that is not there or sends the reader on. `pages` are the addresses of the site with their headings' ids, where
 * these are known.
 */
export function checkRedirects(
  redirects: readonly Redirect[],
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>,
): Problem[] {
  const lower = new Map([...pages.keys()].map((url) => [url.toLowerCase(), url]));
  const byFrom = new Map<string, Redirect>();
  return redirects.flatMap((redirect): Problem[] => {
    const { from, line } = redirect;
    const page = lower.get(from.toLowerCase());
    if (page) {
      const wrong =
        page === from ? `${from} is a page` : `${from} differs only by capitals from the page ${page}`;
      return [
        error(file, line, wrong, 'Delete this entry: a page and its redirect cannot share an address.'),
      ];
    }
    const other = byFrom.get(from.toLowerCase());
    if (other) {
      const where = other.line === undefined ? '' : ` (line ${other.line})`;
      return [error(file, line, `${from} has two entries${where}`, 'Keep one of them.')];
    }
    byFrom.set(from.toLowerCase(), redirect);
    return targetProblems(redirect, redirects, pages);
  });
}

function targetProblems(
  { from, to, instead, line }: Redirect,
  redirects: readonly Redirect[],
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>,
): Problem[] {
  const written = to ?? instead;
  if (written === undefined) return [];
  const [url = '', anchor] = written.split('#');
  if (!pages.has(url)) {
    if (redirects.some((each) => each.from === url)) return [chain(from, url, line, redirects)];
    const meant = didYouMean(url, [...pages.keys()]);
    const remedy = meant ? `Did you mean ${meant}?` : 'Write the address of a page that is there.';
    return [error(file, line, `there is no page ${url}`, remedy)];
  }
  const ids = pages.get(url);
  if (!anchor || !ids || ids.has(anchor)) return [];
  const meant = didYouMean(anchor, [...ids]);
  const remedy = meant ? `Did you mean ${url}#${meant}?` : `Write ${url}`;
  return [error(file, line, `${url} has no heading #${anchor}`, remedy)];
}

/** A target that is itself an entry: followed to its end, or found to lead round in a circle. */
function chain(
  from: string,
  next: string,
  line: number | undefined,
  redirects: readonly Redirect[],
): Problem {
  const passed = new Set([from]);
  let current: string | undefined = next;
  while (current !== undefined && !passed.has(current)) {
    passed.add(current);
    const onward: Redirect | undefined = redirects.find((each) => each.from === current);
    if (!onward) {
      return error(file, line, `${next} has moved as well`, `Write where it is now: ${current}`);
    }
    if (onward.to === undefined) {
      return error(file, line, `${current} was removed`, 'Write “removed:” here too, with a sentence.');
    }
    current = onward.to.split('#')[0];
  }
  const wrong = `${from} leads round in a circle`;
  return error(file, line, wrong, 'Write the address of a page that is there.');
}
