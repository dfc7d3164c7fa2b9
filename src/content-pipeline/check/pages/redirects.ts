import { checkRedirects } from '../../../domain/programme/check/redirects.ts';
import type { Check } from '../check.ts';

/** Where the addresses of moved and removed pages lead. */
export const redirects: Check = {
  name: 'Old addresses',
  looksAt:
    'Whether each entry of redirects.yaml is for an address that is no page, and leads to one that is.',
  gives: 'errors',
  example: {
    mistake: { 'redirects.yaml': '- from: /p/m/old/\n  to: /p/m/gone/\n' },
    says: '1  there is no page /p/m/gone/  Write the address of a page that is there.',
  },
  tree: (tree) => checkRedirects(tree.redirects, tree.pages),
};
