import type { JSX } from 'preact';
import { memo } from '../../shared/memo.ts';
import { useFetched } from '../../shared/use-fetched.ts';
import type { FieldHost } from '../fields/PlanTextField.tsx';

const load = (): Promise<typeof import('./AddStandard.tsx')> => import('./AddStandard.tsx');

/** What the list of a target needs, as plain values so that it is drawn again only when one of them changes. */
export interface LazyStandardProps {
  readonly host: FieldHost;
  /** Start of the ids inside, unique on the page. */
  readonly idStart: string;
  /** The id of the target, and its place in the plan from 1. */
  readonly target: string;
  readonly number: number;
  /** Why the target matters, as typed: the standard is added to it. */
  readonly why: string;
  /** Reads something short aloud. */
  readonly say: (words: string) => void;
}

/** The list of the Teachers' Standards, fetched once the plan is there. Without it the plan goes on. */
export const LazyStandard = memo(function LazyStandard(props: LazyStandardProps): JSX.Element | null {
  const { host, idStart, target, number, why, say } = props;
  const fetched = useFetched(load, true);
  if (fetched.state !== 'ready') return null;
  return (
    <fetched.code.AddStandard
      id={`${idStart}-standard`}
      onAdd={(text) => {
        const value = why.trim() === '' ? text : `${why.trimEnd()}\n${text}`;
        const added = host.write({ of: 'target', id: target, name: 'why' }, value);
        say(added ? `Added to target ${number}: ${text}` : `Target ${number} has no room for it.`);
      }}
    />
  );
});
