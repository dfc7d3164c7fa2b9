import type { ComponentType } from 'preact';
import type { PanelProps } from './panel-props.ts';

/** A part of the worksheet that opens when pressed. */
export interface PanelEntry {
  /** The id of its element. */
  readonly id: string;
  readonly title: string;
  /** One sentence on what it is for. */
  readonly about: string;
  readonly load: () => Promise<{ readonly default: ComponentType<PanelProps> }>;
  /** Not on the page before it is first opened, by a button elsewhere. */
  readonly quiet?: boolean;
}

/** The parts of the settings. */
export const SETTINGS_PANELS: readonly PanelEntry[] = [
  {
    id: 'panel-plans',
    title: 'Plans on this device',
    about: 'Open another plan, start one or remove one.',
    load: () => import('./bring-back/PlansPanel.tsx'),
  },
  {
    id: 'panel-format',
    title: 'Planning format',
    about: 'Choose the layout that works for you, or your school’s own.',
    load: () => import('./FormatPanel.tsx'),
  },
];

/** What else can be done with a plan, in the order in which a meeting needs it. */
export const MORE_PANELS: readonly PanelEntry[] = [
  {
    id: 'panel-timeline',
    title: 'See the plan in time',
    about: 'Targets and steps against the weeks of the school year.',
    load: () => import('./dates/TimelinePanel.tsx'),
  },
  {
    id: 'panel-diary',
    title: 'Put more dates in your diary',
    about: 'Targets and steps beside the review, in one calendar file.',
    load: () => import('./dates/DiaryPanel.tsx'),
  },
  {
    id: 'panel-review',
    title: 'Review the plan',
    about: 'Say how far each target has come, and what comes next.',
    load: () => import('./dates/ReviewPanel.tsx'),
  },
  {
    id: 'panel-take-away',
    title: 'Print or take away',
    about: 'As a table, as text, as a backup, or in your school’s own template.',
    load: () => import('./TakeAwayPanel.tsx'),
  },
  {
    id: 'panel-share',
    title: 'Give a copy to somebody',
    about: 'As a file, a link or a QR code.',
    load: () => import('./SharePanel.tsx'),
  },
  {
    id: 'panel-bring-back',
    title: 'Bring back a copy',
    about: 'Open a backup, or put two people’s copies together.',
    load: () => import('./bring-back/BringBackPanel.tsx'),
  },
  {
    id: 'panel-history',
    title: 'History and earlier versions',
    about: 'What changed and when; bring back what was there before.',
    load: () => import('./bring-back/HistoryPanel.tsx'),
  },
];

/** The check of the whole plan. */
export const CHECK_PANEL: PanelEntry = {
  id: 'panel-check',
  title: 'Check the plan',
  about: 'Goes through the whole plan as a mentor would.',
  load: () => import('./CheckPanel.tsx'),
  quiet: true,
};

/** The notes of the sessions. The component is told which sessions besides what every part is told. */
export const NOTES_PANEL: PanelEntry = {
  id: 'panel-notes',
  title: 'Your session notes',
  about: 'What was written in each session, to draw on for your targets.',
  load: () => import('./NotesPanel.tsx') as ReturnType<PanelEntry['load']>,
};

/** Where everything is deleted. The component is told how, besides what every part is told. */
export const FINISH_PANEL: PanelEntry = {
  id: 'panel-finish',
  title: 'Finish on a shared computer',
  about: 'Take a copy, then delete everything that is stored in this browser.',
  load: () => import('./FinishPanel.tsx') as ReturnType<PanelEntry['load']>,
};
