import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askOnTerminal, Stopped } from '../../scripts/import/ask.ts';
import { readTerm, readWeek } from '../../src/domain/session/writing/answers.ts';

function terminal() {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (data: Buffer) => {
    shown += data.toString();
    // A person answers when there is a prompt to answer.
    if (shown.endsWith('> ')) {
      const answer = answers.shift();
      if (answer === undefined) input.end();
      else input.write(`${answer}\n`);
    }
  });
  const answers: string[] = [];
  return { ...askOnTerminal(input, output), answers, shown: () => shown };
}

test('a question is asked again until its answer can be used', async () => {
  const { ask, answers, shown, close } = terminal();
  answers.push('0', 'next', '5');
  expect(await ask('Which week?', [], readWeek)).toBe(5);
  expect(shown().match(/Which week\?/gu)).toHaveLength(3);
  expect(shown()).toContain('“0” is not a week.');
  close();
});

test('a choice can be given by its number or its name', async () => {
  const { ask, answers, shown, close } = terminal();
  answers.push('3', 'spring');
  const choices = ['autumn', 'spring', 'summer'];
  expect(await ask('Which term?', choices, readTerm)).toBe('summer');
  expect(await ask('Which term?', choices, readTerm)).toBe('spring');
  expect(shown()).toContain('  3  summer\n');
  close();
});

test('closing the input stops', async () => {
  const { ask } = terminal();
  await expect(ask('Which week?', [], readWeek)).rejects.toThrow(Stopped);
});
