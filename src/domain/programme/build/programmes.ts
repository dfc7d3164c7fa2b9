import type { ContentDocument, IndexDocument, SessionDocument } from '../../session/document.ts';
import { placeOf } from '../../session/place.ts';
import { totalMinutes } from '../../session/meeting/timings.ts';
import { topicOf } from '../../session/topic.ts';
import { buildModule } from './module.ts';
import { linkNeighbours } from './link-neighbours.ts';
import type { ProgrammeOutline } from '../outline.ts';
import { orderModules } from './module-order.ts';
import { natural } from './order.ts';
import { givePageTitles } from './page-titles.ts';
import type { Module, Programme, Session } from '../programme.ts';
import { titleFromSlug } from './title-from-slug.ts';

/** Builds every programme from the documents of the tree. `outlines` are by programme folder. */
export function buildProgrammes(
  documents: readonly ContentDocument[],
  outlines: ReadonlyMap<string, ProgrammeOutline>,
): Programme[] {
  const slugs = new Set<string>(outlines.keys());
  for (const { kind, url } of documents)
    if (kind !== 'page')
      folders(url)
        .slice(0, 1)
        .forEach((folder) => slugs.add(folder));
  const programmes = [...slugs]
    .sort(natural)
    .map((slug) => buildProgramme(slug, documents, outlines.get(slug)));
  givePageTitles(
    programmes,
    documents.flatMap(({ kind, frontmatter }) => (kind === 'page' ? [frontmatter.title] : [])),
  );
  return programmes;
}

function buildProgramme(
  slug: string,
  all: readonly ContentDocument[],
  outline: ProgrammeOutline | undefined,
): Programme {
  const own = all.filter(({ kind, url }) => kind !== 'page' && folders(url)[0] === slug);
  const index = own.find((each): each is IndexDocument => each.kind === 'programme');
  const title = index?.frontmatter.title ?? titleFromSlug(slug);
  const programme: Programme = {
    slug,
    url: `/${slug}/`,
    title,
    pageTitle: title,
    heading: index?.frontmatter.heading ?? title,
    document: index,
    modules: [],
  };
  const moduleSlugs = new Set([
    ...(outline?.modules ?? []).map((module) => module.slug),
    ...own.flatMap(({ url }) => folders(url).slice(1, 2)),
  ]);
  programme.modules = orderModules(
    [...moduleSlugs].map((moduleSlug) => moduleFrom(moduleSlug, programme, own, outline)),
  );
  linkNeighbours(programme);
  return programme;
}

function moduleFrom(
  slug: string,
  programme: Programme,
  own: readonly ContentDocument[],
  outline: ProgrammeOutline | undefined,
): Module {
  const inside = own.filter(({ url }) => folders(url)[1] === slug);
  return buildModule({
    slug,
    programme,
    index: inside.find((each): each is IndexDocument => each.kind === 'module'),
    sessions: inside.filter((each): each is SessionDocument => each.kind === 'session').map(sessionFrom),
    outline: outline?.modules.find((module) => module.slug === slug),
  });
}

/** A session as far as it can be known alone; its module and neighbours are filled in by whoever builds those. */
function sessionFrom(document: SessionDocument): Session {
  const { title, heading = title, caption = '', topic } = document.frontmatter;
  const firstHeading = document.headings.find(({ depth }) => depth === 2)?.text;
  const about = topicOf(topic, heading, firstHeading);
  return {
    document,
    url: document.url,
    title,
    heading,
    topic: about,
    pageTitle: title.includes(about) ? title : `${about}: ${title}`,
    place: placeOf(document.frontmatter, title, caption, document.url.slice(1, -1)),
    minutes: totalMinutes(document.agenda, document.statedMinutes),
    module: { title: '', url: '', weekCount: 0 },
    programme: { title: '', url: '' },
  };
}

const folders = (url: string): string[] => url.split('/').slice(1, -1);
