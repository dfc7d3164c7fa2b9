import { DATABASE_NAME } from '../indexeddb/database.ts';
import { answerTo, openExisting } from '../indexeddb/requests.ts';
import type { SettingsStore } from '../site-storage.ts';
import { OWN } from './own-settings.ts';

/** Where an example of a widget has its settings, in place of this device. */
let provided: SettingsStore['get'] | undefined;

/** Takes settings from somewhere else than this device: an example shows what a reader would have chosen. */
export function provideSettings(get: SettingsStore['get']): void {
  provided = get;
}

/**
 * One small value that was kept on this device, for a page that only looks: it brings none of the rest of the storage
 * along and creates nothing. `undefined` when there is none or it cannot be read; never rejects.
 */
export async function readOwnSetting(name: string, databaseName = DATABASE_NAME): Promise<unknown> {
  if (provided) return provided(name);
  try {
    const database = await openExisting(databaseName);
    try {
      const settings = database?.transaction('settings').objectStore('settings');
      return settings && (await answerTo<unknown>(settings.get(OWN + name)));
    } finally {
      database?.close();
    }
  } catch {
    return undefined;
  }
}
