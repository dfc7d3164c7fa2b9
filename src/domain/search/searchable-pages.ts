import type { GlossaryEntry } from '../programme/glossary.ts';
import { sessionsOfModule } from '../programme/build/link-neighbours.ts';
import { ownPages } from '../programme/own-pages.ts';
import type { Module, Programme, Session } from '../programme/programme.ts';
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
}

/** The pages of the site for its search, in the order of the site. `link` gives the address of a page for a link. */
export function searchablePages(
  { programmes, pages, glossary }: Searched,
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
    .map(({ url, title, purpose }) =>
      plain(url, title, [
        { id: '', heading: '', text: purpose },
        ...(url === '/glossary/' ? [...glossary.values()].map(termSection) : []),
      ]),
    );
  return [
    ...programmes.flatMap((programme) => [
      {
        ...plain(programme.url, programme.title, sectionsOf(programme.document)),
        facets: { programme: choiceOf(programme) },
      },
      ...programme.modules
        .filter(({ published }) => published)
        .flatMap((module) => [
          modulePage(module, programme, link),
          ...sessionsOfModule(module).map((session) => sessionPage(session, module, programme, link)),
        ]),
    ]),
    ...own,
    ...pages.map((page) => plain(page.url, page.frontmatter.title, page.sections)),
  ];
}

const sectionsOf = (document: ContentDocument | undefined): readonly TextSection[] =>
  document?.sections ?? [];

const termSection = ({ id, term, short, meaning }: GlossaryEntry): TextSection => ({
  id,
  heading: short ? `${term} (${short})` : term,
  text: meaning,
});

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
    sections: [
      ...sectionsOf(module.document),
      { id: '', heading: '', text: module.weeks.map(({ title }) => title).join('. ') },
    ],
    facets: facetsOf(programme, module, module),
  };
}

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
    sections: document.sections,
    facets: {
      ...facetsOf(programme, module, when),
      ...(audience ? { audience: { value: audience, label: readers[audience] } } : {}),
    },
  };
}

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
