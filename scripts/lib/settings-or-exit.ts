import { existsSync } from 'node:fs';
import { siteSettings, type SiteSettings } from '../../src/content-pipeline/read/settings.ts';

/** The settings from an environment. Throws a sentence when they cannot be used. */
export function settingsOf(environment: Record<string, string | undefined>): SiteSettings {
  const settings = siteSettings(environment);
  if (!existsSync(settings.tree.root)) throw new Error(`There is no content folder at ${settings.tree.root}`);
  return settings;
}

/** The settings of this program; says in one sentence what is wrong with them and ends it. */
export function settingsOrExit(): SiteSettings {
  try {
    return settingsOf(process.env);
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    process.exit(1);
  }
}
