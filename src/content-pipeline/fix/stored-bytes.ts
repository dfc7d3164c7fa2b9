import { count, type Fix } from './fix.ts';

/** A byte-order mark, which some editors put in front of a file, where it can hide the first line. */
export const byteOrderMark: Fix = {
  name: 'a byte-order mark at the start of the file is removed',
  kind: 'bytes',
  repair: ({ text }) =>
    /^\ufeff/u.test(text)
      ? { text: text.replace(/^\ufeff+/u, ''), notes: [{ done: 'byte-order mark removed' }] }
      : { text, notes: [] },
};

/** Windows and old Mac line ends, which make every line of a file look changed. */
export const lineEnds: Fix = {
  name: 'Windows line ends become plain ones',
  kind: 'bytes',
  repair({ text }) {
    const found = text.match(/\r\n?/gu)?.length ?? 0;
    if (found === 0) return { text, notes: [] };
    return {
      text: text.replace(/\r\n?/gu, '\n'),
      notes: [{ done: `Windows line ends made plain (${count(found, 'line')})` }],
    };
  },
};

/** The end of the file: one line end, no empty lines. */
export const finalLineEnd: Fix = {
  name: 'the file ends with one line end',
  kind: 'bytes',
  repair({ text }) {
    if (text.trim() === '') return { text, notes: [] };
    const trimmed = text.replace(/\n+$/u, '');
    const mended = `${trimmed}\n`;
    if (mended === text) return { text, notes: [] };
    const done = text.endsWith('\n')
      ? 'empty lines at the end removed'
      : 'line end added at the end of the file';
    return { text: mended, notes: [{ done }] };
  },
};
