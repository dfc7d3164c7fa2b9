import type { Root } from 'mdast';
import type { ImportRule, TakeNote } from '../../import-note.ts';
import { matchesIn, textParts } from './text-parts.ts';

/** Words that are to be looked at, each with what to do. The first list that knows a place speaks. */
interface WordRule {
  kind: ImportRule;
  pattern: RegExp;
  wrong: (found: string) => string;
  instead: string;
}

const rules: readonly WordRule[] = [
  {
    kind: 'old-term',
    pattern: /\b(?:NQTs?(?:\+1)?|newly[\s-]qualified[\s-]teachers?)\b/giu,
    wrong: (found) => `“${found}” is an old term`,
    instead: 'Write “early career teacher” (ECT), unless the title of a book says it.',
  },
  {
    kind: 'old-term',
    pattern: /\b(?:RQTs?|recently[\s-]qualified[\s-]teachers?)\b/giu,
    wrong: (found) => `“${found}” is an old term`,
    instead: 'Write “second-year early career teacher”.',
  },
  {
    kind: 'old-term',
    pattern: /\b(?:NCTL|National College for Teaching and Leadership|Teaching Agency)\b/gu,
    wrong: (found) => `“${found}” is the name of a body that has closed`,
    instead: 'Name the body that does this now.',
  },
  {
    kind: 'old-term',
    pattern: /\b(?:statements? of (?:SEN|special educational needs)|statemented|School Action(?: Plus)?)\b/gu,
    wrong: (found) => `“${found}” is an old term`,
    instead: 'Write “education, health and care plan” or “SEN support”.',
  },
  {
    kind: 'leftover',
    pattern:
      /\b(?:(?:show|see|display|click|next|previous|read|on) (?:the )?(?:next )?slides?(?: \d+)?|slides? (?:number )?\d+(?:\s?[-–]\s?\d+)?|click to (?:reveal|advance|continue|start|play)|as shown on (?:the )?(?:screen|slide))\b/giu,
    wrong: (found) => `“${found}” speaks of slides, which a page does not have`,
    instead: 'Say what the reader should look at here.',
  },
  {
    kind: 'leftover',
    pattern:
      /\b(?:TBC|TBD|TODO|FIXME|lorem ipsum|to be (?:added|confirmed|inserted)|(?:insert|add) (?:link|image|picture|video|text|date|name)s?(?: here)?|placeholder|(?:image|picture|video|link|text) (?:is )?missing|missing (?:image|picture|video|link)|x{3,})\b|\[(?:insert|add|link|image|video)\b[^\]]*\]/giu,
    wrong: (found) => `“${found}” was left for somebody to fill in`,
    instead: 'Fill it in, or delete it.',
  },
  {
    kind: 'markup',
    pattern: /\{\/?[A-Za-z%{:!][^{}\n]{0,60}\}/gu,
    wrong: (found) => `“${found}” looks like a sign of another system`,
    instead: 'It shows as text; write what it was for, or delete it.',
  },
  {
    kind: 'markup',
    pattern:
      /(?<!\S)(?:\*\*|__(?!_))[^\s_][^*\n]{0,80}|\S(?:\*\*)(?!\S)|^\s{0,3}\$[A-Z]{1,10}\b|<\/?[a-z][a-z0-9-]*(?=[\s>/])/gmu,
    wrong: (found) => `“${found.trim()}” is markup that shows as text`,
    instead: 'Mend or delete the signs.',
  },
  {
    kind: 'markup',
    pattern: /(?<=[.!?]) [-*•] \p{Lu}\S*/gu,
    wrong: (found) => `“${found.trim()}” looks like an item of a list that stands in the middle of a line`,
    instead: 'Begin a new line before it; in a table, write <br /> before it.',
  },
];

/** Words written in capitals although they are not a short form. */
const emphatic =
  /\b(?:NOT|ALL|ALWAYS|NEVER|MUST|ONLY|AND|OR|BUT|BEFORE|AFTER|VERY|ANY|EVERY|EACH|BOTH|IMPORTANT|NOTE|STOP|DO|DON[’']T|CANNOT|NO|YES|WHY|HOW|WHAT|WHEN|WHO|WHERE|REMEMBER|PLEASE|OPTIONAL|ESSENTIAL|THINK|READ|WATCH|TASK|ACTIVITY|AIM)\b/gu;
const shouted = /\b\p{Lu}{4,}(?:[\s,]+\p{Lu}{2,}){1,}\b/gu;

/** Old terms, leftovers and signs of markup in the text. */
export function wordsToLookAt(tree: Root, note: TakeNote): void {
  const parts = textParts(tree);
  for (const { kind, pattern, wrong, instead } of rules) {
    for (const { match, line } of matchesIn(parts, pattern)) {
      note({
        rule: kind,
        line,
        action: 'look',
        message: wrong(match[0].replace(/\s+/gu, ' ')),
        expected: instead,
      });
    }
  }
}

/** Whether a place belongs to a work that is cited, whose title is as its publisher wrote it. */
function isCited(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end === -1 ? text.length : end);
  return /\((?:19|20)\d\d[a-z]?\)|\bdoi\b|\bvol\.|\bpp?\. ?\d|https?:\/\//iu.test(line);
}

/** Words that another list speaks about already: nothing is said twice about one place. */
const spokenOf = rules.filter(({ kind }) => kind === 'leftover').map(({ pattern }) => pattern);

/** CAPITALS for emphasis: screen readers may spell them out, and they are slower to read. */
export function capitals(tree: Root, note: TakeNote): void {
  const parts = textParts(tree);
  const seen = new Set<string>();
  for (const pattern of [shouted, emphatic]) {
    for (const { match, line } of matchesIn(parts, pattern)) {
      const words = match[0].replace(/\s+/gu, ' ');
      if (isCited(match.input ?? '', match.index ?? 0)) continue;
      if (spokenOf.some((each) => words.match(each))) continue;
      const key = `${line}|${match.index}`;
      if (
        seen.has(key) ||
        [...seen].some((each) => each.startsWith(`${line}|`) && each.endsWith(`|${words}`))
      )
        continue;
      seen.add(key);
      note({
        rule: 'capitals',
        line,
        action: 'look',
        message: `“${words}” is in capitals`,
        expected: 'Write it in small letters; use **bold** if it must stand out.',
      });
    }
  }
}
