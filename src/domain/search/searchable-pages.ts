import type { GlossaryEntry } from '../programme/glossary.ts';
import { sessionsOfModule } from '../programme/build/link-neighbours.ts';
import { newestFirst, type NewsEntry } from '../programme/pages/news.ts';
import { ownPages } from '../programme/own-pages.ts';
import { writeMapFilter, wholeMap } from '../programme/map/filter.ts';
import type { Module, Programme, Session, Week } from '../programme/programme.ts';
import { audienceLabels, type Audience } from '../session/audience.ts';
import type { ContentDocument, PageDocument } from '../session/document.ts';
import { termNames } from '../session/term.ts';
import type { TextSection } from '../session/text-section.ts';
import type { SearchablePage } from './build-index.ts';
import type { FacetChoice } from './index-format.ts';

/** What the search goes through. */
export interface Searched {
  programmes: readonly Programme[];
  pages: readonly PageDocument[];
  glossary: ReadonlyMap<string, GlossaryEntry>;
  news: readonly NewsEntry[];
}

/** The page that the tools link to for what happens to data; people call it by other names. */
const dataPage = {
  url: '/how-your-data-is-kept/',
  names: 'Privacy, data protection, GDPR, cookies, personal data, delete my data',
};

/** What is not published yet comes after what can be read. */
const comingShare = 0.6;

/** The pages of the site for its search, in the order of the site. `link` gives the address of a page for a link. */
export function searchablePages(
  { programmes, pages, glossary, news }: Searched,
  link: (url: string) => string,
): SearchablePage[] {
  const plain = (url: string, title: string, sections: readonly TextSection[]): SearchablePage => ({
    href: link(url),
    title,
    place: '',
    sections,
    facets: {},
  });
  const own = ownPages
    .filter(({ url }) => url !== '/search/')
    .map(({ url, title, purpose, foundBy }) => ({
      ...plain(url, title, [
        { id: '', heading: '', text: purpose },
        ...(url === '/glossary/' ? [...glossary.values()].map(termSection) : []),
        ...(url === '/whats-new/' ? newestFirst(news).map(newsSection) : []),
      ]),
      ...(foundBy === undefined ? {} : { hints: foundBy }),
    }));
  return [
    ...programmes.flatMap((programme) =>
      [
        {
          ...plain(programme.url, programme.title, sectionsOf(programme.document)),
          facets: { programme: choiceOf(programme) },
        },
        ...programme.modules.flatMap((module) => [
          module.published ? modulePage(module, programme, link) : comingPage(module, programme, link),
          ...sessionsOfModule(module).map((session) => sessionPage(session, module, programme, link)),
          ...module.weeks
            .filter(({ sessions }) => sessions.length === 0)
            .map((week) => comingPage(module, programme, link, week)),
        ]),
      ].map((page): SearchablePage =>
        // With several programmes a result says of which it is; one page of a programme is named after it already.
        programmes.length > 1 && page.title !== programme.title
          ? { ...page, place: [page.place, programme.title].filter(Boolean).join(' · ') }
          : page,
      ),
    ),
    ...own,
    // What stands where a page is missing is no answer to anybody.
    ...pages
      .filter(({ url }) => url !== '/404/')
      .map((page) => ({
        ...plain(page.url, page.frontmatter.title, page.sections),
        ...(page.url === dataPage.url ? { names: dataPage.names } : {}),
      })),
  ];
}

const sectionsOf = (document: ContentDocument | undefined): readonly TextSection[] =>
  document?.sections ?? [];

const termSection = ({ id, term, short, meaning }: GlossaryEntry): TextSection => ({
  id,
  heading: short ? `${term} (${short})` : term,
  text: meaning,
});

const newsSection = ({ title, text }: NewsEntry): TextSection => ({ id: '', heading: title, text });

const choiceOf = ({ url, title }: { url: string; title: string }): FacetChoice => ({
  value: url.slice(1, -1),
  label: title,
});

const readers: Record<Audience, string> = {
  ect: 'Early career teachers',
  mentor: 'Mentors',
  'induction-tutor': 'Induction tutors',
};

function modulePage(module: Module, programme: Programme, link: (url: string) => string): SearchablePage {
  return {
    href: link(module.url),
    title: module.title,
    place: whenOf(module).join(', '),
    names: [programme.title, numberedOf(module), standardsOf(module)].join(', '),
    sections: [
      ...sectionsOf(module.document),
      { id: '', heading: '', text: module.weeks.map(({ title }) => title).join('. ') },
    ],
    facets: facetsOf(programme, module, module),
  };
}

/** A module or a week that cannot be read here yet: its lines of the programme map. */
function comingPage(
  module: Module,
  programme: Programme,
  link: (url: string) => string,
  week?: Week,
): SearchablePage {
  const filter = {
    ...wholeMap,
    module: module.url.slice(1, -1),
    ...(week ? { week: String(week.number) } : {}),
  };
  const place = [whenOf(module).join(', '), numberedOf(module), week && `week ${week.number}`];
  return {
    href: `${link('/programme-map/')}${writeMapFilter(filter)}`,
    title: week ? week.title : module.title,
    place: [...place, 'not published here yet'].filter(Boolean).join(' · '),
    names: [programme.title, ...place, week ? '' : standardsOf(module)].filter(Boolean).join(', '),
    hints: standardsOf(module),
    share: comingShare,
    sections: [],
    facets: facetsOf(programme, module, module),
  };
}

const numberedOf = ({ number, part }: Module): string =>
  number === undefined ? '' : `Module ${number}${part === undefined ? '' : ` part ${part}`}`;

const standardsOf = ({ standards }: Module): string =>
  standards.length === 0 ? '' : `Teachers’ Standards ${standards.join(' and ')}`;

function sessionPage(
  { url, title, topic, place, document, module: where }: Session,
  module: Module,
  programme: Programme,
  link: (url: string) => string,
): SearchablePage {
  const { audience, week } = place;
  const when = { year: place.year ?? module.year, term: place.term ?? module.term };
  const words = [
    whenOf(when).join(', '),
    where.number === undefined ? where.title : `Module ${where.number}`,
    week !== undefined && `week ${week}`,
    audience && audienceLabels[audience],
  ];
  const said = words.filter(Boolean).join(' · ');
  return {
    href: link(url),
    title: topic,
    place: topic === title || /^year \d|mentor materials/iu.test(title) ? said : `${title} · ${said}`,
    names: [programme.title, title, ...words, numberedOf(module)].filter(Boolean).join(', '),
    hints: [standardsOf(module), addressWords(url)].join(', '),
    sections: document.sections,
    facets: {
      ...facetsOf(programme, module, when),
      ...(audience ? { audience: { value: audience, label: readers[audience] } } : {}),
    },
  };
}

/** The last part of an address, as words: an older page may be named nowhere else. */
const addressWords = (url: string): string => (url.split('/').at(-2) ?? '').replaceAll('-', ' ');

type When = Pick<Module, 'year' | 'term'>;

const whenOf = ({ year, term }: When): string[] =>
  [year ? `Year ${year}` : '', term ? termNames[term] : ''].filter(Boolean);

function facetsOf(programme: Programme, module: Module, { year, term }: When): SearchablePage['facets'] {
  return {
    programme: choiceOf(programme),
    module: choiceOf(module),
    ...(year ? { year: { value: String(year), label: `Year ${year}` } } : {}),
    ...(term ? { term: { value: term, label: termNames[term] } } : {}),
  };
}
