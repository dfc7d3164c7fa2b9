import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newPlan, newStep, newTarget } from '../../src/domain/plan/model/new-plan.ts';
import { planToFragment } from '../../src/export/link/plan-link.ts';
import { sampleWordTemplate } from '../../src/export/word/sample-template.ts';
import { findChromium } from '../lib/find-chromium.ts';
import { present } from '../../src/domain/present.ts';

/** The longest time for which the page does not answer while somebody opens the largest things that can be opened here. */
const port = 4000 + (process.pid % 1000);
const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/build/serve.ts', '--port', String(port)]);
await new Promise<void>((resolve) => server.stdout.once('data', () => resolve()));
const executablePath = findChromium();
const args = ['--no-sandbox', '--disable-gpu'];
const browser = await chromium.launch({ args, ...(executablePath && { executablePath }) });
const all: number[] = [];
try {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(`http://localhost:${port}/action-plan/`);
  await page.locator('.worksheet[data-ready]').waitFor();
  await openPart(page, 'panel-take-away');
  await openPart(page, 'panel-bring-back');
  const sample = new Uint8Array(await (await sampleWordTemplate()).arrayBuffer());
  for (const [what, file] of templates(sample)) {
    await measure(page, what, async () => {
      await page.locator('#word-template').setInputFiles(onDisk('a.docx', file));
      await page.getByText(/Filling in your template/u).waitFor({ state: 'detached', timeout: 60_000 });
    });
  }
  for (const [what, text] of planFiles()) {
    await measure(page, what, async () => {
      await page.locator('#plan-file').setInputFiles(onDisk('a.json', text));
      await page.locator('#panel-bring-back .worksheet-answer > *').first().waitFor();
    });
  }
  for (const [what, hash] of links()) {
    await measure(page, what, async () => {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.waitForFunction(() => location.hash === '');
      await page.waitForTimeout(1_500);
    });
  }
} finally {
  await browser.close();
  server.kill();
}
console.log(`The longest: ${Math.max(...all)} ms`);

/** A file by its path: one that the driver hands over in a message costs the page time. */
function onDisk(name: string, content: Buffer | string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'opening-')), name);
  writeFileSync(path, content);
  return path;
}

async function openPart(page: Page, id: string): Promise<void> {
  await page.evaluate((part) => {
    for (const each of document.querySelectorAll<HTMLDetailsElement>(`details:has(#${part}), #${part}`))
      each.open = true;
  }, id);
  await page.locator(`#${id} input[type="file"]`).first().waitFor();
}

/** Tasks of less than 50 ms are not reported by browsers; they count as 0. Of three rounds the least: other work on the machine only adds. */
async function measure(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  const rounds: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => void ((window as unknown as { tasks: number[] }).tasks.length = 0));
    await act();
    await page.waitForTimeout(300);
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    rounds.push(Math.round(Math.max(0, ...tasks)));
  }
  const longest = Math.min(...rounds);
  all.push(longest);
  console.log(`${what.padEnd(64)} ${longest === 0 ? 'under 50' : longest} ms`);
}

function templates(sample: Uint8Array): ReadonlyArray<[what: string, file: Buffer]> {
  const parts = unzipSync(sample);
  const [before, after] = strFromU8(present(parts['word/document.xml'])).split(/(?=<w:body>)/u) as [
    string,
    string,
  ];
  const body = (inner: string): Buffer =>
    Buffer.from(
      zipSync({
        ...parts,
        'word/document.xml': strToU8(`${before}${after.replace('<w:body>', `<w:body>${inner}`)}`),
      }),
    );
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const most = 4_900_000;
  return [
    ['a Word form as schools have it', Buffer.from(sample)],
    ['a template with 4.9 MB of paragraphs', body(paragraph('word').repeat(most / 40))],
    ['a template with 4.9 MB in one text', body(paragraph('word '.repeat(most / 5)))],
    ['a template with 1,900 placeholders', body(paragraph('{target_1} {why}').repeat(950))],
    ['a template with 1,900 braces and no end', body(paragraph('{'.repeat(1_900)))],
    ['a template that unpacks to 60 MB', Buffer.from(zipSync({ ...parts, 'a.bin': new Uint8Array(6e7) }))],
  ];
}

function fullPlan(letters: number): object {
  const text = 'Use cold call in each lesson. '.repeat(letters / 30);
  return {
    ...newPlan('full', '2026-11-20T09:00:00.000Z'),
    targets: Array.from({ length: 6 }, (_, place) => ({
      ...newTarget(`x${place}`, []),
      text,
      why: text,
      baseline: text,
      successMeasure: text,
      support: text,
      options: text,
      steps: Array.from({ length: 10 }, (__, at) => ({
        ...newStep(`x${place}s${at}`),
        what: text,
        who: 'Me',
      })),
    })),
  };
}

function planFiles(): ReadonlyArray<[what: string, text: string]> {
  return [
    ['the largest plan', JSON.stringify(fullPlan(1_900))],
    ['a file of 1 MB that is no plan', JSON.stringify({ app: 'x', list: Array(150_000).fill('word') })],
    ['a file of 1 MB, as deep as it goes', '['.repeat(500_000) + ']'.repeat(499_999)],
  ];
}

function links(): ReadonlyArray<[what: string, hash: string]> {
  const link = planToFragment(fullPlan(90) as never, 60) ?? '?#p=1.AA';
  return [
    ['a link with a plan', link.slice(1)],
    ['a link of 190,000 signs', `#p=1.${'A'.repeat(190_000)}`],
  ];
}
