import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import { WORD_PLACEHOLDERS } from '../../../domain/plan/present/word-placeholders.ts';
import { DOCX_LIMITS } from '../../../export/word/check-docx.ts';
import { fillAside } from '../../../export/word/fill-aside.ts';
import { download } from '../../shared/download.ts';

/** What filling a template needs. */
export interface WordTemplateProps {
  readonly plan: Plan;
  readonly today: string;
  readonly say: (words: string) => void;
  /** Called when a filled document was handed over. */
  readonly onTaken: () => void;
}

type Answer = { readonly filled: boolean; readonly message: string };

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' as const;

/** Fills in the school's own Word document. It is read in this browser and sent nowhere. */
export function WordTemplate({ plan, today, say, onTaken }: WordTemplateProps): JSX.Element {
  const [answer, setAnswer] = useState<Answer>();

  const [busy, setBusy] = useState(false);
  const stop = useRef<AbortController>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const fill = async (file: File): Promise<void> => {
    setAnswer(undefined);
    stop.current?.abort();
    const own = (stop.current = new AbortController());
    setBusy(true);
    try {
      const template = new Uint8Array(await file.slice(0, DOCX_LIMITS.packed + 1).arrayBuffer());
      const result = await fillAside(template, plan, own.signal);
      if (result === 'stopped') return;
      if (result === 'not-fetched') {
        setAnswer({ filled: false, message: NOT_FETCHED });
        return;
      }
      if (!result.ok) {
        setAnswer({ filled: false, message: result.message });
        return;
      }
      download(`action-plan-${today}.docx`, WORD, result.file);
      onTaken();
      const left = result.unfilled.map((name) => `{${name}}`).join(', ');
      const note = left === '' ? '' : ` These are not known here: ${left}.`;
      const missing = result.leftOut.map((number) => `target ${number}`).join(', ');
      const room = missing === '' ? '' : ` It has no place for ${missing}.`;
      setAnswer({ filled: true, message: `Your template is filled in and downloaded.${room}${note}` });
      say('Your template is filled in and downloaded.');
    } catch {
      setAnswer({ filled: false, message: UNREADABLE });
    } finally {
      if (stop.current === own) setBusy(false);
    }
  };

  const sample = async (): Promise<void> => {
    try {
      const { sampleWordTemplate } = await import('../../../export/word/sample-template.ts');
      download('action-plan-template.docx', WORD, await sampleWordTemplate());
    } catch {
      setAnswer({
        filled: false,
        message: 'The sample could not be fetched. Check the connection, then try again.',
      });
    }
  };

  return (
    <>
      <p class="govuk-body">
        Put placeholders such as {'{target_1}'} where the words should go, then choose the document here. You
        get it back filled in.
      </p>
      <button
        type="button"
        class="govuk-button govuk-button--secondary worksheet-small-button"
        onClick={() => void sample()}
      >
        Download a sample template
      </button>
      <div class="govuk-form-group">
        <label class="govuk-label" for="word-template">
          Your school’s template
        </label>
        <p class="govuk-hint" id="word-template-hint">
          A Word document whose name ends in .docx, up to 5 MB
        </p>
        <input
          class="govuk-file-upload"
          id="word-template"
          ref={field}
          type="file"
          accept=".docx"
          aria-describedby="word-template-hint"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) void fill(file);
            // The same file can be chosen again after it was changed.
            currentTarget.value = '';
          }}
        />
      </div>
      {busy && (
        <p class="govuk-body" role="status">
          Filling in your template…{' '}
          <button
            type="button"
            class="govuk-button govuk-button--secondary worksheet-small-button"
            onClick={() => {
              stop.current?.abort();
              field.current?.focus();
              say('Stopped. Your plan has not changed.');
            }}
          >
            Stop
          </button>
        </p>
      )}
      {answer !== undefined && (
        <p
          class={answer.filled ? 'govuk-body' : 'govuk-error-message'}
          role={answer.filled ? undefined : 'alert'}
        >
          {answer.message}
        </p>
      )}
      <details class="worksheet-more">
        <summary>Placeholders you can use</summary>
        <dl class="worksheet-placeholders">
          {WORD_PLACEHOLDERS.map(({ name, meaning }) => (
            <div key={name}>
              <dt>
                <code>{`{${name}}`}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

const NOT_FETCHED = 'This part could not be fetched. Check the connection, then choose the document again.';

const UNREADABLE =
  'This document could not be read. Save it again in Word as .docx, then try again. Your plan has not changed.';
