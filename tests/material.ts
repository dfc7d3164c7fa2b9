import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Material of others that tests take as well where it lies beside the project, in `../shared`. What each stands in for is
 * tried with material of our own everywhere, so nothing is left out without it.
 */
export function sharedMaterial(path: string): string | undefined {
  const found = resolve('../shared', path);
  return existsSync(found) ? found : undefined;
}
