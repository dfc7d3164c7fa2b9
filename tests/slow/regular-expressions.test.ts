import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { writtenExpressions } from './regular-expressions.ts';

/** Folders whose expressions meet text that anybody may write, however long and odd. */
const FOLDERS = ['domain', 'export', 'islands'];

/** How long the checker may think about one expression, in milliseconds. */
const LONGEST = 30_000;

const expressions = FOLDERS.flatMap(writtenExpressions);

describe('regular expressions', () => {
  it('there are some to look at', () => {
    expect(expressions.length).toBeGreaterThan(100);
  });

  it.each(expressions)(
    '$place takes time in proportion to the text',
    { timeout: 2 * LONGEST },
    ({ source, flags }) => {
      const found = checkSync(source, flags, { timeout: LONGEST });
      const summary = 'complexity' in found ? found.complexity?.summary : '';
      expect(`${found.status}: ${summary} ${source}`).toMatch(/^safe: /u);
    },
  );
});

it('an expression that repeats a repetition would be found', () => {
  expect(checkSync('^(a+)+$', '', { timeout: LONGEST }).status).toBe('vulnerable');
});
