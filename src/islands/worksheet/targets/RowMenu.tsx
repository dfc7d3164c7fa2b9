import type { JSX } from 'preact';
import { RowButtons } from './RowButtons.tsx';
import type { RowButtonsProps } from './RowButtons.tsx';

/** What moves, copies and removes a target or a step, folded away until it is wanted. */
export function RowMenu(props: RowButtonsProps): JSX.Element {
  return (
    <details class="worksheet-menu worksheet-controls">
      <summary class="worksheet-menu__summary">
        Move, copy or remove<span class="govuk-visually-hidden"> {props.name}</span>
      </summary>
      <RowButtons {...props} />
    </details>
  );
}
