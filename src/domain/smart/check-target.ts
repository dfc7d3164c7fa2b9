import type { Criterion, Finding, Verdict } from './finding.ts';
import type { TargetContext } from './target-context.ts';
import { COACHING_ORDER, CRITERIA, CRITERION_WORDS } from './criterion-words.ts';

/** What the checker says about one criterion. */
export interface CriterionReport {
  criterion: Criterion;
  verdict: Verdict;
  findings: Finding[];
  /** One plain sentence: what is clear, or what would help. */
  advice: string;
}

/** Why a text was not read as a target, with a calm sentence for the reader. */
export interface NotReadable {
  reason: 'empty' | 'question' | 'request' | 'markup' | 'not-english' | 'not-words' | 'too-long';
  message: string;
}

/** The whole reading of one target. */
export interface TargetReport {
  readable: boolean;
  notReadable?: NotReadable;
  criteria: Record<Criterion, CriterionReport>;
  question: { criterion: Criterion; text: string } | null;
  cannotJudge: string;
}

/** Reads a target by the published rules. Never throws; a text that is no target gives `readable: false`. */
export function checkTarget(text: string, _context: TargetContext): TargetReport {
  const readable = text.trim() !== '';
  const criteria = Object.fromEntries(
    CRITERIA.map((criterion) => [criterion, { criterion, verdict: 0, findings: [], advice: CRITERION_WORDS[criterion].heading }]),
  ) as unknown as Record<Criterion, CriterionReport>;
  const criterion = COACHING_ORDER[0] as Criterion;
  return {
    readable,
    ...(readable ? {} : { notReadable: { reason: 'empty' as const, message: 'Type a target and it will be read here.' } }),
    criteria,
    question: readable ? { criterion, text: CRITERION_WORDS[criterion].question } : null,
    cannotJudge: 'Whether a target is achievable and relevant is for you and your mentor to judge.',
  };
}
