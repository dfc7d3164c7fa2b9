import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Refusal } from '../../storage/refusal.ts';
import { KeepChoice } from '../shared/saving/KeepChoice.tsx';
import type { ProgressView } from './use-progress.ts';

const REFUSED: Record<Refusal, string> = {
  refused: 'This browser refused to store it.',
  full: 'There is no room left on this device.',
  'no-answer': 'This browser did not open its storage.',
  unreadable: 'What is stored for this session cannot be read, so it has not been changed.',
  newer: 'A newer version of this page has been used on this device. Reload the page.',
  'too-long': 'The name of the session is too long to store.',
};

/** What the status needs. */
export interface ProgressStatusProps {
  readonly view: ProgressView;
  readonly onKeep: (where: 'device' | 'visit') => void;
}

/** Says where progress is kept, and asks for it before anything is. */
export function ProgressStatus({ view, onKeep }: ProgressStatusProps): JSX.Element {
  const words = useRef<HTMLParagraphElement>(null);
  const { kind } = view.place ?? {};
  return (
    <div class="progress-status progress-tools no-print" data-place={kind ?? 'starting'}>
      <p class="govuk-body" id="progress-place" ref={words} tabIndex={-1} role="status">
        {sayPlace(view)}
      </p>
      {kind === 'undecided' && (
        <KeepChoice
          onKeep={(where) => {
            // The buttons go away, so the focus needs another place.
            words.current?.focus();
            onKeep(where);
          }}
        />
      )}
    </div>
  );
}

function sayPlace({ ready, place, refusal, ticked }: ProgressView): string {
  if (!ready || place === undefined) return 'Looking for what is kept in this browser…';
  const why = refusal ?? place.refusal;
  if (why !== undefined) {
    const left = ticked.size > 0 ? ' Print or download the record before you leave this page.' : '';
    return `Not kept. ${REFUSED[why]}${left}`;
  }
  if (place.kind === 'device') return 'Your progress is kept on this device, in this browser.';
  if (place.kind === 'memory') {
    return 'Kept for this visit only. Print or download the record before you leave this page.';
  }
  return ticked.size > 0
    ? 'Not kept yet. Where should your progress be kept?'
    : 'Nothing is kept before you say where. Where should your progress be kept?';
}
