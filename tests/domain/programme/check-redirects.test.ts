import { expect, test } from 'vitest';
import { checkRedirects } from '../../../src/domain/programme/check/redirects.ts';
import { problemLine } from '../../../src/domain/problem.ts';
import { readRedirects } from '../../../src/content-pipeline/history/redirects.ts';

const pages = new Map<string, ReadonlySet<string> | undefined>([
  ['/p/m/week-1/', new Set(['plan', 'next-steps'])],
  ["/p/m/what-you'll-learn/", new Set<string>()],
  ['/glossary/', undefined],
]);

/** What an author reads about the text of the file. */
function lines(text: string): string[] {
  const read = readRedirects('redirects.yaml', text);
  const problems = 'problems' in read ? read.problems : checkRedirects(read.redirects, pages);
  return problems.map((problem) => problemLine(problem).replace('redirects.yaml:', ''));
}

const wrong: ReadonlyArray<[name: string, text: string, line: string]> = [
  ['no list', 'from: /old/\nto: /glossary/', '1  this is not a list of addresses  Begin each entry with a hyphen: - from: /programme/module/old-name/'],
  ['YAML that cannot be read', '- from: "/old/\n', '2  a quote or bracket is not closed'],
  ['no target', '- from: /old/', '1  “from” needs either “to” or “removed”  Write to: with the new address, or removed: with a sentence for its readers.'],
  ['both', '- from: /old/\n  to: /glossary/\n  removed: Gone.', '1  “from” needs either “to” or “removed”  Write to: with the new address, or removed: with a sentence for its readers.'],
  ['no slash', '- from: old\n  to: /glossary/', '1  “from” is not the address of a page  Write it with a slash at both ends, as in /programme/module/session/'],
  ['another site', '- from: /old/\n  to: https://example.org/', '2  “to” is not the address of a page of this site  Write it with a slash at both ends, as in /programme/module/session/'],
  ['another host without its scheme', '- from: /old/\n  to: //example.org/', '2  “to” is not the address of a page of this site  Write it with a slash at both ends, as in /programme/module/session/'],
  ['a misspelt key', '- form: /old/\n  to: /glossary/', '1  “from” is missing; “form” is not a known field  Add a line: from: "…" Did you mean “from”?'],
  ['a target that is not there', '- from: /old/\n  to: /p/m/week-2/', '1  there is no page /p/m/week-2/  Did you mean /p/m/week-1/?'],
  ['a heading that is not there', '- from: /old/\n  to: /p/m/week-1/#plann', '1  /p/m/week-1/ has no heading #plann  Did you mean /p/m/week-1/#plan?'],
  ['a page that is there', '- from: /glossary/\n  to: /p/m/week-1/', '1  /glossary/ is a page  Delete this entry: a page and its redirect cannot share an address.'],
  ['a page in capitals', '- from: /Glossary/\n  to: /p/m/week-1/', '1  /Glossary/ differs only by capitals from the page /glossary/  Delete this entry: a page and its redirect cannot share an address.'],
  ['one address twice', '- from: /old/\n  to: /glossary/\n- from: /old/\n  to: /p/m/week-1/', '3  /old/ has two entries (line 1)  Keep one of them.'],
  ['a chain', '- from: /a/\n  to: /b/\n- from: /b/\n  to: /c/\n- from: /c/\n  to: /glossary/', '1  /b/ has moved as well  Write where it is now: /glossary/'],
  ['a circle', '- from: /a/\n  to: /b/\n- from: /b/\n  to: /a/', '1  /a/ leads round in a circle  Write the address of a page that is there.'],
  ['a circle of one', '- from: /a/\n  to: /a/', '1  /a/ leads round in a circle  Write the address of a page that is there.'],
  ['to a removed page', '- from: /a/\n  to: /b/\n- from: /b/\n  removed: Gone.', '1  /b/ was removed  Write “removed:” here too, with a sentence.'],
  ['instead of nothing', '- from: /a/\n  removed: Gone.\n  instead: /nowhere-at-all/', '1  there is no page /nowhere-at-all/  Write the address of a page that is there.'],
]; // prettier-ignore

test.each(wrong)('%s', (_name, text, line) => {
  expect(lines(text).join('\n')).toContain(line);
});

test.each([
  ['nothing but comments', '# none yet\n'],
  ['an empty file', ''],
  ['a moved page', '- from: /old/\n  to: /p/m/week-1/\n'],
  ['a moved page with its heading', '- from: /old/\n  to: /p/m/week-1/#plan\n'],
  ['apostrophes', "- from: /p/m/what-you'd-learn/\n  to: /p/m/what-you'll-learn/\n"],
  ['a removed page', '- from: /old/\n  removed: It is part of week 1 now.\n  instead: /p/m/week-1/\n'],
  ['the line that the history check proposes', '- { from: "/a\'b/", to: "/p/m/week-1/" }\n'],
])('nothing is said about %s', (_name, text) => {
  expect(lines(text)).toEqual([]);
});
