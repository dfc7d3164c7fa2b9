import type { Token } from './token.ts';
import type { Span } from './finding.ts';
import { findActs, type Act } from './acts.ts';
import { maskLabels } from './labels.ts';
import { findMeasures, type Measure } from './measures.ts';
import { findObjects, findQuotes, findTechniques, findVaguePhrases, type Objects } from './objects.ts';
import type { Run } from './act-object.ts';
import { ownWords } from './own-words.ts';
import { findReasons, type Reason } from './reasons.ts';
import { findTimes, type TimePhrase } from './times.ts';
import { tokenise } from './tokenise.ts';

/** Everything the criteria need to know about a text, read once. */
export interface Reading {
  text: string;
  today: string;
  tokens: readonly Token[];
  times: readonly TimePhrase[];
  reasons: readonly Reason[];
  acts: readonly Act[];
  /** Sayings and whole-of-everything phrases. */
  vague: readonly Run[];
  objects: Objects;
  measures: readonly Measure[];
}

/** Reads a text. The order matters: labels are masked before dates, dates before measures. `today` is YYYY-MM-DD. */
export function readText(text: string, today: string): Reading {
  const tokens = ownWords(text, tokenise(text));
  maskLabels(tokens);
  const times = findTimes(tokens, today);
  for (const { from, to, kind } of times) {
    mask(tokens, from, to, 'time');
    if (kind !== 'recurring' && kind !== 'soft') mask(tokens, from, to, 'end');
  }
  const reasons = findReasons(tokens);
  for (const { from, to, masks } of reasons) if (masks) mask(tokens, from, to, 'reason');
  const quotes = findQuotes(tokens);
  for (const { from, to } of quotes) mask(tokens, from, to, 'quote');
  const vague = findVaguePhrases(tokens);
  for (const { from, to } of vague) mask(tokens, from, to, 'vague');
  const techniques = [...quotes, ...findTechniques(tokens)].sort((a, b) => a.from - b.from);
  const acts = findActs(tokens, techniques);
  const objects = findObjects(tokens, acts, techniques);
  return { text, today, tokens, times, reasons, acts, vague, objects, measures: findMeasures(tokens) };
}

function mask(
  tokens: readonly Token[],
  from: number,
  to: number,
  name: 'time' | 'end' | 'reason' | 'vague' | 'quote',
): void {
  for (const token of tokens.slice(from, to)) token.masks.add(name);
}

/** The span of a run of tokens, without a bracket or comma at either end. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  let first = from;
  let last = to - 1;
  while (first < last && /^[,(:;–-]$/.test(tokens[first]?.text ?? '')) first++;
  while (last > first && /^[,:;–-]$/.test(tokens[last]?.text ?? '')) last--;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
