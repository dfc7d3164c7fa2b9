import { checkSessionLinks } from '../../../domain/programme/check/session-links.ts';
import type { Check } from '../check.ts';

/** The lists of sessions that the site makes where an author asks for one. */
export const sessionLinks: Check = {
  name: 'Lists of sessions',
  looksAt: 'Whether each <SessionLinks> stands on the page of a module and finds a session there.',
  gives: 'errors and hints',
  example: {
    mistake: '<SessionLinks week="1" audience="ect" />',
    says: '  <SessionLinks> works on the page of a module only  Write the links instead.',
  },
  tree: ({ programmes }) => programmes.flatMap(checkSessionLinks),
};
