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

/** One line for one problem: `file:line  what is wrong  what to write instead`. */
export function problemLine(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}  ${problem.wrong}  ${problem.instead}`;
}

/** Sorts problems by file and line, so that an author works through one file at a time. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
}
