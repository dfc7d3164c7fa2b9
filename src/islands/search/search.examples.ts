import { buildIndex, type SearchablePage } from '../../domain/search/build-index.ts';
import type { SearchIndex } from '../../domain/search/index-format.ts';
import { gone, longWords, never, sent, unreachable } from '../shared/widget-example.ts';
import type { ExampleNetwork, WidgetExample } from '../shared/widget-example.ts';

const page = (week: number, title: string): SearchablePage => ({
  href: `/example/week-${week}/`,
  title,
  place: `Year 1, Autumn · Module 1 · week ${week} · Mentor`,
  sections: [
    { id: '', heading: '', text: 'What the two of you look at this week.' },
    { id: 'asking', heading: 'Asking', text: 'Questioning that every pupil answers, with time to think.' },
  ],
  facets: {
    programme: { value: 'example', label: 'Example programme' },
    year: { value: '1', label: 'Year 1' },
    term: { value: 'autumn', label: 'Autumn' },
    audience: { value: 'mentor', label: 'Mentors' },
  },
});
const site = buildIndex([
  ...Array.from({ length: 12 }, (_, place) => page(place + 1, `Week ${place + 1}: Questions`)),
  page(13, `Week 13: ${longWords}`),
]);

/** The files of an index, as the site publishes them. */
const published =
  ({ manifest, words, texts }: SearchIndex): ExampleNetwork =>
  (file) => {
    const [folder, number] = file.replace('.json', '').split('/');
    if (folder === 'pages') return sent(manifest);
    return sent((folder === 'words' ? words : texts)[Number(number)]);
  };
const network = published(site);

/** The states of the search. */
export const searchExamples: readonly WidgetExample[] = [
  { name: 'empty', says: 'Nothing is asked yet.', network, shows: '.search-narrow' },
  {
    name: 'full',
    says: 'More pages than are shown at once.',
    network,
    address: '?q=questioning',
    shows: '.search-answer > .govuk-button--secondary',
  },
  {
    name: 'narrowed',
    says: 'The search is narrowed to one year.',
    network,
    address: '?q=questioning&year=1',
    shows: '.search-narrow[open] .govuk-button--secondary',
  },
  {
    name: 'mistyped',
    says: 'A word that is nowhere; the nearest one is looked for.',
    network,
    address: '?q=questoning',
    shows: '.search-answer > p',
  },
  {
    name: 'nothing-found',
    says: 'No page has the word.',
    network,
    address: '?q=zebra',
    shows: '.search-narrow',
  },
  {
    name: 'long-words',
    says: 'A title with words that do not break, and as long a question.',
    network,
    address: `?q=${encodeURIComponent(longWords)}`,
    shows: '.results > li',
  },
  {
    name: 'waiting',
    says: 'The list of words came; the words themselves are still on their way.',
    network: (file) => (file === 'pages.json' ? network(file) : never()),
    address: '?q=questioning',
    shows: '.search-narrow',
  },
  {
    name: 'unreachable',
    says: 'The connection is lost.',
    network: unreachable,
    address: '?q=questioning',
    shows: '[role="alert"]',
  },
  {
    name: 'gone',
    says: 'The site has been published anew since the page was opened.',
    network: gone,
    address: '?q=questioning',
    shows: '[role="alert"]',
  },
];
