import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothTexts } from '../../../src/domain/plan/edit/both-texts.ts';

describe('two windows that write in one field', () => {
  it.each([
    ['only this one wrote', 'a', 'ab', 'a', 'ab'],
    ['both wrote where there was nothing', '', 'mine', 'theirs', 'theirs\nmine'],
    ['writing on goes on in its own part', 'mine', 'mine too', 'theirs\nmine', 'theirs\nmine too'],
    ['taking a letter back does too', 'mine', 'min', 'theirs\nmine', 'theirs\nmin'],
    ['a letter that the other’s words hold as well', '', 't', 'theirs', 'theirs\nt'],
    ['deleting one’s own leaves the other’s', 'mine', '', 'theirs\nmine', 'theirs'],
    ['the other deleted everything', 'a', 'ab', '', 'ab'],
    ['both changed one text', 'a b', 'a B', 'A b', 'A b\na B'],
    ['both wrote the same', '', 'same', 'same', 'same'],
  ])('%s', (_, was, text, there, expected) => expect(bothTexts(was, text, there)).toBe(expected));

  it('loses neither, and the same change twice is one', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 8 });
    fc.assert(
      fc.property(words, words, words, (was, text, theirs) => {
        const once = bothTexts(was, text, theirs);
        expect(once).toContain(text);
        expect(bothTexts(was, text, once)).toBe(once);
        if (theirs !== was && text !== theirs && !theirs.includes(was)) expect(once).toContain(theirs);
      }),
    );
  });
});
