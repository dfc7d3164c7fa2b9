import { onOneLine, type Remark } from './problem.ts';

/** Remarks that say the same about different places. */
export interface RemarkGroup<Each extends Remark = Remark> {
  /** What they have in common, with “…” where they differ; empty where each says something of its own. */
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
  return groupsBy(remarks, (remark) => `${kindOf(remark)}|${shapeOf(remark.message)}`);
}

/** Groups remarks that ask for the same to be done, the largest group first. */
export function groupByRemedy<Each extends Remark>(remarks: readonly Each[]): RemarkGroup<Each>[] {
  return groupsBy(remarks, ({ expected }) => shapeOf(expected));
}

function groupsBy<Each extends Remark>(
  remarks: readonly Each[],
  keyOf: (remark: Each) => string,
): RemarkGroup<Each>[] {
  const groups = new Map<string, Each[]>();
  for (const remark of remarks) {
    const all = groups.get(keyOf(remark));
    if (all) all.push(remark);
    else groups.set(keyOf(remark), [remark]);
  }
  return [...groups.values()]
    .map((all) => ({
      shape: shared(all.map(({ message }) => message)) ?? '',
      all,
      remedy: oneRemedy(all.map(({ expected }) => expected)),
    }))
    .sort((a, b) => b.all.length - a.all.length);
}

/** The remedy that all share, else that of the first place: one with holes would help nobody. */
function oneRemedy(remedies: readonly string[]): string {
  const [first = ''] = remedies;
  return remedies.every((each) => each === first) ? first : `For example: ${first}`;
}

/** The sentence itself where all say the same, else their shape; nothing where they have none in common. */
function shared(sentences: readonly string[]): string | undefined {
  const [first = ''] = sentences;
  if (sentences.every((each) => each === first)) return first;
  const shape = shapeOf(first);
  return sentences.every((each) => shapeOf(each) === shape) ? shape : undefined;
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
    .replace(/ ?\(… [^()]*\)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** How many places of a group are shown. */
const shown = 3;

/** A group as lines to read: what, how often, three places, one remedy. */
export function groupLines(group: RemarkGroup, everything = false): string[] {
  const { shape, all, remedy } = group;
  const places = everything ? all : all.slice(0, shown);
  const times = all.length === 1 ? '' : `${all.length} × `;
  return [
    shape === '' ? `${all.length} places` : `${times}${onOneLine(shape)}`,
    ...places.map(({ file, line, message }) =>
      onOneLine(
        `    ${line === undefined ? file : `${file}:${line}`}${message === shape ? '' : `  ${message}`}`,
      ),
    ),
    ...(all.length > places.length ? [`    … and ${all.length - places.length} more`] : []),
    `  → ${onOneLine(remedy)}`,
  ];
}
