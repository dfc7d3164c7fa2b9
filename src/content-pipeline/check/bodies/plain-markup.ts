import { warning } from '../../../domain/problem.ts';
import type { Check } from '../check.ts';

/** Characters that nobody sees and that change how text is read. */
const hidden = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Text that would not show as its author thinks. It does no harm: text is never read as markup. */
export const plainMarkup: Check = {
  name: 'Text shown as it is',
  looksAt:
    'HTML in the frontmatter and settings, where it is shown as typed, and characters that cannot be seen.',
  gives: 'hints',
  example: {
    mistake: '<Callout title="Bring a <b>class list</b>">\n\nText.\n\n</Callout>',
    says: '5  “<b>” is shown as it is here  Delete it: this is plain text.',
  },
  page: (page) =>
    page.prose().flatMap(({ text, line, from }) => {
      const tag = from === 'text' ? undefined : /<\/?[a-z][^<>]{0,80}>/iu.exec(text)?.[0];
      return [
        ...(tag
          ? [warning(page.file, line, `“${tag}” is shown as it is here`, 'Delete it: this is plain text.')]
          : []),
        ...[...text.matchAll(/\{\/?[a-z]{2,20}\}/giu)].map(([sign]) =>
          warning(
            page.file,
            line,
            `“${sign}” is shown as it is here`,
            'Delete it, or use a block such as <Details> in an .mdx file.',
          ),
        ),
        ...(hidden.test(text)
          ? [warning(page.file, line, 'an invisible character stands here', 'Type the line again.')]
          : []),
      ];
    }),
};
