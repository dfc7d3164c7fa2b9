import { makeProgress } from '../../domain/progress/session-progress.ts';
import type { ListedModule } from '../../domain/progress/session-list.ts';
import { DONE } from '../../storage/stores/done-key.ts';
import type { ExampleDevice } from '../../storage/memory/example-storage.ts';
import { nothingYet, refused } from '../shared/widget-example.ts';
import type { WidgetExample } from '../shared/widget-example.ts';

/** A module to tick. */
export const exampleModules: readonly ListedModule[] = [
  {
    url: '/example/',
    title: 'Module 1: Questioning',
    programme: 'Example programme',
    when: 'Year 1, Autumn term',
    sessions: [1, 2, 3].map((week) => ({
      url: `/example/week-${week}/`,
      title: `Week ${week}: Asking questions`,
      audience: week === 2 ? 'ect' : 'mentor',
      minutes: 50,
    })),
  },
];

const ticked = (session: string, value: unknown): ExampleDevice['fill'] =>
  async function fill({ settings }) {
    await settings.put(DONE + session, value);
  };
const tick = makeProgress('/example/week-1/', 'Week 1: Asking questions', '2026-06-01', 1);

/** The states of My progress. */
export const myProgressExamples: readonly WidgetExample[] = [
  nothingYet('input[type="checkbox"]'),
  {
    name: 'one-done',
    says: 'One session is done.',
    device: { fill: ticked('/example/week-1/', tick) },
    shows: 'input[type="checkbox"]:checked',
  },
  {
    name: 'gone',
    says: 'A session that is ticked is no longer on the site.',
    device: { fill: ticked('/old/', { ...tick, session: '/old/', label: 'An old session' }) },
    shows: 'input[type="checkbox"]',
  },
  {
    name: 'unreadable',
    says: 'A tick that is stored cannot be read.',
    device: { fill: ticked('/example/week-1/', { app: 'something else' }) },
    shows: 'input[type="checkbox"]',
  },
  refused('input[type="checkbox"]'),
];
