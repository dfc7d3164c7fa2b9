import { isSeq, LineCounter, parseDocument } from 'yaml';
import { error, type Problem } from '../../domain/problem.ts';
import { redirectsSchema, type Redirect } from '../../domain/programme/redirects.ts';
import { parseYaml } from '../parse/frontmatter.ts';

/** Reads the text of `redirects.yaml`. Each entry remembers its line, for messages about where it leads. */
export function readRedirects(
  file: string,
  text: string,
): { redirects: Redirect[] } | { problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
  // A file that holds only its comments has no entries yet.
  if (document.errors.length === 0 && document.contents === null) return { redirects: [] };
  if (document.errors.length === 0 && !isSeq(document.contents)) {
    const instead = 'Begin each entry with a hyphen: - from: /programme/module/old-name/';
    return { problems: [error(file, 1, 'this is not a list of addresses', instead)] };
  }
  const parsed = parseYaml(file, text, redirectsSchema, 0);
  if ('problems' in parsed) {
    // The line says which entry it is; its number would only puzzle.
    const problems = parsed.problems.map((each) => ({
      ...each,
      message: each.message.replace(/^“\d+ › /u, '“'),
    }));
    return { problems };
  }
  const items = isSeq(document.contents) ? document.contents.items : [];
  const redirects = parsed.values.map((redirect, index): Redirect => {
    const start = (items[index] as { range?: [number, number, number] } | undefined)?.range?.[0];
    return start === undefined ? redirect : { ...redirect, line: counter.linePos(start).line };
  });
  return { redirects };
}
