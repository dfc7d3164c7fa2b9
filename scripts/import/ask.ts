import { createInterface } from 'node:readline/promises';
import type { Answer } from '../../src/domain/session/writing/answers.ts';

/** Thrown when a person stops answering: by Ctrl+C, or by closing the input. */
export class Stopped extends Error {}

/** Asks a question until its answer can be used, and says each time what to write instead. */
export type Ask = <Value>(
  question: string,
  choices: readonly string[],
  read: (text: string) => Answer<Value>,
) => Promise<Value>;

/** Questions and answers on a terminal. A choice can be given by its number. `close` lets the program end. */
export function askOnTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): { ask: Ask; close: () => void } {
  const terminal = createInterface({ input, output });
  const stop = new AbortController();
  terminal.on('close', () => stop.abort());
  const ask: Ask = async (question, choices, read) => {
    for (;;) {
      output.write(`\n${question}\n`);
      choices.forEach((choice, index) => output.write(`  ${index + 1}  ${choice}\n`));
      let text: string;
      try {
        text = await terminal.question('> ', { signal: stop.signal });
      } catch {
        throw new Stopped();
      }
      const answer = read(choices[Number(text.trim()) - 1] ?? text);
      if ('value' in answer) return answer.value;
      output.write(`${answer.wrong}\n`);
    }
  };
  return { ask, close: () => terminal.close() };
}
