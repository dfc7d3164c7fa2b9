import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEvidence, writeEvidence } from '../../scripts/evidence/evidence-page.ts';
import { promises } from '../../scripts/evidence/promises.ts';

const page = readFileSync('docs/evidence.md', 'utf8');

test('the page of evidence is what its command writes, and nothing in it was changed by hand', () => {
  expect(writeEvidence(promises, readEvidence(page))).toBe(page);
});

test('every command in it is one of the project', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const { command } of promises) {
    if (command[0] === 'npm') expect(Object.keys(scripts)).toContain(command[2]);
  }
});

test('a figure is found in what a command says, and kept on the page', () => {
  const figures = new Map([
    ['faults', { figure: '2 sequences, 9 edits confirmed, 0 lost', day: '2026-11-28' }],
  ]);
  expect(readEvidence(writeEvidence(promises, figures)).get('faults')).toEqual(figures.get('faults'));
  const [faults] = promises;
  expect(faults!.figure.exec('10 of 20: 3 lost\n20 sequences, 90 edits confirmed, 0 lost, 12 s\n')?.[1]).toBe(
    '20 sequences, 90 edits confirmed, 0 lost',
  );
});
