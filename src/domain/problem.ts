/** A remark about a place in a file, in words that a person can act on. Its parts are those of a VFile message. */
export interface Remark {
  /** Name of the rule that speaks, such as “links-and-files”. */
  rule: string;
  /** Path of the file below the folder that is looked through, with forward slashes. */
  file: string;
  /** Line number, counted from 1; absent when the file as a whole is meant. */
  line?: number;
  /** Where on the line it begins, counted from 1 in UTF-16 units. */
  column?: number;
  /** Line on which it ends. */
  endLine?: number;
  /** Column behind its last sign. */
  endColumn?: number;
  /** What is wrong, as a sentence without a full stop. */
  message: string;
  /** What to write instead, as an instruction. */
  expected: string;
  /** What stands at the place now. */
  actual?: string;
}

/** Something in the content that a person has to put right. */
export interface Problem extends Remark {
  /** An `error` stops the build, a `warning` is only listed. */
  severity: 'error' | 'warning';
  /** A fault of the text, such as a link that leads nowhere. In imported material it is only listed until it is mended. */
  fault?: boolean;
}

/** Problems of the content carry this until the rule that found them puts in its own name. */
const noRule = 'content';

/** An error that stops the build. */
export function error(file: string, line: number | undefined, message: string, expected: string): Problem {
  return { rule: noRule, file, line, severity: 'error', message, expected };
}

/** A fault of the text: an error, but only listed in imported material that nobody has gone through yet. */
export function fault(file: string, line: number | undefined, message: string, expected: string): Problem {
  return { ...error(file, line, message, expected), fault: true };
}

/** A remark that is listed and stops nothing. */
export function warning(file: string, line: number | undefined, message: string, expected: string): Problem {
  return { rule: noRule, file, line, severity: 'warning', message, expected };
}

/** Problems with the name of the rule that found them: its name for people, made one word. */
export function ruled(name: string, problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, rule: ruleOf(name) }));
}

/** “Links and files” as the name of a rule: `links-and-files`. */
export const ruleOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/**
 * One line for one problem: `file:line  what is wrong  what to write instead`. Names of files and quoted text are data:
 * line ends and control characters in them become spaces, so that they cannot pass for lines of the program.
 */
export function problemLine(problem: Remark): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return [place, problem.message, problem.expected].map(onOneLine).join('  ');
}

/** A text that is data, without anything that would start a line or turn its direction. */
export const onOneLine = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/**
 * A problem as GitHub Actions shows it beside the line of the file. `path` is the file's path below the root of the
 * repository. What GitHub reads as its own signs is written in the escapes it gives for them.
 */
export function problemAnnotation(problem: Problem, path: string): string {
  const inMessage = (text: string) =>
    text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
  const inProperty = (text: string) => inMessage(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
  const place = [
    ['line', problem.line],
    ['col', problem.column],
    ['endLine', problem.endLine],
    ['endColumn', problem.endColumn],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`,${name}=${value}`]));
  const message = onOneLine(`${problem.message}. ${problem.expected}`);
  return `::${problem.severity} file=${inProperty(path)}${place.join('')}::${inMessage(message)}`;
}

/** Sorts problems by file and line, so that an author works through one file at a time. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
}
