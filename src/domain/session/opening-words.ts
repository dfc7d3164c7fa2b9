import type { TextSection } from './text-section.ts';

/** Characters that search engines and link previews show of a description. */
const longest = 155;

/** The first sentences of a text, as far as they fit in a description; at least the first words. */
export function openingWords(sections: readonly TextSection[]): string {
  const text = sections.map((section) => section.text).find((each) => each !== '') ?? '';
  if (text.length <= longest) return text;
  const start = text.slice(0, longest);
  const sentence = Math.max(start.lastIndexOf('. '), start.lastIndexOf('? '));
  return sentence > 40 ? start.slice(0, sentence + 1) : `${start.slice(0, start.lastIndexOf(' '))}…`;
}
