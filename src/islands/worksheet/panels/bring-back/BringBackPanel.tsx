import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readPlanFile } from '../../../../domain/plan/files/plan-file.ts';
import { MAX_FILE } from '../../../../domain/plan/files/plan-file.ts';
import type { ReadFile, ReadPlan } from '../../../../domain/plan/files/plan-file.ts';
import { IncomingBackup } from './IncomingBackup.tsx';
import { IncomingPlan } from './IncomingPlan.tsx';
import type { PanelProps } from '../panel-props.ts';
import { Problem } from '../../../shared/Problem.tsx';

/** Opens a backup or somebody's copy. Nothing changes before the reader has seen it and said so. */
export default function BringBackPanel(props: PanelProps): JSX.Element {
  const [read, setRead] = useState<ReadFile>();
  const [done, setDone] = useState('');
  const answer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (read !== undefined || done !== '') answer.current?.focus();
  }, [read, done]);

  const open = async (file: File): Promise<void> => {
    setDone('');
    // A file that is too large is not even read.
    const bytes =
      file.size > MAX_FILE ? new Uint8Array(MAX_FILE + 1) : new Uint8Array(await file.arrayBuffer());
    setRead(readPlanFile(bytes));
  };

  return (
    <>
      <div
        class="govuk-form-group"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const file = event.dataTransfer?.files[0];
          if (file !== undefined) void open(file).catch(() => setRead(NOT_READ));
        }}
      >
        <label class="govuk-label" for="plan-file">
          The file with the plan
        </label>
        <p class="govuk-hint" id="plan-file-hint">
          A backup or a copy from this page. Its name ends in .json. You see what is in it before anything
          changes.
        </p>
        <input
          class="govuk-file-upload"
          id="plan-file"
          type="file"
          accept=".json,application/json"
          aria-describedby="plan-file-hint"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) void open(file).catch(() => setRead(NOT_READ));
            // The same file can be chosen again after it was changed.
            currentTarget.value = '';
          }}
        />
      </div>
      <div ref={answer} tabIndex={-1} class="worksheet-answer">
        {done !== '' && <p class="govuk-body">{done}</p>}
        {read?.ok === false && <Problem words={read.problem} />}
        {read?.ok === true && 'backup' in read && (
          <IncomingBackup
            {...props}
            backup={read.backup}
            onDone={(words) => {
              setRead(undefined);
              setDone(words);
            }}
          />
        )}
        {read?.ok === true && 'plan' in read && (
          <IncomingPlan
            {...props}
            theirs={read.plan}
            onDone={(words) => {
              setRead(undefined);
              setDone(words);
            }}
          />
        )}
      </div>
    </>
  );
}

const NOT_READ: ReadPlan = {
  ok: false,
  problem: 'This file could not be read from the disk. Try again. Your current plan has not changed.',
};
