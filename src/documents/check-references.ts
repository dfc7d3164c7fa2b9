import { closest } from 'fastest-levenshtein';
import { error, fault, type Problem } from '../domain/problem.ts';
import type { ContentDocument, Reference } from '../domain/session/document.ts';
import { didYouMean } from '../domain/did-you-mean.ts';
import { targetOf, type Target } from './address.ts';

/** What exists on the site, for checking what documents refer to. */
export interface Known {
  /** Pages and the ids that can be linked to on them; undefined ids are not checked. */
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Addresses of files that are published as they are. */
  assets: ReadonlySet<string>;
  /** Ids of the glossary. */
  terms: ReadonlySet<string>;
}

/** Links, anchors, pictures, files and glossary terms that lead nowhere. */
export function checkReferences(document: ContentDocument, known: Known): Problem[] {
  return document.references.flatMap((reference) => {
    if (reference.kind === 'term') return termProblems(document.file, reference, known);
    const target = targetOf(reference.target, document.file);
    if (target.kind === 'refused') return [refused(document.file, reference, target.reason)];
    if (target.kind === 'external' && target.insecure) return [insecure(document.file, reference)];
    if (reference.kind === 'link') return linkProblems(document.file, reference, target, known);
    return fileProblems(document.file, reference, target, known);
  });
}

function insecure(file: string, { kind, target, line }: Reference): Problem {
  const name = kind === 'link' ? 'the link' : 'the file';
  return fault(file, line, `${name} ${shown(target)} is not secure`, 'Use https:// instead of http://.');
}

function refused(file: string, { kind, target, line }: Reference, reason: string): Problem {
  const name = kind === 'link' ? 'the link' : 'the file';
  if (reason === 'outside')
    return error(
      file,
      line,
      `${name} ${shown(target)} leads out of the content folder`,
      'Put the file in assets and link to it there.',
    );
  if (reason === 'control')
    return error(file, line, `${name} holds an invisible character`, 'Delete the link and type it again.');
  const instead =
    kind === 'link'
      ? 'Use an address that begins with https:// or /.'
      : 'Put the file in assets and link to it there.';
  return error(file, line, `${name} ${shown(target)} is not allowed`, instead);
}

function linkProblems(
  file: string,
  { target: written, line }: Reference,
  target: Target,
  known: Known,
): Problem[] {
  if (target.kind === 'asset') return fileMissing(file, line, target.url, known);
  if (target.kind !== 'page') return [];
  if (!known.pages.has(target.url)) {
    const near = [...known.pages.keys()];
    const instead =
      near.length > 0
        ? `The closest page is ${closest(target.url, near)}`
        : 'Add the page, or delete the link.';
    return [fault(file, line, `there is no page ${shown(target.url)}`, instead)];
  }
  const ids = known.pages.get(target.url);
  if (!target.anchor || !ids || ids.has(target.anchor)) return [];
  const meant = didYouMean(target.anchor, [...ids]);
  const instead = meant
    ? `Did you mean #${meant}?`
    : `Its headings are: ${[...ids].map((id) => `#${id}`).join(', ') || 'none'}.`;
  return [fault(file, line, `${shown(written)} points to a heading that is not on that page`, instead)];
}

function fileProblems(
  file: string,
  { target: written, line }: Reference,
  target: Target,
  known: Known,
): Problem[] {
  if (target.kind === 'asset') return fileMissing(file, line, target.url, known);
  return [
    fault(
      file,
      line,
      `${shown(written)} is not a file of this site`,
      'Put the file in assets and write /assets/name.png.',
    ),
  ];
}

function fileMissing(file: string, line: number | undefined, url: string, known: Known): Problem[] {
  if (known.assets.has(url)) return [];
  const meant = didYouMean(url, [...known.assets]);
  return [
    fault(
      file,
      line,
      `there is no file ${shown(url)}`,
      meant ? `Did you mean ${meant}?` : 'Add it to the assets folder.',
    ),
  ];
}

function termProblems(file: string, { target, line }: Reference, known: Known): Problem[] {
  if (known.terms.has(target)) return [];
  const meant = didYouMean(target, [...known.terms]);
  const instead = meant ? `Did you mean id="${meant}"?` : 'Add it to glossary.yaml.';
  return [error(file, line, `the glossary has no term “${target}”`, instead)];
}

/** An address in a message, cut where it is too long to read. */
const shown = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
