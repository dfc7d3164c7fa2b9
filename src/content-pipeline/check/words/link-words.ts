import { fault, warning, type Problem } from '../../../domain/problem.ts';
import { targetOf } from '../../read/address.ts';
import type { Check } from '../check.ts';
import { collect, lineOf, textOf } from '../../parse/syntax-tree.ts';

/** The words of links. Many people read a page as the list of its links, with nothing around them. */
export const linkWords: Check = {
  name: 'Words of links',
  looksAt: 'Links whose words say where they lead, and one set of words for one address.',
  gives: 'errors and hints',
  example: {
    mistake: 'The words we use are [here](/glossary/).',
    says: '5  the link “here” does not say where it leads  Put the name of the page between the square brackets.',
  },
  page({ file, body }) {
    if ('problem' in body) return [];
    const links = collect(body.root, (node) => (node.type === 'link' ? [node] : [])).map((node) => ({
      url: node.url,
      line: lineOf(node),
      text: textOf(node).replace(/\s+/gu, ' ').trim(),
    }));
    return [...links.flatMap((link) => wordProblems(file, link)), ...twoAddresses(file, links)];
  },
};

interface Link {
  url: string;
  line: number | undefined;
  text: string;
}

/** Words that only make sense to somebody who sees what stands around them. */
const empty =
  /^(?:(?:click|press|tap|see|go|read more|find out more)(?: on)? )?(?:here|this|this (?:link|page|document|website)|link|the link|page|website|more|more (?:here|info|information)|read more|find out more|learn more|download|view|open|pdf|document|file|video|url)[.:,…>»]*$/iu;

/** Whether the words of a link say nothing about where it leads. */
export const saysNothing = (words: string): boolean => empty.test(words);

function wordProblems(file: string, { text, line, url }: Link): Problem[] {
  if (text === '')
    return [fault(file, line, 'a link without words', 'Write where it leads between the square brackets.')];
  if (saysNothing(text)) {
    const instead = 'Put the name of the page between the square brackets.';
    return [warning(file, line, `the link “${text}” does not say where it leads`, instead)];
  }
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(text) && /^http/iu.test(url)) {
    const instead = `Write [name of the page](${shown(url)}).`;
    return [warning(file, line, `the bare address ${shown(text)} is read out letter by letter`, instead)];
  }
  return [];
}

/** The same words for different addresses; words that say nothing were named already. */
function twoAddresses(file: string, links: readonly Link[]): Problem[] {
  const first = new Map<string, Link & { address: string }>();
  return links.flatMap((link) => {
    const key = link.text.toLowerCase();
    if (key === '' || empty.test(key)) return [];
    const target = targetOf(link.url, file);
    const address =
      target.kind === 'refused'
        ? link.url
        : target.kind === 'page'
          ? `${target.url}#${target.anchor}`
          : target.url;
    const other = first.get(key);
    if (!other) {
      first.set(key, { ...link, address });
      return [];
    }
    if (other.address === address) return [];
    const where = other.line === undefined || other.line === link.line ? '' : ` (see line ${other.line})`;
    const wrong = `the words “${link.text}” stand for two addresses${where}`;
    return [warning(file, link.line, wrong, 'Give each address words of its own.')];
  });
}

const shown = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
