import { checkPlaces } from '../../../domain/programme/check/places.ts';
import { warning } from '../../../domain/problem.ts';
import type { ContentDocument } from '../../../domain/session/document.ts';
import type { Check } from '../check.ts';

const session = (title: string) => `---\ntitle: "${title}"\nweek: 1\naudience: ect\n---\n\nText.\n`;

/** The title is what a browser tab, a bookmark and a search result show. */
export const titles: Check = {
  name: 'Titles',
  looksAt: 'Whether two pages of one folder have the same title.',
  gives: 'hints',
  example: {
    mistake: {
      'programmes/p/m/a.mdx': session('Greeting pupils'),
      'programmes/p/m/b.mdx': session('Greeting pupils').replace('week: 1', 'week: 2'),
    },
    says: '2  programmes/p/m/a.mdx has the same title, “Greeting pupils”  Say in each what sets it apart.',
  },
  tree({ documents, programmes }) {
    // Two sessions in one place are named by “Places”.
    const clashing = new Set(checkPlaces(programmes).map(({ file }) => file));
    const first = new Map<string, ContentDocument>();
    return documents.flatMap((document) => {
      const folder = document.file.replace(/[^/]*$/u, '');
      const title = document.frontmatter.title.trim();
      const key = `${folder}\n${title.toLowerCase()}`;
      const other = first.get(key);
      if (!other) {
        first.set(key, document);
        return [];
      }
      if (clashing.has(document.file)) return [];
      const wrong = `${other.file} has the same title, “${title}”`;
      return [warning(document.file, 2, wrong, 'Say in each what sets it apart.')];
    });
  },
};
