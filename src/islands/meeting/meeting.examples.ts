import type { KeptTimer } from '../../domain/session/meeting/timer.ts';
import { HISTORY_KEYS } from '../../domain/stored/tab-keys.ts';
import { longWords } from '../shared/widget-example.ts';
import type { WidgetExample } from '../shared/widget-example.ts';
import type { MeetingProps } from './Meeting.tsx';

/** The parts of the meeting: one by itself, one with steps inside, one with a title that does not break. */
export const exampleParts: MeetingProps['parts'] = [
  { id: 'look-back', title: 'Look back', minutes: 10, within: [] },
  {
    id: 'plan',
    title: 'Plan together',
    minutes: 30,
    within: [
      { title: 'Read', minutes: 5 },
      { title: 'Write the targets', minutes: 20 },
      { title: 'Share', minutes: 5 },
    ],
  },
  { id: 'long', title: longWords, minutes: 10, within: [] },
];

const MINUTE = 60_000;
const kept = (timer: KeptTimer): WidgetExample['history'] => ({ [HISTORY_KEYS.timer]: timer });
const startOrPause = '.meeting-buttons .govuk-button';

/** The states of a meeting. */
export const meetingExamples: readonly WidgetExample[] = [
  { name: 'before', says: 'The first part; the timer was not started.', shows: '.meeting-next-part' },
  {
    name: 'running',
    says: 'The timer of a part with steps inside runs.',
    address: '#plan',
    press: startOrPause,
    shows: '.meeting-within [aria-current="step"]',
  },
  {
    name: 'resumed',
    says: 'The page was loaded again six minutes into a part.',
    address: '#plan',
    history: kept({ part: 'plan', passed: 6 * MINUTE, at: Date.now() }),
    shows: '.meeting-resumed',
  },
  {
    name: 'over',
    says: 'The part has taken longer than its minutes.',
    address: '#plan',
    history: kept({ part: 'plan', passed: 31.5 * MINUTE }),
    shows: '.meeting-timer__left.is-over',
  },
  {
    name: 'long-words',
    says: 'The last part, with a title that does not break.',
    address: '#long',
    shows: '.meeting-bar:not(:has(.meeting-next-part))',
  },
];
