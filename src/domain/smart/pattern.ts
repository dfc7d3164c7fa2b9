import type { Token } from './token.ts';

/**
 * A small pattern language over tokens, so that rules are written as data a reader can follow:
 *
 *     by the? <when> of <term>     a word; an optional word; a named class or a named group of patterns
 *     every/each ..2 lesson        alternatives; up to two words of any kind in between
 *
 * A word matches a token as read or its singular. Matching follows a set of positions, never a stack of choices, so the time
 * is bounded by text length times pattern length whatever the text.
 */
export interface Grammar {
  classes: Readonly<Record<string, (token: Token) => boolean>>;
  groups: Readonly<Record<string, readonly string[]>>;
}

interface Element {
  optional: boolean;
  /** Up to so many words skipped; 0 when the element is not a gap. */
  gap: number;
  words: ReadonlySet<string>;
  tests: readonly ((token: Token) => boolean)[];
  groups: readonly (readonly Element[][])[];
}

/** A match: tokens from `from` up to but not including `to`, and what the matching entry carries. */
export interface Match<T> {
  from: number;
  to: number;
  data: T;
}

/** A set of patterns, indexed by the words they can start with. */
export interface PatternSet<T> {
  byWord: ReadonlyMap<string, readonly Entry<T>[]>;
  others: readonly Entry<T>[];
}

interface Entry<T> {
  elements: Element[];
  data: T;
}

/** Compiles `[pattern, data]` entries. Throws on an unknown class or group, which a test would catch at once. */
export function patternSet<T>(entries: readonly (readonly [string, T])[], grammar: Grammar): PatternSet<T> {
  const compiled = new Map<string, Element[][]>();
  const byWord = new Map<string, Entry<T>[]>();
  const others: Entry<T>[] = [];
  for (const [pattern, data] of entries) {
    const entry = { elements: compile(pattern, grammar, compiled), data };
    const first = firstWords(entry.elements);
    if (!first) others.push(entry);
    for (const word of first ?? []) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  }
  return { byWord, others };
}

/** Every entry that matches at every position, each as long as it can be, in order of position and then of entry. */
export function findMatches<T>(tokens: readonly Token[], set: PatternSet<T>): Match<T>[] {
  return tokens.flatMap((token, from) => {
    const byText = set.byWord.get(token.text) ?? [];
    const byStem = token.stem === token.text ? [] : (set.byWord.get(token.stem) ?? []);
    const matches: Match<T>[] = [];
    for (const entries of [byText, byStem, set.others]) {
      for (const entry of entries) {
        if (entries === byStem && byText.includes(entry)) continue;
        const to = Math.max(-1, ...follow(tokens, entry.elements, [from]));
        if (to > from) matches.push({ from, to, data: entry.data });
      }
    }
    return matches;
  });
}

function compile(pattern: string, grammar: Grammar, compiled: Map<string, Element[][]>): Element[] {
  return pattern.split(' ').map((part) => compileElement(part, grammar, compiled));
}

function compileElement(part: string, grammar: Grammar, compiled: Map<string, Element[][]>): Element {
  if (part.startsWith('..'))
    return { optional: true, gap: Number(part.slice(2)), words: new Set(), tests: [], groups: [] };
  const optional = part.endsWith('?') && part.length > 1;
  const choices = (optional ? part.slice(0, -1) : part).split('/');
  const names = choices.filter((choice) => choice.startsWith('<')).map((choice) => choice.slice(1, -1));
  return {
    optional,
    gap: 0,
    words: new Set(choices.filter((choice) => !choice.startsWith('<'))),
    tests: names.flatMap((name) => grammar.classes[name] ?? []),
    groups: names.filter((name) => !grammar.classes[name]).map((name) => groupOf(name, grammar, compiled)),
  };
}

function groupOf(name: string, grammar: Grammar, compiled: Map<string, Element[][]>): Element[][] {
  const lines = grammar.groups[name];
  if (!lines) throw new Error(`pattern names an unknown group: ${name}`);
  const group = compiled.get(name) ?? lines.map((line) => compile(line, grammar, compiled));
  compiled.set(name, group);
  return group;
}

/** The words a match can start with, or undefined when it can start with something that is not a plain word. */
function firstWords(elements: readonly Element[]): string[] | undefined {
  const words: string[] = [];
  for (const element of elements) {
    const own = element.gap > 0 || element.tests.length > 0 ? [undefined] : element.groups.map(groupWords);
    if (!own.every((list) => list !== undefined)) return undefined;
    words.push(...element.words, ...own.flat());
    if (!element.optional) return words;
  }
  return undefined;
}

function groupWords(group: readonly Element[][]): string[] | undefined {
  const each = group.map(firstWords);
  return each.every((words) => words !== undefined) ? each.flat() : undefined;
}

function follow(tokens: readonly Token[], elements: readonly Element[], starts: readonly number[]): number[] {
  let at = starts;
  for (const element of elements) {
    const next: number[] = element.optional ? [...at] : [];
    for (const position of at)
      for (const end of step(tokens, element, position)) if (!next.includes(end)) next.push(end);
    if (next.length === 0) return next;
    at = next;
  }
  return [...at];
}

function step(tokens: readonly Token[], element: Element, at: number): number[] {
  if (element.gap > 0) return gapEnds(tokens, at, element.gap);
  const token = tokens[at];
  if (!token) return [];
  const fits =
    element.words.has(token.text) ||
    element.words.has(token.stem) ||
    element.tests.some((test) => test(token));
  const ends = fits ? [at + 1] : [];
  for (const group of element.groups) for (const line of group) ends.push(...follow(tokens, line, [at]));
  return ends;
}

/** A gap stays inside one phrase: these words begin the next one. */
const GAP_STOPS =
  /^(by|until|before|after|from|to|in|on|at|for|with|within|during|when|while|so|because|will|this)$/;

function gapEnds(tokens: readonly Token[], at: number, most: number): number[] {
  const ends: number[] = [];
  for (let next = at; next < at + most; next++) {
    const token = tokens[next];
    if (!token || token.kind === 'punct' || (token.opens && next > at) || GAP_STOPS.test(token.text)) break;
    ends.push(next + 1);
  }
  return ends;
}
