import type { Token } from './token.ts';
import { present } from '../../present.ts';

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
  classes: Readonly<Record<string, Test>>;
  groups: Readonly<Record<string, readonly string[]>>;
}

type Test = (token: Token) => boolean;

interface Element {
  optional: boolean;
  /** Up to so many words skipped; 0 when the element is not a gap. */
  gap: number;
  words: ReadonlySet<string>;
  tests: readonly Test[];
  groups: readonly Group[];
}

/** The patterns of a group, indexed like a set. */
interface Group {
  byWord: ReadonlyMap<string, readonly Line[]>;
  /** Those that can start with something that is not a plain word. */
  others: readonly Line[];
  start: Start | undefined;
}

/** One pattern of a group. */
interface Line {
  elements: readonly Element[];
  start: Start | undefined;
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
  /** What the first token of a match can be; undefined when it can be anything. */
  start: Start | undefined;
}

interface Start {
  words: ReadonlySet<string>;
  tests: readonly Test[];
}

/** Compiles `[pattern, data]` entries. Throws on an unknown class or group, which a test would catch at once. */
export function patternSet<T>(entries: readonly (readonly [string, T])[], grammar: Grammar): PatternSet<T> {
  const compiled = new Map<string, Group>();
  const byWord = new Map<string, Entry<T>[]>();
  const others: Entry<T>[] = [];
  for (const [pattern, data] of entries) {
    const elements = compile(pattern, grammar, compiled);
    const entry = { elements, data, start: startOf(elements) };
    if (!entry.start || entry.start.tests.length > 0) others.push(entry);
    else for (const word of entry.start.words) byWord.set(word, [...(byWord.get(word) ?? []), entry]);
  }
  return { byWord, others };
}

/** Every entry that matches at every position, each as long as it can be, in order of position and then of entry. */
export function findMatches<T>(tokens: readonly Token[], set: PatternSet<T>): Match<T>[] {
  const walk: Walk = { tokens, answers: [], ends: new Map() };
  const matches: Match<T>[] = [];
  tokens.forEach((token, from) => {
    const byText = set.byWord.get(token.text) ?? [];
    const byStem = token.stem === token.text ? [] : (set.byWord.get(token.stem) ?? []);
    for (const entries of [byText, byStem, set.others]) {
      for (const entry of entries) {
        if (entries === byStem && byText.includes(entry)) continue;
        if (entries === set.others && !canStart(walk, from, entry.start)) continue;
        const to = Math.max(-1, ...follow(walk, entry.elements, [from]));
        if (to > from) matches.push({ from, to, data: entry.data });
      }
    }
  });
  return matches;
}

/** One text being searched, with what is already known: many patterns share classes and groups. */
interface Walk {
  tokens: readonly Token[];
  /** For each token, what each class said of it. */
  answers: (Map<Test, boolean> | undefined)[];
  /** For each group, where its matches from each position end. */
  ends: Map<Group, (readonly number[] | undefined)[]>;
}

function compile(pattern: string, grammar: Grammar, compiled: Map<string, Group>): Element[] {
  return pattern.split(' ').map((part) => compileElement(part, grammar, compiled));
}

function compileElement(part: string, grammar: Grammar, compiled: Map<string, Group>): Element {
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

function groupOf(name: string, grammar: Grammar, compiled: Map<string, Group>): Group {
  const patterns = grammar.groups[name];
  if (!patterns) throw new Error(`pattern names an unknown group: ${name}`);
  const known = compiled.get(name);
  if (known) return known;
  const lines = patterns.map((pattern): Line => {
    const elements = compile(pattern, grammar, compiled);
    return { elements, start: startOf(elements) };
  });
  const byWord = new Map<string, Line[]>();
  for (const line of lines)
    if (startsWithWord(line.start))
      for (const word of line.start.words) byWord.set(word, [...(byWord.get(word) ?? []), line]);
  const group = {
    byWord,
    others: lines.filter(({ start }) => !startsWithWord(start)),
    start: unionOf(lines.map(({ start }) => start)),
  };
  compiled.set(name, group);
  return group;
}

const startsWithWord = (start: Start | undefined): start is Start =>
  start !== undefined && start.tests.length === 0;

/** What something can start with that is one of several; undefined as soon as one can start with anything. */
function unionOf(starts: readonly (Start | undefined)[]): Start | undefined {
  const all = starts.filter((start) => start !== undefined);
  if (all.length < starts.length) return undefined;
  return {
    words: new Set(all.flatMap(({ words }) => [...words])),
    tests: [...new Set(all.flatMap(({ tests }) => tests))],
  };
}

/** What a match can start with, or undefined when it can start with a gap, that is with anything. */
function startOf(elements: readonly Element[]): Start | undefined {
  const words = new Set<string>();
  const tests = new Set<Test>();
  for (const element of elements) {
    if (element.gap > 0) return undefined;
    for (const start of [element, ...element.groups.map((group) => group.start)]) {
      if (!start) return undefined;
      start.words.forEach((word) => words.add(word));
      start.tests.forEach((test) => tests.add(test));
    }
    if (!element.optional) return { words, tests: [...tests] };
  }
  return undefined;
}

function canStart(walk: Walk, at: number, start: Start | undefined): boolean {
  const token = present(walk.tokens[at]);
  return (
    !start ||
    start.words.has(token.text) ||
    start.words.has(token.stem) ||
    start.tests.some((test) => isOfClass(walk, at, test))
  );
}

function isOfClass({ tokens, answers }: Walk, at: number, test: Test): boolean {
  const ofToken = (answers[at] ??= new Map<Test, boolean>());
  const known = ofToken.get(test);
  if (known !== undefined) return known;
  const answer = test(present(tokens[at]));
  ofToken.set(test, answer);
  return answer;
}

function follow(walk: Walk, elements: readonly Element[], starts: readonly number[]): readonly number[] {
  let at = starts;
  for (const element of elements) {
    if (at.length === 1 && !element.optional) {
      at = step(walk, element, present(at[0]));
      if (at.length === 0) return at;
      continue;
    }
    const next: number[] = element.optional ? [...at] : [];
    for (const position of at)
      for (const end of step(walk, element, position)) if (!next.includes(end)) next.push(end);
    if (next.length === 0) return next;
    at = next;
  }
  return at;
}

function step(walk: Walk, element: Element, at: number): readonly number[] {
  if (element.gap > 0) return gapEnds(walk.tokens, at, element.gap);
  const token = walk.tokens[at];
  if (!token) return [];
  const fits =
    element.words.has(token.text) ||
    element.words.has(token.stem) ||
    element.tests.some((test) => isOfClass(walk, at, test));
  if (element.groups.length === 0) return fits ? [at + 1] : NOWHERE;
  const ofGroups =
    element.groups.length === 1
      ? groupEnds(walk, present(element.groups[0]), at)
      : element.groups.flatMap((group) => groupEnds(walk, group, at));
  return fits ? [at + 1, ...ofGroups] : ofGroups;
}

const NOWHERE: readonly number[] = [];

function groupEnds(walk: Walk, group: Group, at: number): readonly number[] {
  const known = walk.ends.get(group) ?? [];
  walk.ends.set(group, known);
  return (known[at] ??= [
    ...new Set(linesAt(walk, group, at).flatMap(({ elements }) => follow(walk, elements, [at]))),
  ]);
}

/** The patterns of a group that can start at this token. */
function linesAt(walk: Walk, { byWord, others }: Group, at: number): readonly Line[] {
  const { text, stem } = present(walk.tokens[at]);
  const byText = byWord.get(text) ?? [];
  const byStem = stem === text ? [] : (byWord.get(stem) ?? []);
  return [...byText, ...byStem, ...others.filter(({ start }) => canStart(walk, at, start))];
}

/** A gap stays inside one phrase: these words begin the next one. */
const GAP_STOPS =
  /^(by|until|before|after|from|to|in|on|at|for|with|within|during|when|while|so|because|will|this|each|every)$/;

function gapEnds(tokens: readonly Token[], at: number, most: number): number[] {
  const ends: number[] = [];
  for (let next = at; next < at + most; next++) {
    const token = tokens[next];
    if (!token || token.kind === 'punct' || (token.opens && next > at) || GAP_STOPS.test(token.text)) break;
    ends.push(next + 1);
  }
  return ends;
}
