import { EMPTY_THINGS } from '../../lexicon/reasons/words.ts';
import { PUPILS } from '../../lexicon/places/people.ts';
import { OTHER_LIFE, SCHOOL_WORDS } from '../../lexicon/places/places.ts';
import { FUNCTION_WORDS, QUALIFIERS } from '../../lexicon/plain-words.ts';
import type { Reading } from '../reading.ts';

/** True when a text is about teaching, pupils or the job, as far as its words show. */
export function isAboutSchool({ tokens, techniques, settings, parts, traits, broad }: Reading): boolean {
  const free = tokens.filter(({ masks }) => !masks.has('end'));
  const ofPupils = tokens.some(
    (token) =>
      token.masks.has('label') ||
      PUPILS.has(token.stem) ||
      token.stem === 'lesson' ||
      token.stem === 'school',
  );
  if (!ofPupils && free.some(({ stem }) => OTHER_LIFE.has(stem))) return false;
  if (
    free.some((token) => SCHOOL_WORDS.has(token.stem) || token.masks.has('label') || token.masks.has('code'))
  )
    return true;
  if (techniques.length > 0 || settings.length > 0 || parts.act || parts.object) return true;
  // 'Do better' could be said of anything; two words of meaning are taken to be about the job.
  const said = tokens.filter(
    ({ kind, text, masks }) =>
      kind === 'word' && !masks.has('time') && !FUNCTION_WORDS.has(text) && !QUALIFIERS.has(text),
  );
  const isEmpty = (at: number) => EMPTY_THINGS.has(tokens[at]?.stem ?? '');
  return (
    said.length > 1 || traits.some(({ from }) => !isEmpty(from)) || broad.some(({ from }) => !isEmpty(from))
  );
}
