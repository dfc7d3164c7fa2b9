import { HISTORY_KEYS, TAB_KEYS } from './tab-keys.ts';

/** Where a browser keeps something for a site. */
export type StoredPlace = 'IndexedDB' | 'localStorage' | 'sessionStorage' | 'history.state' | 'Cache Storage';

/** Something that the site may keep in a browser. */
export interface StoredKey {
  readonly place: StoredPlace;
  /** What it is called there; “…” stands for what differs. In IndexedDB an object store, or one and a key in it. */
  readonly name: string;
  /** What it holds, in words for readers. */
  readonly holds: string;
  /** How long it stays, in words for readers. */
  readonly stays: string;
}

const untilDeleted = 'Until you delete everything';
const untilClosed = 'Until the tab is closed or you delete everything';

/** Everything that the site may keep in a browser. Tests hold it equal to what is really kept. */
export const storedKeys: readonly StoredKey[] = [
  { place: 'IndexedDB', name: 'plans', holds: 'Your action plans', stays: untilDeleted },
  {
    place: 'IndexedDB',
    name: 'notes',
    holds: 'Your session notes, and what you fill in in audits and records',
    stays: untilDeleted,
  },
  { place: 'IndexedDB', name: 'history', holds: 'What you changed in each plan', stays: untilDeleted },
  {
    place: 'IndexedDB',
    name: 'snapshots',
    holds: 'Earlier versions of each plan and of the notes of each session',
    stays: untilDeleted,
  },
  {
    place: 'IndexedDB',
    name: 'copies',
    holds: 'Each plan as it was when a copy was given away or taken in, to compare copies by',
    stays: untilDeleted,
  },
  {
    place: 'IndexedDB',
    name: 'settings: keep',
    holds: 'That you chose to keep things on this device',
    stays: untilDeleted,
  },
  { place: 'IndexedDB', name: 'settings: open-plan', holds: 'Which plan is open', stays: untilDeleted },
  {
    place: 'IndexedDB',
    name: 'settings: left-behind-…',
    holds: 'The last words of a page that was closed while you wrote, by an earlier version of this site',
    stays: 'Until the plan is next opened',
  },
  {
    place: 'IndexedDB',
    name: 'settings: probe-…',
    holds: 'A word that tries whether the browser stores anything',
    stays: 'A moment',
  },
  {
    place: 'IndexedDB',
    name: 'settings: saves:…',
    holds:
      'How often a plan, notes or your ticks were stored, so that a page that knows less takes nothing back; and what was written again when the browser had erased everything',
    stays: untilDeleted,
  },
  {
    place: 'IndexedDB',
    name: 'settings: done:…',
    holds: 'A session that you ticked under My progress',
    stays: untilDeleted,
  },
  {
    place: 'IndexedDB',
    name: 'settings: own:audience',
    holds: 'Who you are, if you asked for that to be remembered',
    stays: untilDeleted,
  },
  {
    place: 'IndexedDB',
    name: 'settings: own:school-dates',
    holds: 'Your school’s own term dates',
    stays: untilDeleted,
  },
  {
    place: 'IndexedDB',
    name: 'settings: own:exported.…',
    holds: 'When you last took a copy of a plan',
    stays: untilDeleted,
  },
  {
    place: 'IndexedDB',
    name: 'settings: own:backup-reminder.…',
    holds: 'When you put the reminder to take a copy away',
    stays: untilDeleted,
  },
  {
    place: 'localStorage',
    name: 'ect-programme.deletions',
    holds: 'How often everything was deleted here, so that no page brings it back',
    stays: 'Until the browser’s data is erased',
  },
  {
    place: 'localStorage',
    name: 'ect-programme.last-words.…',
    holds: 'The last words of a page that was closed while you wrote',
    stays: 'Until a page with the plan or notes is next opened',
  },
  {
    place: 'sessionStorage',
    name: TAB_KEYS.toPlan,
    holds: 'A target on its way to the plan',
    stays: 'Until the plan has it',
  },
  {
    place: 'sessionStorage',
    name: TAB_KEYS.toChecker,
    holds: 'A target on its way to the checker',
    stays: 'Until the checker has it',
  },
  {
    place: 'sessionStorage',
    name: `${TAB_KEYS.carried}…`,
    holds: 'What you wrote on a page that you load again because part of it did not come',
    stays: 'Until it is loaded',
  },
  {
    place: 'history.state',
    name: HISTORY_KEYS.checker,
    holds: 'The words in the SMART checker',
    stays: untilClosed,
  },
  {
    place: 'history.state',
    name: HISTORY_KEYS.timer,
    holds: 'How far the timer of a meeting is',
    stays: 'Until the tab is closed',
  },
  {
    place: 'Cache Storage',
    name: 'offline …',
    holds: 'Pages that you keep for offline use, and nothing that you write',
    stays: 'Until you remove them on the page for offline use',
  },
];

/** Whether the list has something of that name in that place. */
export function isListed(place: StoredPlace, name: string): boolean {
  return storedKeys.some((key) => {
    if (key.place !== place) return false;
    const [start = '', end] = key.name.split('…');
    return end === undefined ? name === start : name.startsWith(start) && name.length > start.length;
  });
}
