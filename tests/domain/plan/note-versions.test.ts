import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepVersion } from '../../../src/domain/plan/edit/note-versions.ts';
import type { NoteVersion } from '../../../src/domain/plan/edit/note-versions.ts';

const moment = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 9) + seconds * 1000).toISOString();

/** The versions that are kept, newest first, as the text becomes each of these, one a second apart or as told. */
function versionsOf(texts: readonly string[], apart = 1): string[] {
  const versions: NoteVersion[] = [];
  texts.forEach((text, place) => {
    const before = texts[place - 1] ?? '';
    const at = moment(place * apart);
    const keep = keepVersion(before, text, versions[0], at);
    if (keep === 'instead') versions.shift();
    if (keep !== 'not') versions.unshift({ text: before, at });
  });
  return versions.map(({ text }) => text);
}
const long = 'Wait three seconds, then ask a quieter pupil first.';

it.each([
  ['nothing was there', ['', long]],
  ['words come behind', ['Wait', 'Wait three', long]],
  ['words come in front or between', ['first.', 'Ask first.', 'Ask a pupil first.']],
  ['there were only spaces', ['  \n ', '']],
  ['nothing changes', [long, long]],
])('no version is kept where %s', (_, texts) => {
  expect(versionsOf(texts)).toEqual([]);
});

it.each([
  ['is emptied', [long, ''], [long]],
  [
    'is emptied, written anew and emptied again',
    [long, '', 'Something else altogether', ''],
    ['Something else altogether', long],
  ],
  ['is short and emptied', ['7 pm', ''], ['7 pm']],
  ['is replaced', [long, 'Nothing of the kind'], [long]],
  [
    'is taken back letter by letter',
    [...long].map((_, place) => long.slice(0, long.length - place)).concat(''),
    [long],
  ],
  [
    'has slips put right as it grows',
    ['Wait teh', 'Wait t', 'Wait the pupisl', 'Wait the pupi', 'Wait the pupils'],
    ['Wait the pupisl'],
  ],
])('one version of each text is kept where a text %s', (_, texts, kept) => {
  expect(versionsOf(texts)).toEqual(kept);
});

it('a slip that is put right much later has a version of its own', () => {
  expect(versionsOf(['Wait teh', 'Wait the', 'Wait thx', 'Wait the'], 700)).toEqual([
    'Wait thx',
    'Wait the',
    'Wait teh',
  ]);
});

it('a text that was emptied or replaced can always be had back but for a slip', () => {
  const text = fc.string({ minLength: 1, maxLength: 60 }).filter((each) => each.trim() !== '');
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 8 }), (texts) => {
      const kept = versionsOf([...texts, ''], 1);
      expect(kept[0]?.length).toBeGreaterThanOrEqual(1);
      const last = texts.at(-1) ?? '';
      // What stood there last is the newest version, or the newest version holds it.
      expect(kept[0] === last || (kept[0]?.length ?? 0) >= last.length).toBe(true);
    }),
  );
});
