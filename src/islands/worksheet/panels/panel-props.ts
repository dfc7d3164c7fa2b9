import type { PlanEdit } from '../../../domain/plan/edit/edits.ts';
import type { PlanField } from '../../../domain/plan/model/field.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import type { SiteStorage } from '../../../storage/site-storage.ts';

/** Said where another plan was not opened. */
export const NOT_OPENED =
  'The other plan was not opened, because what you wrote in this one is not saved yet. Try again in a moment.';

/** What every panel below the targets is told by the worksheet. A panel's code is fetched when it is first opened. */
export interface PanelProps {
  readonly plan: Plan;
  readonly storage: SiteStorage;
  /** Changes the plan, on the screen at once and in the store soon. `false` when the plan cannot hold the edit. */
  readonly dispatch: (edit: PlanEdit) => boolean;
  /** Saves what is waiting now. */
  readonly flush: () => Promise<void>;
  /** Opens another plan of this device in the worksheet. `false` when it is not there, or this one cannot be saved first. */
  readonly openPlan: (id: string) => Promise<boolean>;
  /** Moves focus to a field of the plan, opening what hides it. */
  readonly focusField: (field: PlanField) => void;
  /** Says something short to screen readers, politely. */
  readonly say: (words: string) => void;
  /** Today's date where the reader is, YYYY-MM-DD. */
  readonly today: string;
  /** Level of the first heading inside the panel. */
  readonly headingLevel: 3 | 4 | 5;
  /** The address of the site's root on this host, such as "/" or "/training/". */
  readonly base: string;
}
