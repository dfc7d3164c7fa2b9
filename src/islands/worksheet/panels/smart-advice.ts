import { besideTarget } from '../../../domain/plan/present/beside-target.ts';
import type { PlanAdvice } from '../../../domain/plan/check/advice.ts';
import type { Plan, PlanTarget } from '../../../domain/plan/model/schema.ts';
import { checkTarget } from '../../../domain/smart/check-target.ts';
import { CRITERIA, CRITERION_WORDS } from '../../../domain/smart/advice/criterion-words.ts';
import type { TargetContext } from '../../../domain/smart/target-context.ts';

/** What the SMART rules are told about a target besides its words. */
function contextOf(plan: Plan, target: PlanTarget, today: string): TargetContext {
  const { confidence, ...texts } = besideTarget(plan, target);
  return { ...texts, today, ...(confidence === '' ? {} : { confidence: Number(confidence) }) };
}

/** One line for each target that is not clear on some of the five criteria. */
export function unclearIn(plan: Plan, today: string): PlanAdvice[] {
  return plan.targets.flatMap((target, place) => {
    if (target.text.trim() === '') return [];
    const report = checkTarget(target.text, contextOf(plan, target, today));
    const unclear = CRITERIA.filter((criterion) => report.criteria[criterion].verdict < 2);
    if (unclear.length === 0) return [];
    const field = { of: 'target', id: target.id, name: 'text' } as const;
    const names = unclear.map((criterion) => CRITERION_WORDS[criterion].name.toLowerCase());
    const message = report.readable
      ? `Target ${place + 1} could be clearer: ${names.join(', ')}. ${report.question?.text ?? ''}`.trim()
      : `Target ${place + 1}: ${report.notice ?? ''}`;
    return [{ rule: 'target/smart', message, target: target.id, field }];
  });
}
