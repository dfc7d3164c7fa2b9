/** Number words and their values. 'a', 'an' and 'first' are not here: they do not count anything. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty'
  )
    .split(' ')
    .map((word, value) => [word, value] as const)
    .slice(1) // 'zero incidents' is a rule of its own
    .concat([
      ['dozen', 12],
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
      ['hundred', 100],
    ]),
);
