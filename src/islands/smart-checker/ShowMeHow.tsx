import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { checkTarget } from '../../domain/smart/check-target.ts';
import { PHASES, WORKED_EXAMPLES } from '../../domain/smart/advice/worked-examples.ts';
import type { Phase } from '../../domain/smart/advice/worked-examples.ts';
import { WorkedStages } from './WorkedStages.tsx';
import { present } from '../../domain/present.ts';

/** What the worked examples need. */
export interface ShowMeHowProps {
  /** Puts a target into the box. */
  onTry: (text: string) => void;
}

/** A worked example for the teacher's phase and subject. Fetched with the rules when it is first opened. */
export default function ShowMeHow({ onTry }: ShowMeHowProps): JSX.Element {
  const [phase, setPhase] = useState<Phase>('Secondary');
  const [subject, setSubject] = useState('');
  const ofPhase = WORKED_EXAMPLES.filter((example) => example.phase === phase);
  const example = ofPhase.find((each) => each.subject === subject) ?? present(ofPhase[0]);
  return (
    <>
      <div class="example-choice">
        <Choice
          label="Phase"
          id="example-phase"
          options={PHASES}
          value={phase}
          onChoose={(value) => setPhase(value as Phase)}
        />
        <Choice
          label="Subject"
          id="example-subject"
          options={ofPhase.map((each) => each.subject)}
          value={example.subject}
          onChoose={setSubject}
        />
      </div>
      <WorkedStages example={example} check={checkTarget} onTry={onTry} />
    </>
  );
}

interface ChoiceProps {
  label: string;
  id: string;
  options: readonly string[];
  value: string;
  onChoose: (value: string) => void;
}

function Choice({ label, id, options, value, onChoose }: ChoiceProps): JSX.Element {
  return (
    <div>
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <select
        class="govuk-select"
        id={id}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </div>
  );
}
