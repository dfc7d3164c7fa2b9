import { existsSync } from 'node:fs';
import { siteSettings, type SiteSettings } from '../src/documents/settings.ts';

/** The settings from the environment; says in one sentence what is wrong with them and ends the program. */
export function settingsOrExit(): SiteSettings {
  try {
    const settings = siteSettings(process.env);
    if (!existsSync(settings.tree.root))
      throw new Error(`There is no content folder at ${settings.tree.root}`);
    return settings;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : String(cause));
    process.exit(1);
  }
}
