import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSaveQueue, RETRY_PAUSE, SAVE_PAUSE } from '../../src/islands/shared/saving/save-queue.ts';
import type { QueueState, SaveAnswer } from '../../src/islands/shared/saving/save-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function makeQueue() {
  const saves: string[][] = [];
  const states: string[] = [];
  const answers: ((answer: SaveAnswer) => void)[] = [];
  const queue = createSaveQueue<string>({
    joined: (earlier, later) => (later.startsWith(earlier) ? later : undefined),
    onState: (state: QueueState) => states.push(state.kind),
    save: (edits) => {
      saves.push([...edits]);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  const answer = async (saved: boolean): Promise<void> => {
    answers.shift()?.(saved ? { saved } : { saved, reason: 'full' });
    await vi.advanceTimersByTimeAsync(0);
  };
  return { queue, saves, states, answer };
}

it('saves once writing has paused, and leaves out what was written over', async () => {
  const { queue, saves, states, answer } = makeQueue();
  for (const text of ['a', 'ab', 'abc', 'x', 'xy']) {
    queue.add(text);
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE - 1);
  }
  expect(saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saves).toEqual([['abc', 'xy']]);
  expect(states.at(-1)).toBe('saving');
  await answer(true);
  expect(states.at(-1)).toBe('saved');
  expect(queue.pending()).toEqual([]);
});

it('says "saved" only when nothing is left', async () => {
  const { queue, saves, states, answer } = makeQueue();
  queue.add('a');
  void queue.flush();
  queue.add('b');
  expect(queue.pending()).toEqual(['a', 'b']);
  await answer(true);
  expect(states).not.toContain('saved');
  expect(saves).toEqual([['a'], ['b']]);
  await answer(true);
  expect(states.at(-1)).toBe('saved');
});

it('keeps what could not be saved, in order, and tries again by itself', async () => {
  const { queue, saves, states, answer } = makeQueue();
  queue.add('a');
  void queue.flush();
  queue.add('b');
  await answer(false);
  expect(states.at(-1)).toBe('not-saved');
  expect(queue.pending()).toEqual(['a', 'b']);
  await vi.advanceTimersByTimeAsync(RETRY_PAUSE);
  expect(saves.at(-1)).toEqual(['a', 'b']);
  await answer(true);
  expect(states.at(-1)).toBe('saved');
});

it('does not take the warning away while a save is tried again', async () => {
  const { queue, states, answer } = makeQueue();
  queue.add('a');
  void queue.flush();
  await answer(false);
  queue.add('b');
  expect(states.at(-1)).toBe('not-saved');
});

it('forgets what is waiting when told to', async () => {
  const { queue, saves } = makeQueue();
  queue.add('a');
  queue.drop();
  await vi.advanceTimersByTimeAsync(RETRY_PAUSE);
  expect(saves).toEqual([]);
});

it('treats a save that breaks as a refusal', async () => {
  const states: QueueState[] = [];
  const queue = createSaveQueue<string>({
    joined: () => undefined,
    onState: (state) => states.push(state),
    save: () => Promise.reject(new Error('broken')),
  });
  queue.add('a');
  await queue.flush();
  expect(states.at(-1)).toEqual({ kind: 'not-saved', refusal: 'refused' });
  expect(queue.pending()).toEqual(['a']);
});
