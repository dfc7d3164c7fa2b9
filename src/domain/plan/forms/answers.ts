import { bothTexts } from '../edit/both-texts.ts';

/** What somebody answered to one line of a form. */
export interface Answer {
  /** One of the form's choices; empty where none was made, or where the form has none. */
  readonly choice: string;
  readonly words: string;
}

/** The lines of a form and what each can be. */
export interface FormShape {
  readonly labels: readonly string[];
  readonly choices: readonly string[];
}

/** The answers in a note, and what else stands in it. */
export interface ReadAnswers {
  readonly answers: ReadonlyMap<string, Answer>;
  /** What is no answer to a line of the form: of an older form, added by hand, or sent by somebody else. */
  readonly rest: string;
}

export const NO_ANSWER: Answer = { choice: '', words: '' };

/**
 * Where notes begin that somebody else sent, and that were added before each line of them was set in: their answers are theirs. Lines
 * that are set in are no answers, wherever they stand.
 */
const SENT = /(?:^|\n\n?)Sent to me on [^\n]*:(?:\n(?! {2})|$)/u;

/**
 * Reads the answers of a form out of the text of a note, which anybody may have changed by hand. Each is one line, such as
 * “Routines are practised: Developing – in registration”; further lines of a text are indented by two spaces. Where a line was
 * answered twice, as by two windows at once, the later answer counts and the earlier is among the rest.
 */
export function readAnswers(text: string, shape: FormShape): ReadAnswers {
  const { own, sent } = parts(text);
  const blocks = blocksOf(own, shape.labels);
  const last = new Map(blocks.flatMap((block) => (block.label === undefined ? [] : [[block.label, block]])));
  const rest = blocks.filter((block) => block.label === undefined || last.get(block.label) !== block);
  return {
    answers: new Map([...last].map(([label, { text }]) => [label, answerIn(text, label, shape.choices)])),
    rest: [...rest.map((block) => block.text), sent].join('\n').trim(),
  };
}

/** The text of a note after one answer, and the text that it takes the place of, for `bothTexts`. */
export function editAnswer(
  text: string,
  shape: FormShape,
  label: string,
  change: Answer,
): { readonly text: string; readonly was: string } {
  const { own, sent } = parts(text);
  const blocks = blocksOf(own, shape.labels);
  const old = blocks.findLast((block) => block.label === label)?.text ?? '';
  const line = writeAnswer(label, change, shape.choices);
  // The smallest change that does it: so two windows that answer different lines never meet.
  const small = { text: line, was: old };
  if (sent === '' && bothTexts(old, line, text) === replaced(blocks, old, line)) return small;
  const next = replaced(blocks, old, line);
  const between = next === '' || sent === '' || sent.startsWith('\n') ? '' : '\n\n';
  return { text: next + between + sent, was: text };
}

/** Puts several answers into the text of a note, such as those given before what is kept was read. */
export function withAnswers(
  text: string,
  shape: FormShape,
  answers: Iterable<readonly [label: string, answer: Answer]>,
): string {
  let all = text;
  for (const [label, answer] of answers) {
    const { was, text: next } = editAnswer(all, shape, label, answer);
    all = bothTexts(was, next, all);
  }
  return all;
}

/** One answer as it is kept: empty where there is nothing to keep. */
function writeAnswer(label: string, { choice, words }: Answer, choices: readonly string[]): string {
  const text = words.replaceAll('\n', '\n  ');
  if (choices.length === 0) return words === '' ? '' : `${label}: ${text}`;
  if (choice === '') return words === '' ? '' : `${label}: – ${text}`;
  return words === '' ? `${label}: ${choice}` : `${label}: ${choice} – ${text}`;
}

interface Block {
  /** The line of the form that it answers, if it does. */
  readonly label: string | undefined;
  readonly text: string;
}

/** What the note's owner wrote, and what was sent to them, which stands below it. */
function parts(text: string): { own: string; sent: string } {
  const at = SENT.exec(text)?.index ?? text.length;
  return { own: text.slice(0, at), sent: text.slice(at) };
}

function blocksOf(text: string, labels: readonly string[]): Block[] {
  if (text === '') return [];
  const blocks: Array<{ label: string | undefined; text: string }> = [];
  for (const line of text.split('\n')) {
    const before = blocks.at(-1);
    if (line.startsWith('  ') && before?.label !== undefined) before.text += `\n${line}`;
    else blocks.push({ label: labelOf(line, labels), text: line });
  }
  return blocks;
}

function labelOf(line: string, labels: readonly string[]): string | undefined {
  return longest(labels.filter((label) => line.startsWith(`${label}:`)));
}

/** The longest label or choice that a line begins with: one may be the beginning of another, as “Not” is of “Not yet”. */
function longest(fitting: readonly string[]): string | undefined {
  return [...fitting].sort((a, b) => b.length - a.length)[0];
}

function answerIn(block: string, label: string, choices: readonly string[]): Answer {
  const text = block.slice(label.length + 1).replaceAll('\n  ', '\n');
  if (choices.length === 0) return { choice: '', words: text.replace(/^ /u, '') };
  const said = text.trimStart();
  const lower = said.toLowerCase();
  const choice = longest(
    choices.filter(
      (each) => lower.startsWith(each.toLowerCase()) && /^(?:\s|$|[–—,.;:-])/u.test(said.slice(each.length)),
    ),
  );
  const rest = choice === undefined ? said : said.slice(choice.length);
  return { choice: choice ?? '', words: /^\s*[–—-] ?([^]*)$/u.exec(rest)?.[1] ?? rest.trimStart() };
}

/** The blocks with another text in place of the last that has this one; at the end where there was none. */
function replaced(blocks: readonly Block[], old: string, line: string): string {
  const at = old === '' ? -1 : blocks.findLastIndex(({ text }) => text === old);
  const texts = blocks.map(({ text }) => text);
  if (at < 0) return line === '' ? texts.join('\n') : [...texts, line].join('\n');
  texts.splice(at, 1, ...(line === '' ? [] : [line]));
  return texts.join('\n');
}
