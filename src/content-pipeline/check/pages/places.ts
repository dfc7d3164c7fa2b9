import { checkPlaces } from '../../../domain/programme/check/places.ts';
import type { Check } from '../check.ts';

const session = (name: string) => `---\ntitle: "Year 1 Autumn week 1 ${name}"\n---\n\nText.\n`;

/** Where each session stands in its programme. */
export const places: Check = {
  name: 'Places',
  looksAt: 'Whether each session says its week and its reader, and no two sessions claim the same place.',
  gives: 'errors and hints',
  example: {
    mistake: {
      'programmes/p/m/a.mdx': session('mentor materials'),
      'programmes/p/m/b.mdx': session('mentor materials'),
    },
    says: '2  programmes/p/m/a.mdx already claims this place (Year 1 Autumn week 1, mentor)  Correct the title or week of one of them, or give each its own “order”.',
  },
  tree: ({ programmes }) => checkPlaces(programmes),
};
