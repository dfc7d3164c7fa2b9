/** A part of the scripts that is one file: which modules go into it, and before which other part. */
interface Group {
  name: string;
  test: RegExp;
  priority: number;
}

/** A path of the project or of a package, whichever sign the system puts between folders. */
const path = (pattern: string): RegExp => new RegExp(pattern.replaceAll('/', '[\\\\/]'), 'u');

/**
 * Scripts that widgets share, as few files: a browser that asks for thirty small ones waits for thirty answers. What only
 * one widget or panel uses stays with it.
 */
export const scriptGroups: readonly Group[] = [
  // What each widget starts with.
  {
    name: 'core',
    test: path(
      'node_modules/preact/|rolldown/runtime|vite/preload-helper|/saving/(?:pre-hydration-input|every-second)\\.|' +
        '/src/islands/shared/(?:PrintedText|clock|download|setting-names|use-voice)\\.|/src/domain/(?:plan/model/limits|session/audience|stored/tab-keys)\\.|/src/storage/deletions\\.',
    ),
    priority: 5,
  },
  // What the worksheet and the checker share, and days, which others need too.
  {
    name: 'checking',
    test: path(
      '/src/islands/shared/(?:memo|target-on-its-way|use-fetched)\\.|/src/domain/dates/calendar-date\\.',
    ),
    priority: 4,
  },
  { name: 'schemas', test: path('node_modules/valibot/'), priority: 3 },
  // What reads one setting or everything that is kept, without opening the plan.
  {
    name: 'database',
    test: path('/src/storage/(?:indexeddb/(?:database|requests)|stores/(?:own-settings|done-key))\\.'),
    priority: 2,
  },
  // What keeps the plan and notes in the browser. Ticks and what reads a damaged database stay with those who use them.
  {
    name: 'storage',
    test: path(
      '/src/storage/open-site-storage\\.|/src/islands/send-notes/SendNotesFold\\.|/src/islands/shared/saving/(?:left-edits|open-storage|save-queue|KeepChoice|StatusLine|use-flush-on-leave|use-warn-before-leaving)\\.',
    ),
    priority: 1,
  },
  // What the worksheet shares with its panels, and what keeps one note: pages with notes need some of both.
  {
    name: 'plan',
    test: path(
      '/src/islands/session-notes/(?:EarlierFold|(?:use-)?note-session)\\.|/src/islands/worksheet/(?:fields/(?:PlanTextField|focus-ids|focus-element|dom-keys|use-focus-after-render)|overview/(?:PlaceLink|place-ids)|targets/RowButtons|session/download-everything)\\.|/src/islands/shared/(?:note-export|use-say-at-pause)\\.|' +
        '/src/domain/plan/(?:model/(?:field|value-words)|present/(?:review-due|plan-summary|written-texts))\\.|/src/export/text/plan-to-json\\.',
    ),
    priority: 0,
  },
];
