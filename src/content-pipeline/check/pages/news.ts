import { error } from '../../../domain/problem.ts';
import type { Check } from '../check.ts';

/** Where the entries of “What’s new” lead. */
export const news: Check = {
  name: 'News',
  looksAt: 'Whether each entry of news.yaml that names a page leads to one that is there.',
  gives: 'errors',
  example: {
    mistake: {
      'news.yaml': '- date: 2026-09-01\n  title: New sessions\n  text: Module 8 is here.\n  page: /p/gone/\n',
    },
    says: '  “New sessions” leads to /p/gone/, which is not a page  Write the address of a page, or leave page: out.',
  },
  tree: (tree) =>
    tree.news.flatMap(({ title, page }) =>
      page === undefined || tree.pages.has(page.replace(/#.*$/u, ''))
        ? []
        : [
            error(
              'news.yaml',
              undefined,
              `“${title}” leads to ${page}, which is not a page`,
              'Write the address of a page, or leave page: out.',
            ),
          ],
    ),
};
