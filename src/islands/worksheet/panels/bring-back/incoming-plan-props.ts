import type { Plan } from '../../../../domain/plan/model/schema.ts';
import type { PanelProps } from '../panel-props.ts';

/** What the preview needs besides what every panel is told. */
export interface IncomingPlanProps extends PanelProps {
  /** The plan that was read. */
  readonly theirs: Plan;
  /** Called when it was taken in or put away, with a sentence on what was done. */
  readonly onDone: (words: string) => void;
}
