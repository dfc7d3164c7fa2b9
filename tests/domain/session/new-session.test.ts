import { describe, expect, test } from 'vitest';
import { audiences } from '../../../src/domain/session/audience.ts';
import { newSessionName, newSessionText, slugOf } from '../../../src/domain/session/writing/new-session.ts';
import { placeIn } from '../../../src/domain/session/place.ts';
import {
  contradiction,
  readAudience,
  readFolder,
  readNewFolder,
  readTerm,
  readTitle,
  readWeek,
  readYear,
} from '../../../src/domain/session/writing/answers.ts';
import { readDocument } from '../../../src/content-pipeline/tree/document.ts';

const session = {
  year: 2,
  term: 'summer',
  week: 5,
  audience: 'mentor',
  title: 'Working with parents',
} as const;

describe.each(audiences)('a new session for the %s', (audience) => {
  const made = { ...session, audience };
  const file = `programmes/p/m/${newSessionName(made)}.mdx`;
  const bytes = new TextEncoder().encode(newSessionText(made));
  const read = readDocument({ file, bytes, kind: 'session', url: '/p/m/x/', format: 'mdx' });

  test('breaks no rule and lasts 45 and 5 minutes', () => {
    expect(read.problems).toEqual([]);
    const minutes = read.document!.agenda.map((item) => item.minutes);
    expect(minutes.at(-1)).toBe(5);
    expect(minutes.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(45);
  });

  test('has every part of a session', () => {
    const headings = read.document!.headings.map(({ text }) => text);
    for (const part of [
      'Learning intentions',
      'Introduction',
      'Research and practice summary',
      'Next steps',
      'Your notes',
    ])
      expect(headings).toContain(part);
  });
});

test('the place is said even where the topic speaks of somebody else', () => {
  const text = newSessionText({ ...session, audience: 'ect', title: 'Learning from your mentor' });
  expect(placeIn(/title: "(.*)"/u.exec(text)![1]!).audience).toBe('mentor');
  expect(text).toContain('\naudience: ect\n');
  expect(newSessionText(session)).not.toContain('audience:');
});

test.each([
  ['mentor', 'summer-week-5-mentor-materials'],
  ['induction-tutor', 'summer-week-5-induction-tutor-materials'],
  ['ect', 'summer-week-5-ect-what-pupils-dont-say-yet'],
] as const)('the file for the %s is %s', (audience, name) => {
  expect(newSessionName({ ...session, audience, title: 'What pupils don’t say (yet)' })).toBe(name);
});

test('a title becomes part of an address', () => {
  expect(slugOf("Être à l'heure: 3 × 10")).toBe('etre-a-lheure-3-10');
});

const wrong: ReadonlyArray<[name: string, answer: object, sentence: string]> = [
  ['week 0', readWeek('0'), '“0” is not a week. Write a whole number from 1 to 40.'],
  ['week 41', readWeek('41'), '“41” is not a week. Write a whole number from 1 to 40.'],
  ['half a week', readWeek('2.5'), '“2.5” is not a week. Write a whole number from 1 to 40.'],
  ['no week', readWeek(''), '“” is not a week. Write a whole number from 1 to 40.'],
  ['year in words', readYear('two'), '“two” is not a year. Write a whole number from 1 to 5.'],
  ['misspelt term', readTerm('sumer'), '“sumer” is not a term. Did you mean summer?'],
  ['another term', readTerm('Michaelmas'), '“Michaelmas” is not a term. Write one of: autumn, spring, summer.'],
  ['misspelt audience', readAudience('mentro'), '“mentro” is not an audience. Did you mean mentor?'],
  ['unknown module', readFolder('year-2-a', 'module', ['year-2-b']), 'There is no module “year-2-a”. Did you mean year-2-b?'],
  ['capitals in a name', readFolder('Year-2-B', 'module', ['year-2-b']), 'There is no module “Year-2-B”. Did you mean year-2-b?'],
  ['capitals in a new name', readNewFolder('Year 2 Leading'), '“Year 2 Leading” cannot be part of an address. Write year-2-leading'],
  ['a way out of the folder', readNewFolder('../..'), '“../..” cannot be part of an address. Use small letters, figures and hyphens, as in year-2-leading-change'],
  ['empty title', readTitle('  '), 'The title is empty. Write what the session is about.'],
  ['a tag', readTitle('<b>Bold</b>'), 'The title holds “<”, which is a sign of code. Write plain words.'],
  ['emphasis', readTitle('A **bold** title'), 'The title holds “*”, which is a sign of code. Write plain words.'],
  ['braces', readTitle('{title}'), 'The title holds “{”, which is a sign of code. Write plain words.'],
  ['a line break', readTitle('One\ntwo'), 'The title holds a line break or an invisible character. Write it on one line.'],
  ['right-to-left sign', readTitle('One\u202etwo'), 'The title holds a line break or an invisible character. Write it on one line.'],
  ['capitals', readTitle('MANAGING BEHAVIOUR'), 'The title is all in capitals. Write “Managing behaviour”.'],
  ['a long title', readTitle('word '.repeat(30)), 'The title has 149 characters. Write it in 100 or fewer: the text can say more.'],
  ['no words', readTitle('…'), 'The title has no words. Write what the session is about.'],
]; // prettier-ignore

test.each(wrong)('%s is refused in a sentence', (_name, answer, sentence) => {
  expect(answer).toEqual({ wrong: sentence });
});

const right: ReadonlyArray<[name: string, answer: object, value: unknown]> = [
  ['week', readWeek(' 5 '), 5],
  ['term in capitals', readTerm('Summer'), 'summer'],
  ['audience with a space', readAudience('Induction tutor'), 'induction-tutor'],
  ['quotes', readTitle(`What "good" looks like, and what's next`), 'What “good” looks like, and what’s next'],
  ['abbreviations', readTitle('SEND and EAL'), 'SEND and EAL'],
  ['signs of prose', readTitle('Why? Because: 3 + 4 (and more) & so on'), 'Why? Because: 3 + 4 (and more) & so on'],
]; // prettier-ignore

test.each(right)('%s is understood', (_name, answer, value) => {
  expect(answer).toEqual({ value });
});

test('a title that names another place is found, one that is about a term is not', () => {
  expect(contradiction('Year 1 Autumn week 5 mentor materials', session)).toMatch(/^The title says year 1/u);
  expect(contradiction('Year 2 Summer week 5 mentor materials', session)).toBeUndefined();
  expect(contradiction('Getting ready for autumn', session)).toBeUndefined();
});
