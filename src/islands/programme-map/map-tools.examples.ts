import type { RowFacts } from '../../domain/programme/map/filter.ts';
import { OWN } from '../../storage/stores/own-settings.ts';
import { AUDIENCE_SETTING } from '../shared/setting-names.ts';
import { longWords, sent, unreachable } from '../shared/widget-example.ts';
import type { WidgetExample } from '../shared/widget-example.ts';

/** What the programme and its modules are called. */
export const exampleTitles: Readonly<Record<string, string>> = {
  example: 'Example programme',
  'example/first': 'Module 1: Questioning',
  'example/second': `Module 2: ${longWords}`,
};

const row = (module: string, year: string, term: string, week: string): RowFacts => ({
  programme: 'example',
  module: `example/${module}`,
  year,
  term,
  week,
  standard: ['4'],
  for: ['ect', 'mentor'],
});

/** The lines of a small map. */
export const exampleRows: readonly RowFacts[] = [
  row('first', '1', 'autumn', '1'),
  row('first', '1', 'autumn', '2'),
  row('second', '2', 'summer', '1'),
];

const download = '.worksheet-buttons button:nth-of-type(2)';

/** The states of the tools above the programme map. */
export const mapToolsExamples: readonly WidgetExample[] = [
  { name: 'whole', says: 'Nothing is left out.', shows: '.map-tools__count' },
  {
    name: 'narrowed',
    says: 'The map is narrowed to one year.',
    address: '?year=1',
    shows: '.map-tools__count .worksheet-link-button',
  },
  {
    name: 'remembered-reader',
    says: 'The reader said on an earlier visit who they are, and the map is narrowed to that.',
    device: { fill: ({ settings }) => settings.put(OWN + AUDIENCE_SETTING, 'mentor') },
    shows: '.map-tools__count .worksheet-link-button',
  },
  {
    name: 'nothing-fits',
    says: 'No line has all that is asked for.',
    address: '?year=1&term=summer',
    shows: '.map-tools__count .worksheet-link-button',
  },
  {
    name: 'dates',
    says: 'Each week has the day on which it begins.',
    address: '?starts=2026',
    shows: '.map-tools__count + .map-tools__note',
  },
  {
    name: 'long-words',
    says: 'The module that is chosen has a title that does not break.',
    address: '?module=example/second',
    shows: '.map-tools__count .worksheet-link-button',
  },
  {
    name: 'unknown',
    says: 'The address asks for a module that is not in the map.',
    address: '?module=example/gone',
    shows: '.map-tools__count + .map-tools__note[role="status"]',
  },
  {
    name: 'no-dates-to-download',
    says: 'A calendar is asked for before anybody said when the programme begins.',
    network: () => sent([]),
    press: '.worksheet-buttons button:nth-of-type(3)',
    shows: '.map-tools__note:last-child:not(:empty)',
  },
  {
    name: 'unreachable',
    says: 'The lines for a download cannot be fetched.',
    network: unreachable,
    press: download,
    shows: '.map-tools__note:last-child:not(:empty)',
  },
];
