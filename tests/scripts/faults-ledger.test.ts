import { expect, test } from 'vitest';
import { Ledger } from '../../scripts/faults/ledger.ts';
import { choose, randomFrom } from '../../scripts/faults/random.ts';

test('a word that was said to be saved has to be there; one that was not may be there or not', () => {
  const ledger = new Ledger();
  ledger.wrote('a', 'one');
  ledger.saved(['a']);
  ledger.wrote('a', 'two');
  expect(ledger.check(new Map([['a', 'one']]))).toEqual([]);
  ledger.wrote('a', 'three');
  expect(ledger.check(new Map([['a', 'three']]))).toEqual([]);
  expect(ledger.confirmed).toBe(1);
});

test('a word that is not there, and an older one in its place, are losses', () => {
  const ledger = new Ledger();
  ledger.wrote('a', 'one');
  ledger.wrote('a', 'two');
  ledger.saved(['a']);
  expect(ledger.confirmed).toBe(2);
  expect(ledger.check(new Map([['a', 'one']]))).toEqual([{ field: 'a', expected: ['two'], found: 'one' }]);
  ledger.wrote('a', 'three');
  ledger.saved(['a']);
  expect(ledger.check(new Map([['a', '']]))).toHaveLength(1);
});

test('what nobody asks for any more is no loss', () => {
  const ledger = new Ledger();
  ledger.wrote('a', 'one');
  ledger.saved(['a']);
  ledger.forget(['a']);
  expect(ledger.check(new Map([['a', '']]))).toEqual([]);
});

test('the same seed does the same again, another something else', () => {
  const steps = (seed: number): string => {
    const random = randomFrom(seed);
    return Array.from({ length: 20 }, () =>
      choose(random, [
        ['x', 1],
        ['y', 3],
      ] as const),
    ).join('');
  };
  expect(steps(1)).toBe(steps(1));
  expect(steps(1)).not.toBe(steps(2));
  expect(steps(1).split('y').length).toBeGreaterThan(steps(1).split('x').length);
});
