import { warning } from '../../../domain/problem.ts';
import type { Check } from '../check.ts';
import { attribute } from '../../parse/outline.ts';
import { collect, isComponent, lineOf } from '../../parse/syntax-tree.ts';

/** Words that describe nothing: what a camera or a program called the file, or that it is a picture. */
const says =
  /^(?:image|picture|photo|photograph|graphic|screenshot|diagram|chart|figure|logo)s?(?: ?\d+)?$|^\S+\.(?:png|jpe?g|gif|webp|avif|svg)$|^(?:img|dsc|image)[-_ ]?\d+$/iu;

/** What pictures tell people who do not see them. Whether their files exist is part of “Links and files”. */
export const images: Check = {
  name: 'Pictures',
  looksAt: 'Whether each picture has a description that says what it shows.',
  gives: 'hints',
  example: {
    mistake: { ...imagePage('![](/assets/square.png)') },
    says: '5  an image has no description  Say what it shows: ![A seating plan with six tables](file.png)',
  },
  page({ file, body }) {
    if ('problem' in body) return [];
    return collect(body.root, (node) => {
      const alt =
        node.type === 'image' || node.type === 'imageReference'
          ? (node.alt ?? '')
          : isComponent(node) && node.name === 'Figure'
            ? attribute(node, 'alt')
            : undefined;
      if (alt === undefined) return [];
      if (alt.trim() === '') {
        if (isComponent(node)) return [];
        const instead = 'Say what it shows: ![A seating plan with six tables](file.png)';
        return [warning(file, lineOf(node), 'an image has no description', instead)];
      }
      if (!says.test(alt.trim())) return [];
      const wrong = `“${alt.trim()}” does not say what the picture shows`;
      return [warning(file, lineOf(node), wrong, 'Write what somebody would miss who cannot see it.')];
    });
  },
};

function imagePage(text: string): Record<string, string> {
  return {
    'programmes/p/m/a.mdx': `---\ntitle: "Year 1 Autumn week 1 mentor materials"\n---\n\n${text}\n`,
    'assets/square.png': 'png',
  };
}
