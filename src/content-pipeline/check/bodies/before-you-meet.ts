import { error, warning, type Problem } from '../../../domain/problem.ts';
import { beforeBlock } from '../../../domain/session/meeting/before.ts';
import type { Check, Page } from '../check.ts';
import {
  childrenOf,
  collect,
  isComponent,
  lineOf,
  textOf,
  type ComponentNode,
  type DocumentNode,
} from '../../parse/syntax-tree.ts';

/** More than this, in characters, and the button below it leaves the first screen of a phone. */
const longest = 420;

const tag = `<${beforeBlock.name}>`;

/** The block under the title: it has one place, and one form that can be taken in at a glance. */
export const beforeYouMeet: Check = {
  name: 'Before you meet',
  looksAt:
    'Whether the block that says what to bring stands first on the page of a session, once, as one short list.',
  gives: 'errors and hints',
  example: {
    mistake: '<BeforeYouMeet>\n\n- A class list.\n\n</BeforeYouMeet>\n\n## Introduction\n\nText.',
    says: '7  this line does not say who brings it  Begin it with **ECT brings**, **Mentor brings** or **Both bring**.',
  },
  page(page) {
    const { body } = page;
    if ('problem' in body) return [];
    const found = collect<ComponentNode>(body.root, (node) =>
      isComponent(node) && node.name === beforeBlock.name ? [node] : [],
    );
    const first = body.root.children.find((node) => node.type !== 'yaml');
    return found.flatMap((node, index) => [
      ...placeProblems(page, node, { isFirst: node === first, isSecond: index > 0 }),
      ...listProblems(page.file, node),
    ]);
  },
};

interface Where {
  isFirst: boolean;
  isSecond: boolean;
}

function placeProblems({ file, kind }: Page, node: ComponentNode, { isFirst, isSecond }: Where): Problem[] {
  const line = lineOf(node);
  if (kind === 'module' || kind === 'programme') {
    return [error(file, line, `${tag} works on the page of a session only`, 'Write a list instead.')];
  }
  if (isSecond) return [error(file, line, `a second ${tag} on this page`, 'Put all of it into one list.')];
  if (isFirst) return [];
  const instead = 'Move it up, directly below the lines at the top: that is where readers see it.';
  return [warning(file, line, `${tag} stands below other text`, instead)];
}

const beginsWithWho =
  /^(?:(?:each )?ECT|(?:each )?mentor|induction tutor|everybody) brings$|^(?:both|ECTs|mentors) bring$/iu;

function listProblems(file: string, node: ComponentNode): Problem[] {
  const [list, ...more] = childrenOf(node);
  // An empty block is named by “Blocks”.
  if (!list) return [];
  if (list.type !== 'list' || more.length > 0) {
    const instead = 'Write one list of lines that begin with a hyphen, and the rest further down.';
    return [error(file, lineOf(node), `${tag} holds something else than one list`, instead)];
  }
  const unnamed = childrenOf(list)
    .filter((item) => !beginsWithWho.test(firstStrong(item).trim()))
    .map((item) => {
      const instead = 'Begin it with **ECT brings**, **Mentor brings** or **Both bring**.';
      return error(file, lineOf(item), 'this line does not say who brings it', instead);
    });
  const length = childrenOf(list).map(textOf).join(' ').length;
  if (length <= longest) return unnamed;
  const wrong = `what to bring takes ${length} characters`;
  const instead = `Keep to ${longest}, so that “Run this meeting” stays on the first screen of a phone.`;
  return [...unnamed, warning(file, lineOf(node), wrong, instead)];
}

/** The bold words with which an item begins. */
function firstStrong(item: DocumentNode): string {
  const [paragraph] = childrenOf(item);
  const [strong] = paragraph ? childrenOf(paragraph) : [];
  return strong?.type === 'strong' ? textOf(strong) : '';
}
