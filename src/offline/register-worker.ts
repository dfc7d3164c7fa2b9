import { fetchOwn } from './fetch-own.ts';

/** Why the service worker does not run: `withdrawn` the site has switched it off; `refused` the browser does not take it. */
export type WorkerProblem = 'no-connection' | 'foreign' | 'withdrawn' | 'refused';

/** Words that are in the service worker’s file only when it is the one that withdraws itself. */
export const withdrawnMark = 'withdrawn-offline-worker';

/** How long the browser may take to start it, in milliseconds. */
const patience = 15_000;

/** Registers the service worker, and answers once it runs: nothing, or why it does not. */
export async function registerWorker(scope: string): Promise<WorkerProblem | undefined> {
  const address = `${scope}sw.js`;
  const script = await fetchOwn(address, 'file');
  if (!script.ok) return script.problem === 'missing' ? 'withdrawn' : script.problem;
  if (script.text.includes(withdrawnMark)) return 'withdrawn';
  try {
    // Its file is asked for anew each time, so that a bad one can be replaced at once.
    const registration = await navigator.serviceWorker.register(address, { scope, updateViaCache: 'none' });
    return (await isActive(registration)) ? undefined : 'refused';
  } catch {
    return 'refused';
  }
}

function isActive({ active, installing, waiting }: ServiceWorkerRegistration): Promise<boolean> {
  const worker = active ?? waiting ?? installing;
  if (!worker) return Promise.resolve(false);
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated' || worker === active) resolve(true);
      else if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', look);
    setTimeout(() => resolve(false), patience);
    look();
  });
}
