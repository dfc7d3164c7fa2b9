import { expect, it } from 'vitest';
import { readMutatedFiles } from './mutated-files.ts';

it('no damaged plan file throws, and every one that is accepted comes back the same', () => {
  expect(readMutatedFiles(400).accepted).toBeGreaterThan(0);
});
