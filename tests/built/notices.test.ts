import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALLOWED } from '../../scripts/build/notices/notices.ts';
import { attribute, elementsOf, real, sites, textOf } from './site.ts';

const listed = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/^ {2}(\S+) \S+ \((.+)\)$/gmu)].map(([, name, licence]) => [name!, licence!]));

test.each(sites)('%s: every licence is one that we have read', (_name, site) => {
  const packages = listed(textOf(site, 'third-party-notices.txt'));
  expect(packages.size).toBeGreaterThan(10);
  for (const [name, licence] of packages) expect(ALLOWED, name).toContain(licence);
});

test('every package that a file for the browser asks for is named, with a text', () => {
  const notices = textOf(real, 'third-party-notices.txt');
  const packages = listed(notices);
  for (const name of packagesOf(['src/islands', 'src/export', 'src/storage', 'src/offline'])) {
    expect([...packages.keys()], name).toContain(name);
  }
  for (const name of packages.keys()) {
    const [, text = ''] = notices.split(new RegExp(`^${name} \\S+\nLicence: .+\n-+\n\n`, 'mu'));
    expect(text.split('-'.repeat(80))[0]!.length, name).toBeGreaterThan(400);
  }
});

test('tools that only build the site are not among them', () => {
  const packages = listed(textOf(real, 'third-party-notices.txt'));
  for (const name of ['sass', 'typescript', 'satteri', 'esbuild', 'yaml'])
    expect(packages.has(name), name).toBe(false);
});

test('a page of the site leads to the notices', () => {
  const links = elementsOf(textOf(real, 'accessibility/index.html')).map((each) => attribute(each, 'href'));
  expect(links).toContain('/third-party-notices.txt');
});

/** Names of packages that files in these folders import, types left out. */
function packagesOf(folders: readonly string[]): Set<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file))
      .map((file) => join(folder, file)),
  );
  const imports = /^(?:import|export) (?!type )[^;]*? from '((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^']*)?';/gmu;
  return new Set(
    files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(imports)].map(([, name]) => name!)),
  );
}
