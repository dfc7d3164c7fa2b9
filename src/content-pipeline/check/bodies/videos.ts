import type { Root } from 'mdast';
import { warning } from '../../../domain/problem.ts';
import type { Check } from '../check.ts';
import { attribute } from '../../parse/outline.ts';
import { collect, isComponent, lineOf, textOf, type DocumentNode } from '../../parse/syntax-tree.ts';

/** Titles that would fit any video. */
const empty = /^(?:(?:you ?tube )?(?:video|clip|film)(?: player)?(?: ?\d+)?|you ?tube|untitled|watch)$/iu;

/** The words around a video. That it has an id and a title is part of “Blocks”. */
export const videos: Check = {
  name: 'Videos',
  looksAt: 'Whether each video has a title that says what it shows, and a transcript between its tags.',
  gives: 'hints',
  example: {
    mistake: '<Video id="aqz-KE-bpKQ" title="Greeting pupils at the door" />',
    says: '5  the video “Greeting pupils at the door” has no transcript  Write what is said and shown between <Video …> and </Video>.',
  },
  page({ file, body }) {
    if ('problem' in body) return [];
    const written = videosWithTranscript(body.root);
    return collect(body.root, (node) => {
      if (!isComponent(node) || node.name !== 'Video') return [];
      const title = attribute(node, 'title')?.trim() ?? '';
      const words = title.replace(/ ?[-–|] ?youtube$/iu, '');
      const line = lineOf(node);
      return [
        ...(title !== '' && empty.test(words)
          ? [warning(file, line, `the title “${title}” fits any video`, 'Say what this one shows.')]
          : []),
        ...(title !== '' && words !== title && !empty.test(words)
          ? [warning(file, line, `the title “${title}” names the host`, `Write title="${words}".`)]
          : []),
        ...(node.children.length === 0 && !written.has(node)
          ? [
              warning(
                file,
                line,
                `the video “${title}” has no transcript`,
                'Write what is said and shown between <Video …> and </Video>.',
              ),
            ]
          : []),
      ];
    });
  },
};

/** Videos whose transcript stands right behind them, in a text that opens or below a heading that says so. */
function videosWithTranscript(root: Root): Set<DocumentNode> {
  const among = (children: readonly DocumentNode[]): DocumentNode[] =>
    children.filter(
      (node, index) =>
        isComponent(node) && node.name === 'Video' && children.slice(index + 1, index + 4).some(isTranscript),
    );
  const below = collect(root, (parent) =>
    'children' in parent ? among(parent.children as DocumentNode[]) : [],
  );
  return new Set([...among(root.children), ...below]);
}

const isTranscript = (node: DocumentNode): boolean =>
  /\b(?:transcript|script|subtitles)s?\b/iu.test(
    isComponent(node) ? (attribute(node, 'summary') ?? '') : node.type === 'heading' ? textOf(node) : '',
  );
