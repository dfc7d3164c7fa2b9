import type { Run, Token } from '../text/token.ts';
import type { Act } from './acts/acts.ts';
import type { Amount } from './amounts.ts';
import type { Clause } from './acts/clauses.ts';
import type { Help } from './reasons/help.ts';
import type { Reason } from './reasons/reasons.ts';
import type { Setting } from './settings.ts';
import type { TimePhrase } from './times.ts';

/** Everything the criteria need to know about a text, read once. */
export interface Reading {
  readonly text: string;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  /** The words of the target itself, without labels before it and without what others said. */
  tokens: readonly Token[];
  times: readonly TimePhrase[];
  /** Techniques, tasks and resources by name, and words in quotation marks. */
  techniques: readonly Run[];
  sayings: readonly Run[];
  broad: readonly Run[];
  traits: readonly Run[];
  clauses: readonly Clause[];
  reasons: readonly Reason[];
  acts: readonly Act[];
  settings: readonly Setting[];
  amounts: readonly Amount[];
  help: Help;
  parts: Parts;
}

/** The parts a specific target has, worked out once for all criteria. */
export interface Parts {
  /** The act that would be seen; a run of one token, or the technique of a target without a verb. */
  act?: Run;
  /** A technique, task or resource fine enough to be seen. */
  object?: Run;
  /** Which class, pupils, part of the lesson or place. */
  setting?: Run;
  /** Only a heading, such as behaviour, or a verb that promises a change. */
  broad?: Run;
  trait?: Run;
  /** The result is for pupils to reach, not for the teacher to do. */
  isPupilOutcome: boolean;
}

/** The span of a run of tokens, without a bracket or comma at either end. */
export function spanOf(tokens: readonly Token[], from: number, to: number): { start: number; end: number } {
  let first = from;
  let last = to - 1;
  while (first < last && ',(:;–-'.includes(tokens[first]?.text ?? 'x')) first++;
  while (last > first && ',:;–-'.includes(tokens[last]?.text ?? 'x')) last--;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
