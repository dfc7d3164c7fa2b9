import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { error, type Problem } from '../../domain/problem.ts';
import { asCode, findFormulas } from './formulas.ts';
import { placeFormulas } from './place-formulas.ts';

/** The two formats a document can have: MDX knows author components, Markdown is plain text. */
export type Format = 'md' | 'mdx';

const features = { gfm: true, frontmatter: true } as const;

/** A document as a tree. `text` is what was parsed: the document with its formulas written as code, place for place. */
export interface ParsedBody {
  root: Root;
  text: string;
}

/** Parses a whole document (head included, so that line numbers are those of the file). */
export function parseBody(file: string, text: string, format: Format): ParsedBody | { problem: Problem } {
  const conflict = mergeConflict(file, text);
  if (conflict) return { problem: conflict };
  try {
    const parse = (each: string) =>
      (format === 'mdx' ? mdxToMdast : markdownToMdast)(each, { features }) as Root;
    return parseWithFormulas(text, parse);
  } catch (cause) {
    return { problem: explainParser(file, text, cause instanceof Error ? cause.message : String(cause)) };
  }
}

/** What looks like a formula and stands where none can, such as in a setting or a comment, is read again as what it was. */
function parseWithFormulas(text: string, parse: (text: string) => Root): ParsedBody {
  const formulas = findFormulas(text);
  const written = asCode(text, formulas);
  const root = parse(written);
  const placed = placeFormulas(root, text, formulas);
  if (placed.length === formulas.length) return { root, text: written };
  const rest = asCode(text, placed);
  const again = parse(rest);
  placeFormulas(again, text, placed);
  return { root: again, text: rest };
}

function mergeConflict(file: string, text: string): Problem | undefined {
  const line = text.split('\n').findIndex((each) => /^(?:<{7}|>{7}) /u.test(each));
  if (line === -1) return undefined;
  const instead = 'Keep one version and delete the <<<, === and >>> lines.';
  return error(file, line + 1, 'this file holds a merge conflict', instead);
}

/** Mistakes that stop the parser, each recognised by what stands on the line it stopped at. */
const explanations: ReadonlyArray<{
  sign: RegExp;
  wrong: (found: RegExpExecArray) => string;
  instead: string;
}> = [
  {
    sign: /Unexpected closing tag `<\/([\w.]*)>`, expected corresponding closing tag for `<([\w.]*)>`/u,
    wrong: ([, closing, opening]) => `</${closing}> does not match <${opening}>`,
    instead: 'Close each block with the name that opened it.',
  },
  {
    sign: /Unexpected closing slash/u,
    wrong: () => 'a block is closed here that was not opened',
    instead: 'Delete the closing tag, or add the opening one.',
  },
  {
    sign: /Expected a closing tag for `<(br|hr|img|input|wbr)/iu,
    wrong: ([, name]) => `<${name}> is not closed`,
    instead:
      'For a new line write <br />, or leave an empty line. For a picture write ![what it shows](file).',
  },
  {
    sign: /Expected a closing tag for `<([\w.]*)/u,
    wrong: ([, name]) => `<${name}> is not closed`,
    instead: 'Write its closing tag on a line of its own, or end it with " />".',
  },
  {
    sign: /end of file in expression/u,
    wrong: () => '“{” starts code, and there is no “}”',
    instead: 'For a brace in the text write \\{.',
  },
];

const lineSigns: ReadonlyArray<{
  sign: RegExp;
  wrong: string;
  instead: string | ((found: RegExpExecArray) => string);
}> = [
  {
    sign: /<(?:mailto:([^\s<>]+))>/iu,
    wrong: 'a mail address stands in < >',
    instead: ([, address = '']) => `Write it as a mail link: [${address}](mailto:${address}). --fix does it.`,
  },
  {
    sign: /<(www\.[^\s<>]+)>/iu,
    wrong: 'an address stands in < >',
    instead: ([, address = '']) => `Write it in a link: [words](https://${address}). --fix does it.`,
  },
  {
    sign: /<[A-Z]\w*\s[^<>]*"\s*,/u,
    wrong: 'a comma stands between settings',
    instead: 'Put a space in its place: title="…" minutes="10".',
  },
  {
    sign: /<[A-Z]\w*\s[^<>]*=\s*'[^'<>]*'[^\s/>]/u,
    wrong: 'an apostrophe stands in a setting between single quotes',
    instead: 'Put straight double quotes around it: title="It’s time".',
  },
  { sign: /<!--/u, wrong: 'this kind of comment is not understood', instead: 'Write it as {/* note */}.' },
  {
    sign: /<(https?:\/\/[^\s<>]+)>/iu,
    wrong: 'an address stands in < >',
    instead: ([, address = '']) => `Write it in a link: [words](${address}). --fix does it.`,
  },
  {
    sign: /<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/u,
    wrong: 'a mail address stands in < >',
    instead: ([, address = '']) => `Write it as a mail link: [${address}](mailto:${address}). --fix does it.`,
  },
  {
    sign: /<\w[^>]*="[^"<>]*"[^\s/>"=][^<>]*"/u,
    wrong: 'quotation marks stand inside a setting',
    instead: 'Use curly ones there: title="The “big” question".',
  },
  { sign: /<\w[^>]*=\s*[“”‘’]/u, wrong: 'the quotes are curly', instead: 'Use straight quotes: title="…".' },
  {
    sign: /<\w[^>]*=\s*[^"'\s{>]/u,
    wrong: 'a value has no quotes',
    instead: 'Put straight quotes around it: title="…".',
  },
  {
    sign: /^\s*<\/([A-Za-z]\w*)\s*>/u,
    wrong: 'a closing tag stands here, and no such block is open',
    instead: ([, name = '']) => `Delete </${name}>, or take the “/” out of <${name} … /> above it.`,
  },
  {
    sign: /</u,
    wrong: '“<” starts a block, and no block follows',
    instead: 'For the sign itself write \\<.',
  },
];

/** What stopped the parser or the compiler, found out from its message and the line that it names. */
export function explainParser(file: string, text: string, message: string): Problem {
  const [, lineText, detail] = /^(\d+):\d+: (.*)$/su.exec(message) ?? [];
  const line = lineText === undefined ? undefined : Number(lineText);
  const braced = /<[A-Z][^>]*\s(\w+)=\{([^{}]*)\}/u.exec(
    line === undefined ? '' : (text.split('\n')[line - 1] ?? ''),
  );
  if (braced) {
    const value = (braced[2] ?? '').replace(/["']/gu, '');
    return error(
      file,
      line,
      `the setting “${braced[1] ?? ''}” stands in { }`,
      `Write ${braced[1] ?? ''}="${value}". --fix does it. Then close the block, if it is open.`,
    );
  }
  const words = /Could not parse expression/u.test(message)
    ? /(?<!\\)\{([^{}<>"'`;=]*)\}/u.exec(line === undefined ? '' : (text.split('\n')[line - 1] ?? ''))
    : null;
  if (words)
    return error(
      file,
      line,
      `“${words[0]}” stands in curly brackets, which mean something in MDX`,
      `Write \\{${words[1] ?? ''}\\}, or use a word.`,
    );
  const address = /<www\./iu.test(detail ?? message) || /Expected a closing tag for `<www/iu.test(message);
  for (const { sign, wrong, instead } of address ? [] : explanations) {
    const found = sign.exec(detail ?? message);
    if (found) return error(file, line, wrong(found), instead);
  }
  const source = line === undefined ? '' : (text.split('\n')[line - 1] ?? '');
  for (const { sign, wrong, instead } of lineSigns) {
    const found = sign.exec(source);
    if (found) return error(file, line, wrong, typeof instead === 'string' ? instead : instead(found));
  }
  const detailed = (detail ?? message).split('\n')[0] ?? '';
  return error(file, line, `this cannot be read: ${detailed}`, 'Check the tags and braces there.');
}
