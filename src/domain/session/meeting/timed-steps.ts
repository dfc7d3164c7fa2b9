import { timingIn, type TimedStep } from './timings.ts';

/** A longer title is a sentence that happens to name minutes. */
const longestTitle = 80;
const unit = String.raw`(\d{1,3}) ?(?:minutes?|mins?)`;
const inFront = new RegExp(String.raw`^(?:about |around |roughly )?${unit}: ?(.+?)[.:]?$`, 'iu');
const behindComma = new RegExp(String.raw`^(.+?), (?:about )?${unit}[.:]?$`, 'iu');
const alone = new RegExp(String.raw`^(?:about )?${unit}:?$`, 'iu');
const brackets = /^ ?\([^()]{1,40}\)/u;
const firstWords = /^:? ?([^.:;?!(]+)/u;

/**
 * Reads the beginning of an item of a list as a timed step: its bold words and what follows them. "**About 10 minutes: look
 * back.**", "**The routine (4 minutes).**", "**Now** (2 minutes).", "**Swap, 4 minutes.**" and "**10 minutes**: say what you
 * see." are all understood. Anything else gives undefined.
 */
export function timedStepIn(bold: string, after: string): TimedStep | undefined {
  const words = bold.replace(/\s+/gu, ' ').trim();
  const bare = alone.exec(words);
  if (bare) return stepOf(firstWords.exec(after)?.[1], bare[1]);
  const front = inFront.exec(words);
  if (front) return stepOf(front[2], front[1]);
  const comma = behindComma.exec(words);
  if (comma) return stepOf(comma[1], comma[2]);
  const timing = timingIn(words + (brackets.exec(after)?.[0] ?? ''), true);
  return timing?.kind === 'part' && /\)\.?$/u.test(words + (brackets.exec(after)?.[0] ?? ''))
    ? stepOf(timing.label, timing.minutes)
    : undefined;
}

function stepOf(title: string | undefined, given: string | number | undefined): TimedStep | undefined {
  const words = title?.trim().replace(/[.:]$/u, '') ?? '';
  const minutes = Number(given);
  if (words === '' || words.length > longestTitle || !(minutes >= 1)) return undefined;
  return { title: words.charAt(0).toUpperCase() + words.slice(1), minutes };
}

/** The steps of a part, when they are two or more and fit into its minutes. */
export function fittingSteps(steps: readonly TimedStep[], minutes: number): readonly TimedStep[] | undefined {
  const sum = steps.reduce((total, step) => total + step.minutes, 0);
  return steps.length > 1 && sum <= minutes ? steps : undefined;
}
