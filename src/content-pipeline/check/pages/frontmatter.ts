import type { Check } from '../check.ts';

/** The lines between the two `---` at the top of a document, against the schema of its kind. */
export const frontmatter: Check = {
  name: 'Frontmatter',
  looksAt:
    'The lines between the two --- at the top: known names, each once, with a value of the right kind.',
  gives: 'errors',
  example: {
    mistake: { 'programmes/p/m/a.mdx': '---\ntitle: "Week 1"\nhaeding: "Greeting pupils"\n---\n\nText.\n' },
    says: '3  “haeding” is not a known field  Did you mean “heading”?',
  },
  page: ({ head }) => ('problems' in head ? head.problems : []),
};
