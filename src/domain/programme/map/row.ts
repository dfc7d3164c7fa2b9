import { audiences, takesPartIn, type Audience } from '../../session/audience.ts';
import type { HalfTerm, Term } from '../../session/term.ts';
import { sessionsOfModule } from '../build/link-neighbours.ts';
import type { Module, Programme, Session, Week, WeekWork } from '../programme.ts';

/** A session that can be read on this site. */
export interface MapSession {
  readonly url: string;
  readonly topic: string;
  readonly minutes?: number;
}

/** What is done in a week by one kind of work, with the sessions that tell how. */
export interface MapWork {
  readonly what: WeekWork['what'];
  readonly minutes?: number;
  readonly sessions: readonly MapSession[];
}

/** One line of the programme map: a week of a module, or a session that belongs to no week. */
export interface MapRow {
  /** Tells the line from all others: "programme/module/week-3". */
  readonly key: string;
  readonly programme: { readonly slug: string; readonly title: string };
  /** `url` only when the module has a page. */
  readonly module: { readonly slug: string; readonly title: string; readonly url?: string };
  readonly year?: number;
  readonly term?: Term;
  readonly half?: HalfTerm;
  readonly week?: number;
  readonly title: string;
  /** Numbers of the Teachers’ Standards that its module works on. */
  readonly standards: readonly string[];
  readonly work: readonly MapWork[];
  /** Sessions that do not say who they are for. */
  readonly anybody: readonly MapSession[];
}

/** A kind of work, with the audience whose sessions tell how. */
interface KindOfWork {
  what: WeekWork['what'];
  leads: Audience;
  title: string;
  with: string;
}

/** The kinds of work by their names. */
export const kindOfWork: Readonly<Record<WeekWork['what'], KindOfWork>> = {
  'self-study': { what: 'self-study', leads: 'ect', title: 'Self-study', with: 'ECT' },
  meeting: { what: 'meeting', leads: 'mentor', title: 'Meeting', with: 'Mentor and ECT' },
  training: {
    what: 'training',
    leads: 'induction-tutor',
    title: 'Training',
    with: 'Induction tutor, mentor and ECT',
  },
};

/** The kinds of work in the order in which a week is prepared. */
export const kindsOfWork: readonly KindOfWork[] = Object.values(kindOfWork);

/** Whether somebody takes part in work of that kind. */
export function takesPart(audience: Audience, what: WeekWork['what']): boolean {
  return takesPartIn(audience, kindOfWork[what].leads);
}

/** Everybody who has a part in the line. What does not say who it is for is for everybody. */
export function audiencesOf({ work, anybody }: Pick<MapRow, 'work' | 'anybody'>): Audience[] {
  if (anybody.length > 0) return [...audiences];
  return audiences.filter((audience) => work.some(({ what }) => takesPart(audience, what)));
}

/** The lines of all programmes, in the order in which their weeks come. */
export function mapRows(programmes: readonly Programme[]): MapRow[] {
  return programmes.flatMap((programme) =>
    programme.modules.flatMap((module) => moduleRows(programme, module)),
  );
}

/** Whether all that the lines name can be read here: their modules, their topics and every kind of work. */
export function isAllPublished(rows: readonly MapRow[]): boolean {
  return rows.every(
    ({ module, work, anybody }) =>
      module.url !== undefined &&
      (work.length > 0 || anybody.length > 0) &&
      work.every(({ sessions }) => sessions.length > 0),
  );
}

function moduleRows(programme: Programme, module: Module): MapRow[] {
  const base = {
    programme: { slug: programme.slug, title: programme.title },
    module: { slug: module.slug, title: module.title, ...(module.published && { url: module.url }) },
    year: module.year,
    term: module.term,
    half: module.half,
    standards: module.standards,
  };
  const key = `${programme.slug}/${module.slug}`;
  const weeks = module.weeks.map((week): MapRow => {
    // What a session says of its own week goes before its module, which may run through more than one term.
    const term = week.sessions[0]?.place.term ?? module.term;
    return {
      ...base,
      year: module.year ?? week.sessions[0]?.place.year,
      term,
      half: term === module.term ? module.half : undefined,
      key: `${key}/week-${week.number}`,
      week: week.number,
      title: week.title,
      work: workOf(week),
      anybody: week.sessions.filter(({ place }) => place.audience === undefined).map(mapSession),
    };
  });
  const loose = sessionsOfModule(module)
    .filter((session) => module.loose.includes(session))
    .map((session): MapRow => ({ ...base, ...looseRow(session), key: session.url.slice(1, -1) }));
  return [...weeks, ...loose];
}

function workOf(week: Week): MapWork[] {
  return kindsOfWork.flatMap(({ what, leads }): MapWork[] => {
    const planned = week.work.find((each) => each.what === what);
    const sessions = week.sessions.filter(({ place }) => place.audience === leads).map(mapSession);
    if (planned === undefined && sessions.length === 0) return [];
    return [{ what, minutes: planned?.minutes, sessions }];
  });
}

function looseRow(session: Session): Pick<MapRow, 'title' | 'work' | 'anybody'> {
  const { topic, place, minutes } = session;
  const kind = kindsOfWork.find(({ leads }) => leads === place.audience);
  if (kind === undefined) return { title: topic, work: [], anybody: [mapSession(session)] };
  return { title: topic, work: [{ what: kind.what, minutes, sessions: [mapSession(session)] }], anybody: [] };
}

const mapSession = ({ url, topic, minutes }: Session): MapSession => ({ url, topic, minutes });
