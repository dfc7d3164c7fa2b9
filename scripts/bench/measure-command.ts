import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { present } from '../../src/domain/present.ts';

/** What a command cost. */
export interface Cost {
  /** Exit code. */
  code: number;
  /** Wall-clock time in seconds. */
  seconds: number;
  /** Processor time of the command and everything it started and waited for, in seconds; undefined without /proc. */
  cpuSeconds: number | undefined;
  /** Most memory held at once by the command and its children, in GB; undefined where /proc is not there. */
  gigabytes: number | undefined;
  /** What it printed. */
  output: string;
}

/** Runs a command and measures it. Memory is sampled ten times a second. */
export async function measureCommand(
  command: string,
  words: readonly string[],
  environment: Record<string, string>,
  folder?: string,
): Promise<Cost> {
  const start = performance.now();
  const cpuBefore = childrenSeconds();
  const child = spawn(command, words, {
    env: { ...process.env, ...environment },
    ...(folder === undefined ? {} : { cwd: folder }),
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  let most: number | undefined;
  const timer = setInterval(() => {
    const now = residentKilobytes(present(child.pid));
    if (now !== undefined) most = Math.max(most ?? 0, now);
  }, 100);
  const code = await new Promise<number>((resolve) => child.on('exit', (status) => resolve(status ?? 1)));
  clearInterval(timer);
  const cpuAfter = childrenSeconds();
  return {
    code,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore,
    gigabytes: most && most / 1024 / 1024,
    output,
  };
}

/** Processor time in seconds of all processes that this one started and that have ended: proc(5), cutime and cstime. */
function childrenSeconds(): number | undefined {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    const ticksPerSecond = 100;
    return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
  } catch {
    return undefined;
  }
}

/** Memory in use by a process and everything it started, in kB. */
function residentKilobytes(root: number): number | undefined {
  try {
    const parents = new Map<number, number>();
    const sizes = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/u.test(name)) continue;
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        parents.set(Number(name), Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]));
        sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0));
      } catch {
        // The process ended while it was looked at.
      }
    }
    const belongs = (pid: number | undefined): boolean =>
      pid === root || (!!pid && pid > 1 && belongs(parents.get(pid)));
    return [...sizes].reduce((sum, [pid, size]) => (belongs(pid) ? sum + size : sum), 0);
  } catch {
    return undefined;
  }
}
