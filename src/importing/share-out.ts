import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { draftOne, finishOne } from './document-steps.ts';

/** The steps that can be shared out, by the names under which the helper knows them. */
export const steps = { draft: draftOne, finish: finishOne };
type Steps = typeof steps;
type StepName = keyof Steps;
type Item<Name extends StepName> = Parameters<Steps[Name]>[0];
type Result<Name extends StepName> = ReturnType<Steps[Name]>;

/** What the helper is asked. */
export interface Question {
  number: number;
  step: StepName;
  items: readonly unknown[];
}

/** What it answers: nothing where it could not do it. */
export interface Answer {
  number: number;
  results?: unknown[];
}

/** Fewer documents than this are done before a helper has started. */
const worthwhile = 100;
/** How many documents are given away at once: a tenth of a second’s work. */
const portion = 16;

/** Starts a helper for so many documents, where there is a core for it and it is worth its start. */
export const helperFor = (documents: number): Helper | undefined =>
  documents >= worthwhile && availableParallelism() > 1 ? new Helper() : undefined;

/** A second thread that does what this one does. Whatever it cannot do, or where it cannot be had, is done here. */
export class Helper {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, (answer: Answer | undefined) => void>();
  private asked = 0;
  private isThere = true;

  constructor(program = new URL('./share-out-worker.ts', import.meta.url)) {
    this.worker = new Worker(program);
    this.worker.on('message', (answer: Answer) => {
      this.waiting.get(answer.number)?.(answer);
      this.waiting.delete(answer.number);
    });
    // What is wrong with a document comes to light here as well, where it is done again.
    this.worker.on('error', () => undefined);
    this.worker.on('exit', () => this.leave());
  }

  /** The results of a step, or undefined where the helper has none. */
  async ask(step: StepName, items: readonly unknown[]): Promise<unknown[] | undefined> {
    if (!this.isThere) return undefined;
    const question: Question = { number: (this.asked += 1), step, items };
    const answer = new Promise<Answer | undefined>((resolve) => {
      this.waiting.set(question.number, resolve);
    });
    try {
      this.worker.postMessage(question);
    } catch {
      // Nested more deeply than can be sent.
      this.waiting.get(question.number)?.(undefined);
      this.waiting.delete(question.number);
    }
    return (await answer)?.results;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private leave(): void {
    this.isThere = false;
    for (const give of this.waiting.values()) give(undefined);
    this.waiting.clear();
  }
}

/** Does a step for each item, in this thread and with the helper, each taking the next portion. Results keep their order. */
export async function shareOut<Name extends StepName>(
  name: Name,
  items: ReadonlyArray<Item<Name>>,
  helper: Helper | undefined,
): Promise<Array<Result<Name>>> {
  const step = steps[name] as (item: Item<Name>) => Result<Name>;
  const results = new Array<Result<Name>>(items.length);
  let next = 0;
  const take = (): number => (next += portion) - portion;
  const put = (from: number, done: ReadonlyArray<Result<Name>>): void =>
    done.forEach((each, index) => (results[from + index] = each));
  const portionAt = (from: number) => items.slice(from, from + portion);
  const here = async (): Promise<void> => {
    while (next < items.length) {
      const from = take();
      put(from, portionAt(from).map(step));
      // Answers of the helper are heard between two portions.
      await setImmediate();
    }
  };
  const there = async (): Promise<void> => {
    while (helper && next < items.length) {
      const from = take();
      const done = (await helper.ask(name, portionAt(from))) as Array<Result<Name>> | undefined;
      if (!done) return put(from, portionAt(from).map(step));
      put(from, done);
    }
  };
  // Two questions at a time: while it answers one, the next is on its way.
  await Promise.all([here(), there(), there()]);
  return results;
}
