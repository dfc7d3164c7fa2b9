import type { Plan } from '../../domain/plan/model/schema.ts';
import type { FilledTemplate } from './fill-template.ts';

/** How long a document may take, in milliseconds: a form takes less than one second. */
const PATIENCE = 30_000;

/** What became of filling a template: it is answered, it was stopped, or its code did not come. */
export type FilledAside = FilledTemplate | 'stopped' | 'not-fetched';

/** Fills a template away from the page’s own thread. It ends when it is stopped, and when it takes too long. */
export function fillAside(template: Uint8Array, plan: Plan, stop: AbortSignal): Promise<FilledAside> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./template-worker.ts', import.meta.url), { type: 'module' });
    const end = (filled: FilledAside): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(filled);
    };
    const timer = setTimeout(() => end({ ok: false, message: TOO_LONG }), PATIENCE);
    stop.addEventListener('abort', () => end('stopped'));
    worker.addEventListener('message', ({ data }: MessageEvent<FilledTemplate>) => end(data));
    worker.addEventListener('error', () => end('not-fetched'));
    worker.postMessage({ template, plan });
  });
}

const TOO_LONG =
  'This document took longer than 30 seconds, so it was given up. Choose the document with the form alone. Your plan has not changed.';
