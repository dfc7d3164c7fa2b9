import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  halfTermName,
  schoolDatesProblem,
  schoolYearFrom,
  startYearOf,
} from '../../../../domain/dates/school-dates.ts';
import type { SchoolDates } from '../../../../domain/dates/school-dates.ts';
import { TERM_DATES_NOTE } from '../../../../domain/dates/school-year.ts';
import type { HalfTerm } from '../../../../domain/dates/school-year.ts';

/** What the editor needs. */
export interface SchoolDatesEditorProps {
  readonly dates: SchoolDates;
  readonly today: string;
  readonly headingLevel: 3 | 4 | 5;
  /** Reads something short aloud. */
  readonly say: (words: string) => void;
  /** Stores the dates. Answers whether it could. */
  readonly onChange: (dates: SchoolDates) => Promise<boolean>;
}

/** Changes the term dates to the school's own, one school year at a time. */
export function SchoolDatesEditor({ dates, today, say, onChange }: SchoolDatesEditorProps): JSX.Element {
  const thisYear = startYearOf(today);
  const [startYear, setStartYear] = useState(thisYear);
  const [halfTerms, setHalfTerms] = useState<readonly HalfTerm[]>(schoolYearFrom(dates, thisYear).halfTerms);
  const [answer, setAnswer] = useState<{ readonly good: boolean; readonly words: string }>();

  const show = (year: number): void => {
    setStartYear(year);
    setHalfTerms(schoolYearFrom(dates, year).halfTerms);
    setAnswer(undefined);
  };
  const store = async (next: SchoolDates, words: string): Promise<void> => {
    const stored = await onChange(next);
    if (stored) say(words);
    setAnswer(stored ? { good: true, words } : { good: false, words: 'The dates could not be stored.' });
  };
  const save = async (): Promise<void> => {
    const problem = schoolDatesProblem(halfTerms);
    if (problem !== '') {
      setAnswer({ good: false, words: problem });
      return;
    }
    await store(new Map(dates).set(startYear, { startYear, halfTerms }), 'Your school’s dates are stored.');
  };
  const goBack = async (): Promise<void> => {
    const next = new Map(dates);
    next.delete(startYear);
    // The button goes away, so the focus needs another place.
    document.getElementById('school-dates-year')?.focus();
    setHalfTerms(schoolYearFrom(next, startYear).halfTerms);
    await store(next, 'The usual dates are back.');
  };

  return (
    <details class="worksheet-more worksheet-school-dates">
      <summary>Change the term dates</summary>
      <p class="govuk-hint">{TERM_DATES_NOTE}</p>
      <label class="govuk-label" for="school-dates-year">
        School year
      </label>
      <select
        class="govuk-select"
        id="school-dates-year"
        value={startYear}
        onInput={({ currentTarget }) => show(Number(currentTarget.value))}
      >
        {[thisYear, thisYear + 1].map((year) => (
          <option key={year} value={year}>
            {year} to {year + 1}
          </option>
        ))}
      </select>
      {halfTerms.map((halfTerm, place) => {
        const name = halfTermName(halfTerm);
        const change = (part: 'start' | 'end', value: string): void =>
          setHalfTerms(halfTerms.map((each, at) => (at === place ? { ...each, [part]: value } : each)));
        return (
          <fieldset class="govuk-fieldset worksheet-school-dates__pair" key={`${startYear}-${place}`}>
            <legend class="govuk-label">{name.charAt(0).toUpperCase() + name.slice(1)}</legend>
            {(['start', 'end'] as const).map((part) => (
              <div key={part}>
                <label class="govuk-hint" for={`school-dates-${place}-${part}`}>
                  {part === 'start' ? 'First day' : 'Last day'}
                </label>
                <input
                  class="govuk-input worksheet-date"
                  id={`school-dates-${place}-${part}`}
                  type="date"
                  value={halfTerm[part]}
                  onInput={({ currentTarget }) => change(part, currentTarget.value)}
                />
              </div>
            ))}
          </fieldset>
        );
      })}
      {answer !== undefined && (
        <p
          class={answer.good ? 'govuk-body' : 'govuk-error-message'}
          role={answer.good ? undefined : 'alert'}
        >
          {answer.words}
        </p>
      )}
      <div class="worksheet-buttons">
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void save()}>
          Use these dates
        </button>
        {dates.has(startYear) && (
          <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void goBack()}>
            Back to the usual dates
          </button>
        )}
      </div>
    </details>
  );
}
