import { readFileSync } from 'node:fs';
import { error } from '../../../domain/problem.ts';
import { cleanSvg } from '../../read/clean-svg.ts';
import type { Check } from '../check.ts';

/** SVG files are pages of their own when somebody opens them: they may draw, and nothing else. */
export const drawings: Check = {
  name: 'Drawings',
  looksAt: 'Whether each SVG file only draws: no script, no page inside it, nothing fetched from elsewhere.',
  gives: 'errors',
  example: {
    mistake: {
      'programmes/p/m/cycle.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>\n',
    },
    says: '  the drawing holds <script>  Save it as “plain SVG”, or as PNG.',
  },
  tree: ({ files }) =>
    files
      .filter(({ file, isLink }) => !isLink && /\.svg$/iu.test(file))
      .flatMap(({ file, path }) => {
        const cleaned = cleanSvg(readFileSync(path, 'utf8'));
        const wrong =
          'wrong' in cleaned
            ? cleaned.wrong
            : cleaned.removed.length > 0
              ? `the drawing holds ${cleaned.removed.join(', ')}`
              : '';
        return wrong === '' ? [] : [error(file, undefined, wrong, 'Save it as “plain SVG”, or as PNG.')];
      }),
};
