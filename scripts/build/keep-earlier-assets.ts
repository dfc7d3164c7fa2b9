import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many days a script or style sheet stays published after the last build that used it. */
const days = 30;
const note = 'earlier.json';

/**
 * Takes the scripts and style sheets of earlier builds along into a new one, so that a page somebody opened before the new
 * one was published still finds its own. `_astro/earlier.json` says on which day each was last in use; after 30 days it is
 * left out. `today` is YYYY-MM-DD. Returns how many were taken along.
 */
export function keepEarlierAssets(before: string, after: string, today: string): number {
  const [from, to] = [join(before, '_astro'), join(after, '_astro')];
  mkdirSync(to, { recursive: true });
  const noted = readNote(join(from, note));
  const current = new Set(readdirSync(to));
  const kept: Record<string, string> = {};
  for (const name of existsSync(from) ? readdirSync(from) : []) {
    if (name === note || current.has(name)) continue;
    const last = noted[name] ?? today;
    if (daysBetween(last, today) > days) continue;
    copyFileSync(join(from, name), join(to, name));
    kept[name] = last;
  }
  writeFileSync(join(to, note), JSON.stringify(kept, null, 1));
  return Object.keys(kept).length;
}

function readNote(path: string): Record<string, string> {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof read === 'object' && read !== null ? (read as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/** Days from one day to another; a day that cannot be read, or that is still to come, counts as today. */
function daysBetween(from: string, to: string): number {
  const difference = Date.parse(to) - Date.parse(from);
  return Number.isFinite(difference) ? Math.max(0, difference / 86_400_000) : 0;
}
