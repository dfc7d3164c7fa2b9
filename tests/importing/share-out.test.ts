import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { placeDocuments, type ImportInput } from '../../src/importing/import-documents.ts';
import { Helper, shareOut } from '../../src/importing/share-out.ts';
import { folderOf } from './import-for-test.ts';

const texts = Array.from({ length: 90 }, (_, index) => ({
  path: `programme/module/autumn-week-${1 + (index % 12)}-part-${index}.md`,
  text: `---\ntitle: "Session ${index}"\n---\n\n## What to do\n\n- Read <b>this</b>\n- $CTA\n\n| a | b |\n| - | - |\n| ${index} | {this} |\n`,
}));
const input: ImportInput = {
  documents: texts.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
  files: new Map(),
  pages: new Set(),
  folders: new Set(['programme']),
};

async function withHelper(helper: Helper | undefined) {
  try {
    const drafted = await shareOut('draft', placeDocuments(input).sources, helper);
    const drafts = drafted.flatMap(({ draft }) => draft ?? []);
    return { drafted: structuredClone(drafted), finished: await shareOut('finish', drafts, helper) };
  } finally {
    await helper?.end();
  }
}

const program = (text: string): URL => {
  const file = join(folderOf({}), 'worker.mjs');
  writeFileSync(file, text);
  return pathToFileURL(file);
};

test('with a helper everything is as without one, in the same order', async () => {
  const alone = await withHelper(undefined);
  expect(alone.finished.map(({ document }) => document.source)).toEqual(
    placeDocuments(input).sources.map(({ path }) => path),
  );
  expect(await withHelper(new Helper())).toEqual(alone);
});

test.each([
  ['cannot start', 'this is no program'],
  [
    'ends while it works',
    `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(1));`,
  ],
  [
    'cannot do what it is asked',
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ number }) => parentPort.postMessage({ number }));`,
  ],
])('what a helper that %s was given is done all the same', async (_what, text) => {
  expect(await withHelper(new Helper(program(text)))).toEqual(await withHelper(undefined));
});

test('what the helper answers is taken, and asked for once', async () => {
  const helper = new Helper(
    program(`import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ number, items }) => parentPort.postMessage({ number, results: items.map(() => ({})) }));`),
  );
  const { sources } = placeDocuments(input);
  const answers = await helper.ask('draft', sources.slice(0, 2));
  await helper.end();
  expect(answers).toEqual([{}, {}]);
  expect(await helper.ask('draft', sources)).toBeUndefined();
});
