import { useEffect, useState } from 'preact/hooks';
import type { Plan } from '../../../../domain/plan/model/schema.ts';
import { keepCopy } from '../../../../storage/stores/copies.ts';
import { instant } from '../../../shared/clock.ts';
import { NOT_OPENED } from '../panel-props.ts';
import type { IncomingPlanProps } from './incoming-plan-props.ts';

/** How a plan that was read is taken in. Each answers whether it was; why not is in `problem`. */
export interface TakeIn {
  /** Whether a copy of the same plan is on this device; unknown at first. */
  readonly known: boolean | undefined;
  /** Why the last wish was not done, in words, or an empty text. */
  readonly problem: string;
  /** Adds the plan to those on this device, and opens it. */
  readonly add: (copy: Plan) => Promise<boolean>;
  /** Puts the plan in place of the open one. */
  readonly replace: () => Promise<boolean>;
  /** Remembers their copy, so that the two can be put together again later. */
  readonly keepTheirs: () => Promise<void>;
}

/** Ways to take a plan in that was read. */
export function useTakeIn(props: IncomingPlanProps): TakeIn {
  const { theirs, plan, storage, flush, dispatch, openPlan } = props;
  const [known, setKnown] = useState<boolean>();
  const [problem, setProblem] = useState('');

  useEffect(() => {
    let current = true;
    void storage.plans.list().then((plans) => {
      if (current) setKnown(plans.some(({ id }) => id === theirs.id));
    });
    return () => {
      current = false;
    };
  }, [storage, theirs]);

  const keepTheirs = async (): Promise<void> => {
    const newest = theirs.copies.at(-1);
    if (newest !== undefined) await keepCopy(storage.access, newest, theirs, instant());
  };
  return {
    known,
    problem,
    keepTheirs,
    async add(copy) {
      await flush();
      const result = await storage.plans.add(copy);
      if (!result.saved) {
        setProblem('It could not be stored. Nothing has changed.');
        return false;
      }
      if (copy.id === theirs.id) await keepTheirs();
      if (await openPlan(copy.id)) return true;
      setProblem(`It is among your plans now. ${NOT_OPENED}`);
      return false;
    },
    async replace() {
      await flush();
      if (!dispatch({ edit: 'replace-plan', plan: theirs })) {
        setProblem('It could not be put in place of this plan. Nothing has changed.');
        return false;
      }
      await flush();
      if (theirs.id === plan.id) await keepTheirs();
      return true;
    },
  };
}

/** The same plan as another one, where a plan of its id is here already. */
export function asAnother(plan: Plan, id: string, longestName: number): Plan {
  return { ...plan, id, name: `${plan.name} (copy)`.trim().slice(0, longestName) };
}
