import { error, warning, type Problem } from '../../problem.ts';
import { placeWords } from '../../session/place.ts';
import { sessionsOf, sessionsOfModule } from '../build/link-neighbours.ts';
import type { Programme } from '../programme.ts';
import { selectSessions } from '../select-sessions.ts';
import { sessionLinksIn } from '../session-links.ts';

/** Lists of sessions that find none, and ones that stand where there is no module. */
export function checkSessionLinks(programme: Programme): Problem[] {
  const inModules = programme.modules.flatMap((module) => {
    const { document } = module;
    if (!document) return [];
    const sessions = sessionsOfModule(module);
    return sessionLinksIn(document)
      .filter((choice) => selectSessions(sessions, choice).length === 0)
      .map((choice) => {
        const whom = placeWords(choice) || 'no week';
        const wrong = `<SessionLinks> finds no session (${whom})`;
        return warning(document.file, undefined, wrong, 'Correct its week and audience, or delete it.');
      });
  });
  const elsewhere = [programme.document, ...sessionsOf(programme).map(({ document }) => document)];
  return [
    ...inModules,
    ...elsewhere.flatMap((document) =>
      document && sessionLinksIn(document).length > 0
        ? [
            error(
              document.file,
              undefined,
              '<SessionLinks> works on the page of a module only',
              'Write the links instead.',
            ),
          ]
        : [],
    ),
  ];
}
