import { closest } from 'fastest-levenshtein';
import { didYouMean } from '../../../domain/did-you-mean.ts';
import { error, fault, warning, type Problem } from '../../../domain/problem.ts';
import type { Reference } from '../../../domain/session/document.ts';
import { siteFiles } from '../../read/settings.ts';
import { targetOf, type LinkTarget } from '../../read/address.ts';
import type { Check, Tree } from '../check.ts';

/** Where links, pictures and downloads lead. */
export const linkTargets: Check = {
  name: 'Links and files',
  looksAt:
    'Whether links, headings linked to, pictures and downloads exist, and addresses are safe. Addresses in dead-links.txt are known to lead nowhere and give a hint.',
  gives: 'errors and hints',
  example: {
    mistake: 'Read [the words we use](/glosary/).',
    says: '5  there is no page /glosary/  The closest page is /glossary/',
  },
  tree(tree) {
    const used = new Set<string>();
    const problems = tree.references.flatMap(({ file, references }) =>
      references.flatMap((reference) => referenceProblems(file, reference, tree, used)),
    );
    return [...problems, ...unusedDeadLinks(tree, used)];
  },
};

function referenceProblems(file: string, reference: Reference, tree: Tree, used: Set<string>): Problem[] {
  if (reference.kind === 'term') return [];
  const target = targetOf(reference.target, file);
  const nowhere = leadsNowhere(reference, target, tree);
  if (target.kind === 'refused' && !nowhere) return [refused(file, reference, target.reason)];
  if (nowhere) {
    const { address, wrong, instead } = nowhere;
    if (!tree.deadLinks.has(address)) return [fault(file, reference.line, wrong, instead)];
    used.add(address);
    return [warning(file, reference.line, wrong, instead)];
  }
  if (target.kind === 'external') {
    if (reference.kind !== 'link') return [elsewhere(file, reference)];
    return /^http:/iu.test(target.url) ? [notSecure(file, reference)] : [];
  }
  return reference.kind !== 'link' && target.kind === 'page' ? [elsewhere(file, reference)] : [];
}

function refused(file: string, { kind, target, line }: Reference, reason: string): Problem {
  const name = kind === 'link' ? 'the link' : 'the file';
  if (reason === 'outside') {
    const wrong = `${name} ${shown(target)} leads out of the content folder`;
    return error(file, line, wrong, 'Put the file in assets and link to it there.');
  }
  if (reason === 'control')
    return error(file, line, `${name} holds an invisible character`, 'Delete the link and type it again.');
  if (reason === 'user') {
    const wrong = `${name} ${shown(target)} hides where it leads behind an “@”`;
    return error(file, line, wrong, 'Write the address without what stands before the @.');
  }
  const instead =
    kind === 'link'
      ? 'Use an address that begins with https:// or /.'
      : 'Put the file in assets and link to it there.';
  return error(file, line, `${name} ${shown(target)} is not allowed`, instead);
}

function notSecure(file: string, { target, line }: Reference): Problem {
  const wrong = `the link ${shown(target)} is not secure`;
  return warning(file, line, wrong, 'Use https:// instead of http://, if the page opens with it.');
}

function elsewhere(file: string, { target, line }: Reference): Problem {
  const wrong = `${shown(target)} is not a file of this site`;
  return fault(file, line, wrong, 'Put the file in assets and write /assets/name.png.');
}

/** What an address of this site lacks, and the address as `dead-links.txt` would name it. */
function leadsNowhere(
  { kind, target: written }: Reference,
  target: LinkTarget,
  { pages, assets }: Tree,
): { address: string; wrong: string; instead: string } | undefined {
  // What some editors write for a link that was never filled in. It is as dead as a page that is not there.
  if (kind === 'link' && /^about:/iu.test(written)) {
    const instead = 'Write the address that was meant, or take the link away.';
    return { address: written, wrong: `the link ${shown(written)} leads nowhere`, instead };
  }
  if (target.kind === 'asset') {
    if (assets.has(target.url) || (kind === 'link' && siteFiles.includes(target.url))) return undefined;
    const meant = didYouMean(target.url, [...assets]);
    const instead = meant ? `Did you mean ${meant}?` : 'Add it to the assets folder.';
    return { address: target.url, wrong: `there is no file ${shown(target.url)}`, instead };
  }
  if (target.kind !== 'page' || kind !== 'link') return undefined;
  if (!pages.has(target.url)) {
    return {
      address: target.url,
      wrong: `there is no page ${shown(target.url)}`,
      instead: `The closest page is ${closest(target.url, [...pages.keys()])}`,
    };
  }
  const ids = pages.get(target.url);
  if (!target.anchor || !ids || ids.has(target.anchor)) return undefined;
  const meant = didYouMean(target.anchor, [...ids]);
  return {
    address: `${target.url}#${target.anchor}`,
    wrong: `${shown(written)} points to a heading that is not on that page`,
    instead: meant
      ? `Did you mean #${meant}?`
      : `Its headings are: ${[...ids].map((id) => `#${id}`).join(', ') || 'none'}.`,
  };
}

function unusedDeadLinks({ deadLinks }: Tree, used: ReadonlySet<string>): Problem[] {
  return [...deadLinks].flatMap(([address, line]) => {
    if (used.has(address)) return [];
    const wrong = `${shown(address)} is listed as leading nowhere, and no page links to it in vain`;
    return [warning('dead-links.txt', line, wrong, 'Delete this line.')];
  });
}

/** Addresses that lead nowhere. */
export interface DeadLinks {
  /** Those that stop nothing: in `dead-links.txt`, or written in an imported file. */
  known: Set<string>;
  /** All others. Those of imported files are not among them: a line in the list would outlast `imported: true`. */
  fresh: string[];
}

/** All addresses of this site that lead nowhere, as `dead-links.txt` would name them. */
export function deadLinksOf(tree: Tree): DeadLinks {
  const known = new Set<string>(tree.deadLinks.keys());
  const fresh = new Set<string>();
  for (const { file, references } of tree.references) {
    for (const reference of references) {
      if (reference.kind === 'term') continue;
      const address = leadsNowhere(reference, targetOf(reference.target, file), tree)?.address;
      if (address === undefined || tree.deadLinks.has(address)) continue;
      if (tree.imported.has(file)) known.add(address);
      else fresh.add(address);
    }
  }
  return { known, fresh: [...fresh].sort() };
}

/** An address in a message, cut where it is too long to read. */
const shown = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
