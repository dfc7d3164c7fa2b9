import type { Remark } from '../domain/problem.ts';

/** Kinds of things a person should know about imported text, in the order in which the report lists them. */
export const importRules = {
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
export type ImportRule = keyof typeof importRules;

/** One thing about one place of the old material; its path is below the folder that was imported. */
export interface ImportNote extends Remark {
  rule: ImportRule;
  /** `repaired`: the import changed it, and `expected` says how. `look`: nothing was changed, a person should decide. */
  action: 'repaired' | 'look';
}

/** Takes one note about the document at hand. */
export type TakeNote = (note: Omit<ImportNote, 'file'>) => void;
