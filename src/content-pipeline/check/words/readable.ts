import type { Check } from '../check.ts';

/** Whether a file is text at all, and can be read from beginning to end. */
export const readable: Check = {
  name: 'Readable text',
  looksAt:
    'Whether the file is UTF-8 text of at most 1 MB, without merge conflicts and with every tag closed.',
  gives: 'errors',
  example: {
    mistake: '<Callout>\n\nBring the class list.',
    says: '5  <Callout> is not closed  Write its closing tag on a line of its own, or end it with " />".',
  },
  page: ({ body }) => ('problem' in body ? [body.problem] : []),
};
