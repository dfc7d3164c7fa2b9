import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs another of these scripts in a process of its own, and resolves with its exit code. */
export function runScript(name: string, words: readonly string[] = []): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, name), ...words], {
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
