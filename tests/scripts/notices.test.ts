import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  licenceFaults,
  noticesText,
  packageFolder,
  readPackage,
} from '../../scripts/build/notices/notices.ts';

function packageWith(about: object, files: Record<string, string> = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'package-')), 'node_modules', 'some-package');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test.each([
  ['/site/node_modules/preact/dist/preact.mjs', '/site/node_modules/preact'],
  ['/site/node_modules/@preact/signals/dist/a.mjs?v=1', '/site/node_modules/@preact/signals'],
  ['/site/node_modules/docx/node_modules/pako/index.js', '/site/node_modules/docx/node_modules/pako'],
  ['C:\\site\\node_modules\\idb\\build\\index.js', 'C:/site/node_modules/idb'],
  ['/site/src/domain/plan.ts', undefined],
])('%s belongs to %s', (file, folder) => {
  expect(packageFolder(file)).toBe(folder);
});

test('a package is named with its terms', () => {
  const used = readPackage(
    packageWith({ name: 'a', version: '1.0.0', license: 'MIT' }, { 'LICENSE.md': 'Free\r\n' }),
  );
  expect(licenceFaults([used])).toEqual([]);
  expect(noticesText([used])).toContain('a 1.0.0\nLicence: MIT\n');
  expect(noticesText([used])).toContain('\n\nFree\n');
});

test('a package without a licence, or without the text of it, stops the build', () => {
  expect(() => readPackage(packageWith({ name: 'a', version: '1.0.0' }, { LICENSE: 'Free' }))).toThrow(
    /a is part of the site/u,
  );
  expect(() => readPackage(packageWith({ name: 'a', version: '1.0.0', license: 'MIT' }))).toThrow(
    /no text of it/u,
  );
});

test.each(['GPL-3.0', 'AGPL-3.0-only', 'UNLICENSED', 'CC-BY-NC-4.0', ''])(
  'the licence “%s” is not on the list',
  (licence) => {
    expect(licenceFaults([{ name: 'a', version: '1', licence, text: '' }])).toEqual([
      expect.stringContaining('Use another package'),
    ]);
  },
);
