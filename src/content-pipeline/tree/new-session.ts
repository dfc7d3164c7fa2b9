import type { Module, Programme } from '../../domain/programme/programme.ts';
import { sessionsOfModule } from '../../domain/programme/build/link-neighbours.ts';
import { problemLine } from '../../domain/problem.ts';
import {
  newModuleText,
  newSessionName,
  newSessionText,
  type NewSession,
} from '../../domain/session/writing/new-session.ts';
import { placeOf, placeWords } from '../../domain/session/place.ts';
import { contradiction } from '../../domain/session/writing/answers.ts';
import { identify } from '../read/identify.ts';
import { readDocument } from './document.ts';
import type { ContentTree } from './tree.ts';
import { present } from '../../domain/present.ts';

/** Where a new session goes and what it is. */
export interface NewSessionPlan {
  programme: Programme;
  /** The module it belongs to, or the folder and title of one to make. */
  module: Module | { slug: string; title: string };
  session: NewSession;
}

/** The files to write, the session first, or a sentence that says why not. */
export type PlannedFiles =
  { files: Array<{ file: string; text: string }>; url: string; wrong?: never } | { wrong: string };

/** Works out the files of a new session and reads them as the site would. Nothing is written. */
export function planNewSession(
  { programme, module, session }: NewSessionPlan,
  tree: Pick<ContentTree, 'documents' | 'redirects'>,
): PlannedFiles {
  const isNew = !('weeks' in module);
  const folder = `programmes/${programme.slug}/${module.slug}`;
  const files = [{ file: `${folder}/${newSessionName(session)}.mdx`, text: newSessionText(session) }];
  if (isNew) files.push({ file: `${folder}/index.mdx`, text: newModuleText(module.title) });

  const said = contradiction(session.title, session);
  if (said) return { wrong: said };
  if (!isNew && module.year !== undefined && module.year !== session.year)
    return { wrong: `The module belongs to year ${module.year}, and the year given is ${session.year}.` };

  const urls = new Map<string, string>();
  for (const { file, text } of files) {
    const identity = present(identify(file));
    const taken = tree.documents.find(({ url }) => url.toLowerCase() === identity.url.toLowerCase());
    if (taken) return { wrong: `${taken.file} is there already. Change the title or the week.` };
    if (tree.redirects.some(({ from }) => from.toLowerCase() === identity.url.toLowerCase()))
      return {
        wrong: `${identity.url} is the old address of a page, in redirects.yaml. Change the title or the week.`,
      };
    const bytes = new TextEncoder().encode(text);
    const { problems } = readDocument({ file, bytes, ...identity });
    if (problems.length > 0) return { wrong: problems.map(problemLine).join('\n') };
    urls.set(file, identity.url);
  }
  const other = isNew ? undefined : claimant(module, session, present(files[0]).file);
  if (other) return { wrong: other };
  return { files, url: present(urls.get(present(files[0]).file)) };
}

/** A session that already is the meeting or training of the same week. */
function claimant(module: Module, session: NewSession, file: string): string | undefined {
  if (session.audience === 'ect') return undefined;
  const place = placeOf(session, '', '', file.replace(/^programmes\//u, '').replace(/\.mdx$/u, ''));
  const other = sessionsOfModule(module).find(
    (each) =>
      each.place.audience === place.audience &&
      each.place.week === place.week &&
      (each.place.year ?? place.year) === place.year &&
      (each.place.term ?? place.term) === place.term,
  );
  return (
    other &&
    `${other.document.file} already is the session for ${placeWords(place)}. Change that file, or the week.`
  );
}
