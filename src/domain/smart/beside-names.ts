import type { TargetContext } from './target-context.ts';

/** What the fields beside a target are called, in the order they are shown in. */
export const BESIDE_NAMES: Readonly<Record<Exclude<keyof TargetContext, 'today'>, string>> = {
  link: 'Why it matters',
  baseline: 'Starting point',
  successMeasure: 'How you will know',
  support: 'Support',
  confidence: 'Confidence',
  targetDate: 'Target date',
  reviewDate: 'Review date',
};
