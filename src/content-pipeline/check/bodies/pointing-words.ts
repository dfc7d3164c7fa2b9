import { warning, type Problem } from '../../../domain/problem.ts';
import type { Check } from '../check.ts';
import {
  childrenOf,
  collect,
  isComponent,
  lineOf,
  textOf,
  type DocumentNode,
} from '../../parse/syntax-tree.ts';

/** Words that point to another place of the page, from inside a part that the meeting shows by itself. */
export const pointingWords: Check = {
  name: 'Pointing words',
  looksAt:
    'Words in an activity that point to another place, such as “the table above”: the meeting shows each activity by itself.',
  gives: 'hints',
  example: {
    mistake: '<Activity title="Plan" minutes="10">\n\nUse the table above.\n\n</Activity>',
    says: '7  “the table above” points out of the activity, which the meeting shows by itself  Link it to its heading, as in [the table above](#id-of-the-heading): the meeting then shows that section too.',
  },
  page: ({ file, body }) =>
    'problem' in body
      ? []
      : collect(body.root, (node) =>
          isComponent(node) && node.name === 'Activity' ? pointersIn(file, node) : [],
        ),
};

/** A thing with a direction, a verb with a direction, or the page itself. */
const thing = String.raw`\b(?:the|these|this|those|that|each|every|both) (?:[\p{L}\d’-]+ ){0,3}?(above|below)`;
const verb = String.raw`\b(?:see|as|shown|listed|named|given|described|explained|mentioned|printed|said|set out|from|use) (above|below)`;
const begins = String.raw`^(Above|Below) (?:is|are)`;
const page = String.raw`\b(?:[\p{L}’-]+ ){0,2}(on) this page`;
/** What follows “above all”, “above the line” or “below 5”: these point nowhere. */
const points = String.raw`(?! (?:all|the|a|an|it|my|your|our|their|his|her|this|that|zero|average|\d+)\b)`;
const pointers = new RegExp(`(?:${thing}|${verb})${points}|${begins}\\b|${page}\\b`, 'giu');

function pointersIn(file: string, activity: DocumentNode): Problem[] {
  const blocks = childrenOf(activity);
  const texts = collect({ children: blocks }, (node, around) =>
    node.type === 'paragraph' || node.type === 'heading' ? [{ node, top: around[0] ?? node }] : [],
  );
  return texts.flatMap(({ node, top }) => {
    const at = blocks.indexOf(top);
    return [...unlinkedText(node).matchAll(pointers)]
      .filter((found) => !isAtHand(found, blocks.slice(0, at), blocks.slice(at + 1)))
      .map(([words]) => {
        const wrong = `“${words.trim()}” points out of the activity, which the meeting shows by itself`;
        const instead = `Link it to its heading, as in [${words.trim()}](#id-of-the-heading): the meeting then shows that section too.`;
        return warning(file, lineOf(node), wrong, instead);
      });
  });
}

/** The text without what stands in links: what they lead to is at hand. */
function unlinkedText(node: DocumentNode): string {
  if (node.type === 'link' || node.type === 'linkReference') return '\n';
  const children = childrenOf(node);
  return (children.length === 0 ? textOf(node) : children.map(unlinkedText).join('')).replace(/ +/gu, ' ');
}

/** Kinds of block by the word that names them; any other word is believed when a list or a table follows. */
const kinds: ReadonlyArray<[word: RegExp, isIt: (node: DocumentNode) => boolean]> = [
  [/table|grid|row|column/iu, (node) => node.type === 'table'],
  [/picture|figure|diagram|photo/iu, (node) => node.type === 'image' || isNamed(node, 'Figure')],
  [/box|notes/iu, (node) => isNamed(node, 'SessionNotes')],
  [/questions?|prompts/iu, (node) => node.type === 'list' || isNamed(node, 'DiscussionPrompts')],
  [/story|vignette/iu, (node) => isNamed(node, 'Vignette')],
];

const isNamed = (node: DocumentNode, name: string): boolean => isComponent(node) && node.name === name;

/** Whether what is meant stands in the same activity, on that side of the words. */
function isAtHand(
  found: RegExpMatchArray,
  before: readonly DocumentNode[],
  after: readonly DocumentNode[],
): boolean {
  if (/ this page$/iu.test(found[0])) return false;
  const side = /above/iu.test(found[0]) ? before : after;
  const meant = kinds.filter(([word]) => word.test(found[0])).map(([, isIt]) => isIt);
  const isIt = (node: DocumentNode): boolean =>
    meant.length > 0 ? meant.some((each) => each(node)) : node.type !== 'paragraph';
  return collect({ children: side }, (node) => [node]).some(isIt);
}
