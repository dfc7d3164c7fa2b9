import type { JSX } from 'preact';
import type { Answer } from '../../domain/plan/forms/answers.ts';
import type { FormGroup } from '../../domain/session/kept-form.ts';

/** What is on the sheet. */
export interface FormSheetProps {
  readonly groups: readonly FormGroup[];
  readonly choices: readonly string[];
  readonly seen: string;
  readonly answerOf: (label: string) => Answer;
  /** What was answered the time before, in words; absent where nothing was. */
  readonly beforeOf: ((label: string) => string | undefined) | undefined;
}

/** An audit on paper: the table with its marks. */
export function FormSheet({ groups, choices, seen, answerOf, beforeOf }: FormSheetProps): JSX.Element {
  return (
    <div class="print-only kept-form-sheet">
      {groups.map(({ heading, lines }) => (
        <table key={heading}>
          <thead>
            <tr>
              {[heading, ...(beforeOf ? ['Before'] : []), ...choices, seen].map((words) => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ label }) => {
              const { choice, words } = answerOf(label);
              return (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {beforeOf && <td>{beforeOf(label)}</td>}
                  {choices.map((each) => (
                    <td key={each}>{each === choice ? '☒' : '☐'}</td>
                  ))}
                  <td>{words || null}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
    </div>
  );
}
