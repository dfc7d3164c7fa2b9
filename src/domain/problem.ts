/** Something in the content that a person has to put right, in words they can act on. */
export interface Problem {
  /** Path of the file below the content folder, with forward slashes. */
  file: string;
  /** Line number, counted from 1; absent when the problem concerns the file as a whole. */
  line?: number;
  /** An `error` stops the build, a `warning` is only listed. */
  severity: 'error' | 'warning';
  /** What is wrong, as a sentence without a full stop. */
  wrong: string;
  /** What to write instead, as an instruction. */
  instead: string;
  /** A fault of the text, such as a link that leads nowhere. In imported material it is only listed until it is mended. */
  fault?: boolean;
  /** Name of the check that found it. */
  check?: string;
}

/** An error that stops the build. */
export function error(file: string, line: number | undefined, wrong: string, instead: string): Problem {
  return { file, line, severity: 'error', wrong, instead };
}

/** A fault of the text: an error, but only listed in imported material that nobody has gone through yet. */
export function fault(file: string, line: number | undefined, wrong: string, instead: string): Problem {
  return { ...error(file, line, wrong, instead), fault: true };
}

/** A remark that is listed and stops nothing. */
export function warning(file: string, line: number | undefined, wrong: string, instead: string): Problem {
  return { file, line, severity: 'warning', wrong, instead };
}

/**
 * One line for one problem: `file:line  what is wrong  what to write instead`. Names of files and quoted text are data:
 * line ends and control characters in them become spaces, so that they cannot pass for lines of the program.
 */
export function problemLine(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return [place, problem.wrong, problem.instead].map(onOneLine).join('  ');
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
  const line = problem.line === undefined ? '' : `,line=${problem.line}`;
  const message = onOneLine(`${problem.wrong}. ${problem.instead}`);
  return `::${problem.severity} file=${inProperty(path)}${line}::${inMessage(message)}`;
}

/** Sorts problems by file and line, so that an author works through one file at a time. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
}
