/** Kinds of things a person should know about imported text, in the order in which the report lists them. */
export const findingKinds = {
  refused: 'Not imported',
  kept: 'Left as it is, because it was changed after the last import',
  words: 'Words that the import could not place',
  address: 'Addresses that change',
  word: 'Word documents',
  loose: 'Pages beside the modules',
  place: 'Where a session stands, and who it is for',
  'top-lines': 'Top lines',
  'empty-page': 'Empty pages',
  'heading-level': 'Heading levels',
  'repeated-heading': 'The same heading twice',
  'link-text': 'Link text that says nothing, or stands for two addresses',
  'link-target': 'Links that lead nowhere',
  'link-old': 'Links that are not secure, or that readers cannot open',
  'image-text': 'Images without a description',
  image: 'Images',
  video: 'Videos',
  duration: 'Durations',
  capitals: 'CAPITALS for emphasis',
  leftover: 'Leftovers of another medium',
  'old-term': 'Old terms',
  box: 'Boxes of other systems',
  markup: 'Markup',
  encoding: 'Characters',
  order: 'Order of pages',
  derived: 'Lists that the site now makes itself',
} as const;

/** One of the kinds of the report. */
export type FindingKind = keyof typeof findingKinds;

/** One thing about one place of the old material. */
export interface Finding {
  kind: FindingKind;
  /** Path of the old document below the folder that was imported. */
  file: string;
  /** Line of the old document, counted from 1; absent when the document as a whole is meant. */
  line?: number;
  /** `repaired`: the import changed it. `look`: nothing was changed, a person should decide. */
  action: 'repaired' | 'look';
  /** What is or was wrong, as a sentence without a full stop. */
  wrong: string;
  /** What the import did, or what a person could write. */
  instead: string;
}

/** Takes one finding about the document at hand. */
export type Note = (finding: Omit<Finding, 'file'>) => void;

/** One line for one finding: `file:line  what is wrong  what was done or what to write`. */
export function findingLine({ file, line, wrong, instead }: Finding): string {
  return `${line === undefined ? file : `${file}:${line}`}  ${wrong}  ${instead}`;
}
