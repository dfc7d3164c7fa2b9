import { parentPort } from 'node:worker_threads';
import { steps, type Answer, type Question } from './share-out.ts';

// The helper of share-out.ts: does a step for each item that it is given. What it cannot do is done by the one who asked.
parentPort?.on('message', ({ number, step, items }: Question) => {
  const answer = (results?: unknown[]): void => {
    const words: Answer = results ? { number, results } : { number };
    parentPort?.postMessage(words);
  };
  try {
    answer(items.map(steps[step] as (item: unknown) => unknown));
  } catch {
    answer();
  }
});
