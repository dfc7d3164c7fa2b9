import { expect, it } from 'vitest';
import { isListed, storedKeys } from '../../src/domain/stored/stored-keys.ts';
import { AUDIENCE_SETTING, SCHOOL_DATES_SETTING } from '../../src/islands/shared/setting-names.ts';
import { exportedKey } from '../../src/islands/shared/note-export.ts';
import { DELETIONS_KEY } from '../../src/storage/deletions.ts';
import { OBJECT_STORES } from '../../src/storage/indexeddb/object-stores.ts';
import { DATABASE_NAME } from '../../src/storage/indexeddb/database.ts';
import { LAST_WORDS } from '../../src/storage/last-words.ts';
import { DONE } from '../../src/storage/stores/done-key.ts';
import { KEEP } from '../../src/storage/stores/keep-mark.ts';
import { OPEN_PLAN } from '../../src/storage/stores/open-plan.ts';
import { OWN } from '../../src/storage/stores/own-settings.ts';
import { SAVES, TICKS } from '../../src/storage/stores/saves.ts';

it('the list of what is kept names every object store and key of the code', () => {
  for (const store of OBJECT_STORES) {
    expect(store === 'settings' || isListed('IndexedDB', store), store).toBe(true);
  }
  const settings = [
    OPEN_PLAN,
    KEEP,
    `${DONE}/a/b/`,
    SAVES + TICKS,
    ...[AUDIENCE_SETTING, SCHOOL_DATES_SETTING, exportedKey('plan')].map((name) => OWN + name),
  ];
  for (const key of settings) expect(isListed('IndexedDB', `settings: ${key}`), key).toBe(true);
  for (const key of [DELETIONS_KEY, `${DATABASE_NAME}${LAST_WORDS}tab.plan`])
    expect(isListed('localStorage', key), key).toBe(true);
});

it('does not take everything for listed', () => {
  expect(isListed('IndexedDB', 'settings: something-new')).toBe(false);
  expect(isListed('IndexedDB', 'settings: done:')).toBe(false);
  expect(isListed('localStorage', 'plans')).toBe(false);
  expect(new Set(storedKeys.map(({ place, name }) => `${place} ${name}`)).size).toBe(storedKeys.length);
});
