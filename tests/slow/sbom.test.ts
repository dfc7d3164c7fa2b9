import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string().regex(/^1\.[5-9]$/u),
  serialNumber: z.string().startsWith('urn:uuid:'),
  components: z.array(
    z.object({ name: z.string(), version: z.string(), purl: z.string().startsWith('pkg:npm/') }),
  ),
});

test('the bill of materials names every package that the site is built from, in the version of the lock file', () => {
  execFileSync('npm', ['run', '--silent', 'sbom'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const { components } = bill.parse(JSON.parse(readFileSync('sbom.cdx.json', 'utf8')));
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const found = components.map(({ name, version }) => `${name} ${version}`);
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(found).toContain(`${name} ${version}`);
  }
});
