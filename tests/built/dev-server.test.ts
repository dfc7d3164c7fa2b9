import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/** What an author sees while `npm run dev` runs. */
const content = mkdtempSync(join(tmpdir(), 'dev-'));
cpSync('tests/fixtures/programme', content, { recursive: true });
const folder = join(content, 'programmes/sample-programme/year-1-sample-module');
const address = '/sample-programme/year-1-sample-module';
const file = join(folder, 'autumn-week-3-mentor-materials.mdx');
const url = `${address}/autumn-week-3-mentor-materials/`;
const before = readFileSync(file, 'utf8');

let server: ChildProcess;
let host = '';

beforeAll(async () => {
  const port = await freePort();
  host = `http://localhost:${port}`;
  // Where this variable is set Astro takes itself for part of a unit test and answers nothing.
  const environment = { ...process.env };
  delete environment['VITEST'];
  server = spawn(process.execPath, ['--import', 'tsx', 'scripts/build/dev.ts', '--port', String(port)], {
    env: { ...environment, CONTENT_DIR: content, BASE_PATH: '', SITE_URL: '' },
    stdio: 'ignore',
    detached: true,
  });
  await until(url, ({ status }) => status === 200);
}, 120_000);

afterAll(() => {
  // The server is a child of the script, so the whole group ends.
  if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
  rmSync(content, { recursive: true, force: true });
});

interface Answer {
  status: number;
  text: string;
}

async function get(path: string): Promise<Answer> {
  try {
    const response = await fetch(host + path);
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    return { status: 0, text: String(cause) };
  }
}

/** Asks for a page until it is as it should be. */
async function until(path: string, is: (answer: Answer) => boolean): Promise<Answer> {
  const asked = async () => {
    const answer = await get(path);
    return is(answer) && answer;
  };
  return vi.waitUntil(asked, { timeout: 100_000, interval: 50 });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

test('an edit shows; a mistake is written on the page above its last good version; its repair takes both away', async () => {
  writeFileSync(file, `${before}\n\nEdited words.\n`);
  await until(url, ({ text }) => text.includes('Edited words.'));

  writeFileSync(file, `${before}\n\n<Calout>\n\nx\n\n</Calout>\n`);
  const problem = 'there is no block called &lt;Calout&gt;';
  const { status, text } = await until(url, ({ text }) => text.includes(problem));
  expect(status).toBe(200);
  expect(text).toContain('Edited words.');

  writeFileSync(file, before);
  const repaired = await until(url, ({ text }) => !text.includes(problem));
  expect(repaired.text).not.toContain('Edited words.');
}, 120_000);

test('a second one says in a sentence where the first serves, and stops', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build/dev.ts'], {
    encoding: 'utf8',
  });
  expect(stderr.trim()).toBe(
    `The site is served already, at ${host}. Open that, or stop it with Ctrl+C in its window. To begin anew: npm run dev -- --force`,
  );
  expect(status).toBe(1);
});

test('a new document has a page, which follows its name and goes with it', async () => {
  const added = join(folder, 'added-page.mdx');
  writeFileSync(added, '---\ntitle: "Year 1 Autumn week 6 mentor materials"\n---\n\nNew words.\n');
  await until(`${address}/added-page/`, ({ text }) => text.includes('New words.'));

  renameSync(added, join(folder, 'renamed-page.mdx'));
  await until(`${address}/renamed-page/`, ({ text }) => text.includes('New words.'));
  await until(`${address}/added-page/`, ({ status }) => status === 404);

  rmSync(join(folder, 'renamed-page.mdx'));
  await until(`${address}/renamed-page/`, ({ status }) => status === 404);
}, 120_000);
