import { expect, test } from 'vitest';
import { byStandard, halfTermColumns, standardLabel } from '../../../src/domain/programme/map/by-standard.ts';
import type { Module } from '../../../src/domain/programme/programme.ts';
import { programmes } from './programme-for-test.ts';

const [one, two] = programmes[0]!.modules as [Module, Module];
const rowOf = (modules: readonly Module[], standard: string) =>
  byStandard(modules).find((row) => row.standard === standard)!;
const titles = (modules: readonly Module[]) => modules.map(({ slug }) => slug);

test('all eight standards have a row of six half terms, whether a module works on them or not', () => {
  const rows = byStandard([one, two]);
  expect(rows.map(({ standard }) => standard)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([6]));
  expect(rowOf([one, two], '4').cells.flat()).toEqual([]);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(8);
});

test('a module stands under each of its standards in its own half term, both years side by side', () => {
  const again: Module = { ...two, slug: 'again', year: 2, term: 'autumn', half: 'first' };
  const { cells } = rowOf([one, two, again], '7');
  expect(cells.map(titles)).toEqual([['one', 'again'], [], [], [], [], ['two']]);
  expect(halfTermColumns[0]!.name).toBe('Autumn, first half');
  expect(halfTermColumns[5]!.name).toBe('Summer, second half');
  expect(titles(rowOf([one, two, again], '1').cells.flat())).toEqual(['one']);
});

test('a module whose half term nobody knows is named, and a standard that is none of the eight comes last', () => {
  const odd: Module = {
    ...one,
    slug: 'odd',
    half: undefined,
    standards: ['1', 'Part 2'],
  };
  const rows = byStandard([odd]);
  expect(rows[0]!.cells.flat()).toEqual([]);
  expect(titles(rows[0]!.undated)).toEqual(['odd']);
  expect(rows.at(-1)).toMatchObject({ standard: 'Part 2', name: '' });
});

test('a choice names the standard as far as it is known', () => {
  expect(standardLabel('5')).toMatch(/^Standard 5: ./u);
  expect(standardLabel('12')).toBe('Standard 12');
});
