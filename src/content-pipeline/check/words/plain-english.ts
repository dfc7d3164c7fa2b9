import { warning, type Problem } from '../../../domain/problem.ts';
import type { Check } from '../check.ts';
import type { Prose } from '../../parse/prose.ts';
import { loudWords, styleRules, type NamedStyleRule } from './style-rules.ts';

/** Plain words, current names, and nothing left over from slides: advice from the style list, never more. */
export const plainEnglish: Check = {
  name: 'Plain English',
  looksAt:
    'Words with a plainer one, CAPITALS for emphasis, “click here”, leftovers such as “show slide”, and old names such as NQT. The list with its reasons is src/content-pipeline/check/words/style-rules.ts.',
  gives: 'hints',
  example: {
    mistake: 'Meet in order to plan the lesson.',
    says: '5  “in order to” has a plainer word  Write “to”. The sentence says the same without it.',
  },
  page: (page) => hints(page.file, page.prose()),
  tree: ({ dataProse }) => dataProse.flatMap(({ file, prose }) => hints(file, prose)),
};

const rules = new Map(styleRules.map((rule) => [rule.find.toLowerCase(), rule]));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+');
/** One expression for the whole list, longest first, so that a line is read once. */
const anyRule = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}_])(?:${[...rules.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\p{L}\p{Nd}_])`,
  'giu',
);
const placeholder = /\[(?:insert|add|enter|type|your)\b[^\]]{0,80}\]|\bX{3,}\b|(?<!\p{L})\?{3,}/giu;
/** Two long words in capitals or three of any length; a list of abbreviations has commas in it. */
const severalLoud =
  /(?<!\p{L})(?:\p{Lu}{4,20}(?: +\p{Lu}{4,20}){1,9}|\p{Lu}{2,20}(?: +\p{Lu}{2,20}){2,9})(?!\p{L})/gu;
const oneLoud = new RegExp(String.raw`(?<![\p{L}\p{Nd}_])(?:${loudWords.join('|')})(?![\p{L}\p{Nd}_])`, 'gu');

function hints(file: string, prose: readonly Prose[]): Problem[] {
  const named = new Set<string>();
  const once = (key: string, problem: () => Problem): Problem[] => {
    if (named.has(key)) return [];
    named.add(key);
    return [problem()];
  };
  return prose
    .filter(({ cites }) => cites !== 'all')
    .flatMap(({ text, line, quoted }) => [
      ...[...text.matchAll(anyRule)].flatMap(([found]) => {
        const rule = ruleFor(found);
        return rule ? once(rule.find, () => styleHint(file, line, found, rule)) : [];
      }),
      ...[...text.matchAll(placeholder)].map(([found]) =>
        warning(file, line, `“${found}” is a gap in a template`, 'Write what belongs there.'),
      ),
      ...(quoted ? [] : loud(text).flatMap((found) => once(found, () => loudHint(file, line, found)))),
    ]);
}

/** The rule for what was found; a rule for a name in capitals wants exactly these capitals. */
function ruleFor(found: string): NamedStyleRule | undefined {
  const rule = rules.get(found.replace(/\s+/gu, ' ').toLowerCase());
  if (!rule) return undefined;
  const exact = /\p{Lu}{2}/u.test(rule.find);
  return !exact || styleRules.some(({ find }) => find === found) ? rule : undefined;
}

function styleHint(
  file: string,
  line: number,
  found: string,
  { fault, write, reason }: NamedStyleRule,
): Problem {
  return warning(file, line, `“${found}” ${fault}`, `${write} ${reason}`);
}

function loud(text: string): string[] {
  const several = [...text.matchAll(severalLoud)].map(([found]) => found);
  if (several.length > 0) return several;
  return /\p{Ll}/u.test(text) ? [...text.matchAll(oneLoud)].map(([found]) => found) : [];
}

function loudHint(file: string, line: number, found: string): Problem {
  const instead = `Write it small; for weight, write **${found.toLowerCase()}**.`;
  return warning(file, line, `“${found}” is in capitals, which are hard to read`, instead);
}
