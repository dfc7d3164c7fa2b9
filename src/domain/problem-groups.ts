import { onOneLine, type Remark } from './problem.ts';

/** Remarks that say the same about different places. */
export interface RemarkGroup<Each extends Remark = Remark> {
  /** What they have in common, with “…” where they differ. */
  shape: string;
  all: Each[];
  /** What to do: one remedy for all of them. */
  remedy: string;
}

/** Groups remarks that differ in names, numbers and quotations only, the largest group first. `kindOf` keeps kinds apart. */
export function groupRemarks<Each extends Remark>(
  remarks: readonly Each[],
  kindOf: (remark: Each) => string = () => '',
): RemarkGroup<Each>[] {
  const groups = new Map<string, Each[]>();
  for (const remark of remarks) {
    const key = `${kindOf(remark)}|${shapeOf(remark.message)}`;
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  return [...groups.values()]
    .map((all) => ({
      shape: shared(all.map(({ message }) => message)),
      all,
      remedy: shared(all.map(({ expected }) => expected)),
    }))
    .sort((a, b) => b.all.length - a.all.length);
}

/** The sentence itself where all say the same, else its shape, or the first as an example. */
function shared(sentences: readonly string[]): string {
  const [first = ''] = sentences;
  if (sentences.every((each) => each === first)) return first;
  const shape = shapeOf(first);
  return sentences.every((each) => shapeOf(each) === shape) ? shape : `For example: ${first}`;
}

/** A sentence with “…” in place of what differs from place to place. */
function shapeOf(sentence: string): string {
  return sentence
    .replace(/“[^“”]*”/gu, '“…”')
    .replaceAll('“…” and “…”', '“…”')
    .replace(/\(?(?:https?:\/\/|www\.)[^\s,]+/giu, '…')
    .replace(/\S+/gu, (word) => (word.includes('/') ? '…' : word))
    .replace(/#[\w-]+/gu, '#…')
    .replace(/#{1,6}/gu, '#')
    .replace(/\d+/gu, '…')
    .replace(/\b(?:twice|… times)\b/gu, 'more than once')
    .replace(/\(… [^()]*\)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** How many places of a group are shown. */
const shown = 3;

/** A group as lines to read: what, how often, three places, one remedy. */
export function groupLines(group: RemarkGroup, everything = false): string[] {
  const { shape, all, remedy } = group;
  const places = everything ? all : all.slice(0, shown);
  return [
    `${all.length === 1 ? '' : `${all.length} × `}${onOneLine(shape)}`,
    ...places.map(({ file, line, message }) =>
      onOneLine(
        `    ${line === undefined ? file : `${file}:${line}`}${message === shape ? '' : `  ${message}`}`,
      ),
    ),
    ...(all.length > places.length ? [`    … and ${all.length - places.length} more`] : []),
    `  → ${onOneLine(remedy)}`,
  ];
}
