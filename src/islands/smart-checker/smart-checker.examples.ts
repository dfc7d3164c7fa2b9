import { longWords } from '../shared/widget-example.ts';
import type { WidgetExample } from '../shared/widget-example.ts';

/** The states of the SMART checker. It keeps nothing. */
export const smartCheckerExamples: readonly WidgetExample[] = [
  { name: 'empty', says: 'No target yet.', shows: 'textarea' },
  { name: 'vague', says: 'A target that says little.', text: 'Improve my questioning', shows: '.criterion' },
  {
    name: 'clear',
    says: 'A target that is clear on all five.',
    text: 'Use cold call at least three times in the first ten minutes of 9Y2 maths, by scripting the questions, so that quieter pupils answer too, by half term',
    shows: '.advice-found',
  },
  {
    name: 'several',
    says: 'Two targets in one box.',
    text: '1. Use cold call three times in each Year 9 lesson by half term.\n2. Mark one set of books each week until Christmas so that pupils correct their own mistakes.',
    shows: '.several',
  },
  {
    name: 'no-target',
    says: 'Words that are no target.',
    text: 'Lessons are calm and pupils listen well. Well done!',
    shows: '.advice-heading',
  },
  {
    name: 'long-words',
    says: 'Words that do not break, and a long text.',
    text: longWords,
    shows: 'textarea',
  },
];
