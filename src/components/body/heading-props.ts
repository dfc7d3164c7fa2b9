import type { BodyContext } from './context.ts';

/** What every author component is given besides the attributes its author wrote. */
export interface BlockProps {
  /** Id of its heading, when it prints one. */
  headingId?: string;
  /** Level of its heading, 2 to 4. */
  level?: number;
  context: BodyContext;
}
