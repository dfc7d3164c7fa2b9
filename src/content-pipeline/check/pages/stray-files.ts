import { statSync } from 'node:fs';
import { error, warning } from '../../../domain/problem.ts';
import { targetOf } from '../../read/address.ts';
import type { Check } from '../check.ts';

/** A picture of more than this is as a camera made it. In bytes. */
const largestPicture = 8_000_000;
const largePicture = 1_000_000;

/** Files among the sessions that may be there by mistake, and pictures that would keep a reader waiting. */
export const strayFiles: Check = {
  name: 'Files beside the sessions',
  looksAt: 'Documents that lie beside sessions and no page offers, and the size of pictures.',
  gives: 'errors and hints',
  example: {
    mistake: {
      'programmes/p/m/a.mdx': '---\ntitle: "Year 1 Autumn week 1 mentor materials"\n---\n\nText.\n',
      'programmes/p/m/draft.txt': 'Notes.\n',
    },
    says: '  no page offers this file, and anybody can open it  Is it a download? Then offer it: <Download file="/p/m/draft.txt" title="…" />. If it was left here, delete it.',
  },
  tree({ files, references }) {
    const used = new Set(
      references.flatMap(({ file, references: own }) =>
        own.flatMap((reference) => {
          const target = reference.kind === 'term' ? undefined : targetOf(reference.target, file);
          return target?.kind === 'asset' ? [target.url] : [];
        }),
      ),
    );
    return files.flatMap(({ file, path, isLink }) => {
      if (isLink) return [];
      if (/\.(?:png|jpe?g|gif|webp|avif)$/iu.test(file)) return pictureProblems(file, statSync(path).size);
      const url = `/${file.replace(/^programmes\//u, '')}`;
      if (!/^programmes\/.*\.(?:docx|pptx|xlsx|txt|csv)$/iu.test(file) || used.has(url)) return [];
      const instead = `Is it a download? Then offer it: <Download file="${url}" title="…" />. If it was left here, delete it.`;
      return [warning(file, undefined, 'no page offers this file, and anybody can open it', instead)];
    });
  },
};

function pictureProblems(file: string, size: number) {
  if (size <= largePicture) return [];
  const megabytes = (size / 1_000_000).toFixed(1);
  const instead = 'Save it 1,600 pixels wide, as JPEG: that is sharp on every screen, and some 300 kB.';
  return size > largestPicture
    ? [
        error(
          file,
          undefined,
          `the picture has ${megabytes} MB, and the limit is ${largestPicture / 1_000_000} MB`,
          instead,
        ),
      ]
    : [warning(file, undefined, `the picture has ${megabytes} MB, which readers wait for`, instead)];
}
