import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { layOutPlan } from '../../../domain/plan/present/layout.ts';
import { planToJson } from '../../../export/text/plan-to-json.ts';
import { download } from '../../shared/download.ts';
import type { FileType } from '../../shared/download.ts';
import { noteExport } from '../../shared/note-export.ts';
import type { PanelProps } from './panel-props.ts';
import { WordTemplate } from './WordTemplate.tsx';
import { Problem } from '../../shared/Problem.tsx';

const WORD: FileType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Takes the plan away on paper, in Word, as a table, as text or as a backup. */
export default function TakeAwayPanel(props: PanelProps): JSX.Element {
  const { plan, storage, say, today, flush, headingLevel } = props;
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState('');
  const [copied, setCopied] = useState<'no' | 'yes' | 'by-hand'>('no');
  const text = useRef<HTMLTextAreaElement>(null);
  const Heading = `h${headingLevel}` as 'h3';

  /** Makes a file and hands it over. The code for it is fetched at the press. */
  const take = async (what: string, make: () => Promise<void>): Promise<void> => {
    if (busy !== '') return;
    setProblem('');
    setDone('');
    setBusy(what);
    try {
      await flush();
      await make();
      await noteExport(storage, plan.id);
      setDone(`${what} is downloaded.`);
      say(`${what} is downloaded.`);
    } catch {
      setProblem(
        `${what} could not be made. Your plan has not changed. Check the connection, then try again.`,
      );
    }
    setBusy('');
  };
  const button = (what: string, words: string, make: () => Promise<void>): JSX.Element => (
    <button
      type="button"
      class="govuk-button govuk-button--secondary"
      aria-disabled={busy !== ''}
      onClick={() => void take(what, make)}
    >
      {busy === what ? 'Preparing…' : words}
    </button>
  );
  const copy = async (): Promise<void> => {
    const { planToText } = await import('../../../export/text/plan-to-text.ts');
    const words = planToText(layOutPlan(plan));
    try {
      await navigator.clipboard.writeText(words);
      setCopied('yes');
      say('The plan is copied as text.');
    } catch {
      setCopied('by-hand');
      requestAnimationFrame(() => {
        if (text.current === null) return;
        text.current.value = words;
        text.current.focus();
        text.current.select();
      });
    }
    await noteExport(storage, plan.id);
  };

  return (
    <>
      <Problem words={problem} />
      <p class="govuk-body">
        Everything but the table and the backup follows the planning format that you chose. An empty plan
        prints as a form to fill in by hand.
      </p>
      <div class="worksheet-buttons">
        <button type="button" class="govuk-button" onClick={() => print()}>
          Print
        </button>
        {button('The Word document', 'Download for Word', async () => {
          const { planToWord } = await import('../../../export/word/plan-to-word.ts');
          const info = { date: today, address: location.origin + location.pathname };
          download(`action-plan-${today}.docx`, WORD, await planToWord(layOutPlan(plan), info));
        })}
        {button('The table', 'Download as a table (CSV)', async () => {
          const { planToCsv } = await import('../../../export/tables/plan-to-csv.ts');
          download(`action-plan-${today}.csv`, 'text/csv', planToCsv(plan));
        })}
        {button('The text', 'Download as text', async () => {
          const { planToText } = await import('../../../export/text/plan-to-text.ts');
          download(`action-plan-${today}.txt`, 'text/plain', planToText(layOutPlan(plan)));
        })}
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void copy()}>
          Copy as text for an e-mail
        </button>
        {button('The backup', 'Download a backup', async () => {
          download(`action-plan-${today}.json`, 'application/json', planToJson(plan));
        })}
      </div>
      {done !== '' && <p class="govuk-body worksheet-happened">{done}</p>}
      {copied === 'yes' && <p class="govuk-body">Copied. Paste it into an e-mail or a document.</p>}
      {copied === 'by-hand' && (
        <div class="govuk-form-group">
          <label class="govuk-label" for="plan-as-text">
            This browser does not let the page copy. Copy the text from here:
          </label>
          <textarea class="govuk-textarea" id="plan-as-text" ref={text} rows={8} readOnly />
        </div>
      )}
      <p class="govuk-hint">
        A backup keeps every part of the plan, and can be opened again under “Bring back a copy”.
      </p>
      <Heading class="govuk-heading-s">Your school’s own Word template</Heading>
      <WordTemplate plan={plan} today={today} say={say} onTaken={() => void noteExport(storage, plan.id)} />
    </>
  );
}
