import type { LeaveUnstored } from '../leave-unstored.ts';
import type { SettingsStore } from '../site-storage.ts';
import { refusalFrom } from '../refusal.ts';
import type { DocumentStore } from '../indexeddb/object-stores.ts';

/** In front of the names of settings, so that they are never mistaken for what the storage itself keeps there. */
export const OWN = 'own:';

/** Keeps small values by name. */
export function ownSettings(documents: () => DocumentStore, unlessLeft: LeaveUnstored): SettingsStore {
  return {
    async get(name) {
      try {
        return await documents().read(({ settings }) => settings.get(OWN + name));
      } catch {
        return undefined;
      }
    },
    set: (name, value) =>
      unlessLeft({ of: 'setting', key: OWN + name, value, replaces: true }, async () => {
        try {
          await documents().write(({ settings }) =>
            value === undefined ? settings.delete(OWN + name) : settings.put(OWN + name, value),
          );
          return { saved: true };
        } catch (error) {
          return { saved: false, reason: refusalFrom(error) };
        }
      }),
  };
}
