import type { ComponentType } from 'preact';
import { exampleModules, myProgressExamples } from '../progress/my-progress.examples.ts';
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
  /** The widget with what a page would give it. `base` is the site's root on its host. */
  readonly load: (base: string) => Promise<readonly [ComponentType<object>, object]>;
}

/** Makes the pair that `load` gives: only here is it known that the values are those of the component. */
const shown = <Props extends object>(component: ComponentType<Props>, props: Props) =>
  [component as ComponentType<object>, props] as const;

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
    load: async () =>
      shown((await import('../session-notes/SessionNotes.tsx')).default, {
        sessionKey: EXAMPLE_SESSION,
        label: 'Notes on “Questioning”',
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
];
