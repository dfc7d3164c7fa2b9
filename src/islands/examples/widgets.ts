import type { ComponentType } from 'preact';
import {
  EXAMPLE_BEFORE,
  EXAMPLE_FORM,
  exampleChoices,
  exampleGroups,
  keptFormExamples,
} from '../kept-form/kept-form.examples.ts';
import { exampleParts, meetingExamples } from '../meeting/meeting.examples.ts';
import { exampleRows, exampleTitles, mapToolsExamples } from '../programme-map/map-tools.examples.ts';
import { exampleModules, myProgressExamples } from '../progress/my-progress.examples.ts';
import { searchExamples } from '../search/search.examples.ts';
import { EXAMPLE_SESSION, sessionNotesExamples } from '../session-notes/session-notes.examples.ts';
import { smartCheckerExamples } from '../smart-checker/smart-checker.examples.ts';
import { worksheetExamples } from '../worksheet/worksheet.examples.ts';
import type { WidgetExample } from '../shared/widget-example.ts';

/** A widget with the states it can be in. */
export interface ShownWidget {
  /** Part of its address, such as "plan". */
  readonly name: string;
  readonly title: string;
  readonly examples: readonly WidgetExample[];
  /** Selects what is there once the widget can be used; `[data-ready]` if nothing is said. */
  readonly ready?: string;
  /** The widget with what a page would give it. `base` is the site's root on its host. */
  readonly load: (base: string) => Promise<readonly [ComponentType<object>, object]>;
}

/** Makes the pair that `load` gives: only here is it known that the values are those of the component. */
const shown = <Props extends object>(component: ComponentType<Props>, props: Props) =>
  [component as ComponentType<object>, props] as const;

/** Where a widget’s data would come from. */
export const dataOf = (base: string): string => `${base}writing/widgets/data/`;

/** Every widget that is shown in the open. */
export const widgets: readonly ShownWidget[] = [
  {
    name: 'plan',
    title: 'Action plan',
    examples: worksheetExamples,
    load: async (base) =>
      shown((await import('../worksheet/Worksheet.tsx')).default, {
        checkerHref: `${base}smart-checker/`,
        dataHref: `${base}how-your-data-is-kept/`,
        base,
        sessions: [],
      }),
  },
  {
    name: 'checker',
    title: 'SMART checker',
    examples: smartCheckerExamples,
    load: async (base) =>
      shown((await import('../smart-checker/SmartChecker.tsx')).default, {
        planHref: `${base}action-plan/`,
        examplesHref: `${base}smart-checker/worked-examples/`,
        headingLevel: 2 as const,
      }),
  },
  {
    name: 'notes',
    title: 'Notes of a session',
    examples: sessionNotesExamples,
    load: async (base) =>
      shown((await import('../session-notes/SessionNotes.tsx')).default, {
        planHref: `${base}action-plan/`,
        sessionKey: EXAMPLE_SESSION,
        label: 'Notes on “Questioning”',
      }),
  },
  {
    name: 'form',
    title: 'Audit or record',
    examples: keptFormExamples,
    load: async (base) =>
      shown((await import('../kept-form/KeptForm.tsx')).default, {
        id: 'routines',
        noteKey: EXAMPLE_FORM,
        title: 'Audit: routines',
        groups: exampleGroups,
        choices: exampleChoices,
        seen: 'What would be seen',
        before: { key: EXAMPLE_BEFORE, href: `${base}action-plan/`, title: 'Audit in September' },
        planHref: `${base}action-plan/`,
      }),
  },
  {
    name: 'progress',
    title: 'My progress',
    examples: myProgressExamples,
    load: async (base) =>
      shown((await import('../progress/MyProgress.tsx')).default, {
        modules: exampleModules,
        built: '2026-06-01',
        base,
      }),
  },
  {
    name: 'search',
    title: 'Search',
    examples: searchExamples,
    load: async (base) => shown((await import('../search/Search.tsx')).default, { indexHref: dataOf(base) }),
  },
  {
    name: 'map',
    title: 'Programme map',
    examples: mapToolsExamples,
    ready: '.map-tools select:enabled',
    load: async (base) =>
      shown((await import('./Surroundings.tsx')).MapOnPage, {
        rows: exampleRows,
        titles: exampleTitles,
        built: '2026-06-01',
        dataHref: `${dataOf(base)}map.json`,
        base,
      }),
  },
  {
    name: 'meeting',
    title: 'Meeting',
    examples: meetingExamples,
    load: async () =>
      shown((await import('./Surroundings.tsx')).MeetingOnPage, { parts: exampleParts, total: 50 }),
  },
];
