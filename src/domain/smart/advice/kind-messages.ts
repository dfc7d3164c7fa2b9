import type { TextKind } from '../reading/kinds/text-kind.ts';

const MESSAGES: Record<TextKind, string | undefined> = {
  target: undefined,
  several:
    'There are several targets here. Read each by itself: one clear target is easier to act on than a list.',
  long: 'This is a long text. The sentences in it that say what will be done are read one by one.',
  heading: 'This is a heading. Say what will be done about it, and it can be read as a target.',
  report: 'This says what has been. Type what will be done next and it will be read here.',
  finding: 'This says what was missing. Type what will be done about it and it will be read here.',
  praise: 'This says what went well or was seen. Type what will be done next and it will be read here.',
  question: 'This looks like a question. Type the target itself and it will be read here.',
  request:
    'This looks like a request. The checker reads a target that you have written; it does not write one.',
  prompt: 'This is the prompt of a form. Put your own words in its place and they will be read here.',
  form: 'This looks like an empty form. Type the target itself and it will be read here.',
  markup: 'This looks like code or markup. Type the target in plain words.',
  'not-english': 'The checker reads targets in English only, so it has left this one alone.',
  'not-words': 'The checker could not find a target here. Type it in a sentence or two.',
  empty: 'Type a target and it will be read here.',
};

/** What a text is, in a sentence; undefined for a target. */
export function kindMessage(kind: TextKind): string | undefined {
  return MESSAGES[kind];
}
