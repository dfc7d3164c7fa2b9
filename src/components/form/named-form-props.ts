import type { BlockProps } from '../body/heading-props.ts';

/** What an author gives to an audit or a record, and where it stands. */
export interface NamedFormProps extends BlockProps {
  name: string;
  title?: string;
  from?: string;
}
