import { audiences, type Audience } from '../../session/audience.ts';
import type { IndexDocument } from '../../session/document.ts';
import { placeIn } from '../../session/place.ts';
import { halfTermIn } from '../../session/term.ts';
import { bySessionOrder } from './order.ts';
import type { OutlineModule } from '../outline.ts';
import type { Module, Programme, Session, Week, WeekWork } from '../programme.ts';
import { titleFromSlug } from './title-from-slug.ts';

interface Parts {
  slug: string;
  programme: Programme;
  index: IndexDocument | undefined;
  sessions: Session[];
  outline: OutlineModule | undefined;
}

/** Builds a module from its folder and its entry in the outline. What the folder says goes before the outline. */
export function buildModule({ slug, programme, index, sessions, outline }: Parts): Module {
  const { title: indexTitle, heading: indexHeading, caption = '' } = index?.frontmatter ?? {};
  const title = indexTitle ?? outlineTitle(outline) ?? titleFromSlug(slug);
  const said = placeIn(`${title} ${caption} ${indexHeading ?? ''}`);
  const named = [...sessions].sort(bySessionOrder);
  const words = `${title} ${caption} ${indexHeading ?? ''} ${titleFromSlug(slug)}`;
  const firstOf = <Value>(read: (session: Session) => Value | undefined): Value | undefined =>
    named.map(read).find((value) => value !== undefined);
  const year =
    said.year ?? outline?.year ?? firstOf(({ place }) => place.year) ?? placeIn(titleFromSlug(slug)).year;
  const term =
    said.term ?? outline?.term ?? firstOf(({ place }) => place.term) ?? placeIn(titleFromSlug(slug)).term;
  // A session that does not say when it is met is met when its module is.
  for (const { place } of sessions) {
    place.year ??= year;
    place.term ??= term;
  }
  const ordered = [...sessions].sort(bySessionOrder);
  const module: Module = {
    slug,
    url: `${programme.url}${slug}/`,
    programme: { title: programme.title, url: programme.url },
    title,
    pageTitle: title,
    heading: indexHeading ?? title,
    number:
      numberIn(moduleNumber, words) ??
      outline?.module ??
      firstOf((session) =>
        numberIn(moduleNumber, `${session.title} ${session.document.frontmatter.caption ?? ''}`),
      ),
    part: numberIn(/\bpart (\d)\b/iu, words) ?? outline?.part,
    year,
    term,
    half: halfTermIn(words) ?? outline?.half,
    standards: outline?.standards ?? [],
    document: index,
    weeks: [],
    loose: ordered.filter(({ place }) => place.week === undefined),
    published: index !== undefined || sessions.length > 0,
  };
  module.weeks = weeksFrom(ordered, outline);
  for (const session of ordered) {
    session.programme = module.programme;
    session.module = { title, url: module.url, number: module.number, weekCount: module.weeks.length };
  }
  return module;
}

const moduleNumber = /\bmodule (\d{1,3})\b/iu;

function outlineTitle(outline: OutlineModule | undefined): string | undefined {
  return outline && `Module ${outline.module}: ${outline.title}`;
}

function numberIn(pattern: RegExp, text: string): number | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

function weeksFrom(sessions: readonly Session[], outline: OutlineModule | undefined): Week[] {
  const numbers = new Set<number>(outline?.weeks.map(({ week }) => week));
  for (const { place } of sessions) if (place.week !== undefined) numbers.add(place.week);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const own = sessions.filter(({ place }) => place.week === number);
      const planned = outline?.weeks.find(({ week }) => week === number);
      return { number, title: planned?.title ?? weekTitle(own), sessions: own, work: workOf(own, planned) };
    });
}

/** What a week is about: the topic of the meeting, else of whatever comes first. */
function weekTitle(sessions: readonly Session[]): string {
  const meeting = sessions.find(({ place }) => place.audience === 'mentor');
  return (meeting ?? sessions[0])?.topic ?? '';
}

function workOf(
  sessions: readonly Session[],
  planned: OutlineModule['weeks'][number] | undefined,
): WeekWork[] {
  const kinds: Record<Audience, WeekWork['what']> = {
    ect: 'self-study',
    mentor: 'meeting',
    'induction-tutor': 'training',
  };
  const planMinutes: Partial<Record<Audience, number>> = {
    mentor: planned?.mentorMinutes,
    ect: planned?.ectSelfStudyMinutes,
  };
  return audiences.flatMap((audience): WeekWork[] => {
    const own = sessions.filter(({ place }) => place.audience === audience);
    const timed = own.flatMap(({ minutes }) => minutes ?? []);
    const minutes = timed.length > 0 ? timed.reduce((sum, each) => sum + each, 0) : planMinutes[audience];
    const plannedAnyway =
      planned?.[audience === 'mentor' ? 'mentorMeeting' : 'inductionTutor'] === true && audience !== 'ect';
    if (own.length === 0 && minutes === undefined && !plannedAnyway) return [];
    return [{ audience, what: kinds[audience], minutes }];
  });
}

/** Minutes of a module for one reader, as far as they are known. */
export function moduleMinutes(module: Module, audience: Audience): number {
  return module.weeks
    .flatMap(({ work }) => work)
    .filter((each) => each.audience === audience)
    .reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}
