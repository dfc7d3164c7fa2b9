/** What each group of `VAGUE_VERB_GROUPS` is called on the published pages, why it is one, and a target that shows it. Only the pages need it. */
export const VAGUE_VERB_REASONS: Readonly<
  Record<string, { title: string; reason: string; example: string }>
> = {
  'promises-change': {
    title: 'Verbs that promise a change',
    reason:
      'They say that something will be better, or more, or less. A figure that goes with it makes some of them count.',
    example: 'Develop my practice',
  },
  'in-the-head': {
    title: 'Verbs for what goes on in somebody’s head',
    reason: 'Nobody can watch somebody think, know or feel. What the thought leads to can be seen.',
    example: 'Understand the behaviour policy',
  },
  'keeps-going': {
    title: 'Verbs that say only that it goes on',
    reason: 'They say that something will be there or will last, not what it looks like on one day.',
    example: 'Embed retrieval practice',
  },
  'says-it-will-try': {
    title: 'Verbs that say only that one will try',
    reason:
      'Aiming, working on and focusing on something can be said of every target. The act comes after them.',
    example: 'Work on my pace',
  },
  'only-copes': {
    title: 'Verbs that say only that it will be dealt with',
    reason:
      'They say that something will be dealt with. How it is dealt with is what can be seen and practised.',
    example: 'Deal with behaviour in Year 9',
  },
  'hands-it-on': {
    title: 'Verbs that hand the act to others',
    reason:
      'They tell what pupils or colleagues should do or feel. What the teacher does to bring it about is missing.',
    example: 'Encourage independence in 8B',
  },
};
