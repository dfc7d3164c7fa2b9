import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import { planToFragment } from '../../src/export/link/plan-link.ts';
import { sampleWordTemplate } from '../../src/export/word/sample-template.ts';
import { serveChangingSite, type ChangingSite } from '../e2e/changing-site.ts';
import { pageKinds, siteFolder, sitePath, week, moduleTitle } from '../e2e/pages.ts';
import { noteAbsent } from '../reporters/skipped.ts';
import { findFirefox } from '../../scripts/lib/firefox.ts';
import { until } from '../../scripts/lib/until.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { findWebKit, startWebKit } from './webkit.ts';

/**
 * The ways through the site that matter most, in the engines of Firefox and Safari. Everything else is tried in Chromium
 * (tests/e2e); a fault of one engine shows where storage, scripts that are fetched later, files and workers meet it.
 */
const firefox = findFirefox();
const webkit = findWebKit();
if (!firefox) noteAbsent('Firefox', 'firefox-esr');
if (!webkit) noteAbsent('WebKit', 'webkit2gtk-driver xvfb');
const engines = [
  ...(firefox ? [['Firefox', () => startFirefox(firefox)] as const] : []),
  ...(webkit ? [['WebKit', () => startWebKit(webkit)] as const] : []),
];

/** Helpers in the page: what a person sees by its words. */
const helpers = `
  const shown = (element) => element.getClientRects().length > 0;
  const all = (selector, words) => [...document.querySelectorAll(selector)].filter((each) => !words || each.textContent.trim().replace(/\\s+/g, ' ').startsWith(words));
  const press = (selector, words) => { const found = all(selector, words).find((each) => shown(each) && !each.disabled); found?.click(); return Boolean(found); };
  const field = (label) => document.getElementById(all('label', label).find(shown)?.htmlFor ?? '');
`;

describe.each(engines)('%s', (_name, begin) => {
  let engine: Engine;
  let site: ChangingSite;
  beforeAll(async () => {
    site = await serveChangingSite(siteFolder, sitePath);
    // A page without a policy, in which others are shown as narrow as a phone.
    site.published.set('narrow.html', '<!doctype html><title>Narrow</title><body style="margin:0">');
    engine = await begin();
  }, 120_000);
  afterAll(async () => {
    await engine?.end();
    await site?.close();
  });

  const at = (path: string): string => new URL(path, site.root).href;
  const run = <Result>(body: string): Promise<Result> => engine.run<Result>(`${helpers}${body}`);
  const comes = <Result>(what: string, body: string): Promise<NonNullable<Result>> =>
    until(what, () => run<Result>(body));
  const typeInto = async (label: string, words: string): Promise<void> => {
    await comes(
      `the field ${label}`,
      `const box = field(${JSON.stringify(label)}); box?.scrollIntoView({ block: 'center', behavior: 'instant' }); box?.focus(); return document.activeElement === box && Boolean(box)`,
    );
    await engine.type(words);
  };
  const valueOf = (label: string, words: string): Promise<true> =>
    comes(
      `${label} with “${words}”`,
      `return field(${JSON.stringify(label)})?.value === ${JSON.stringify(words)}`,
    );
  const saved = (): Promise<true> =>
    comes(
      '“Saved”',
      `return /^Saved on this device/.test(document.querySelector('.worksheet .worksheet-status__text')?.textContent ?? '')`,
    );

  test('a plan is kept, follows into a second tab and back, survives a reload and goes out as files', async () => {
    await engine.open(at('action-plan/'));
    await comes(
      'a plan that takes words',
      `return Boolean(document.querySelector('.worksheet[data-ready]'))`,
    );
    await typeInto('Target', 'Greet pupils at the door');
    await comes('the choice where to keep', `return press('button', 'Keep it')`);
    await saved();

    const second = await engine.openTab(at('action-plan/'));
    await valueOf('Target', 'Greet pupils at the door');
    await typeInto('How will you know it has worked?', 'A tally');
    await saved();
    await engine.goToTab('first');
    await valueOf('How will you know it has worked?', 'A tally');

    await engine.open(at('action-plan/'));
    await valueOf('Target', 'Greet pupils at the door');
    await valueOf('How will you know it has worked?', 'A tally');

    await comes(
      'the part “Print or take away”',
      `const part = document.getElementById('panel-take-away'); if (part && !part.open) part.open = true; return Boolean(part)`,
    );
    // What would be downloaded is looked at before the browser gets it.
    await run(
      `window.taken = []; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { window.taken.push(blob); return make(blob); };`,
    );
    for (const [button, kind] of [
      ['Download for Word', 'wordprocessingml'],
      ['Download as a table (CSV)', 'csv'],
      ['Download as text', 'plain'],
      ['Download a backup', 'json'],
    ] as const) {
      // A press while the part before is still being made does nothing: pressed until the file is there.
      await comes(
        `the file of “${button}”`,
        `const file = window.taken.find((each) => each.type.includes(${JSON.stringify(kind)}));
         if (!file) press('#panel-take-away button', ${JSON.stringify(button)});
         return file && file.size > 100`,
      );
    }
    expect(
      await run<string>(
        `return (await window.taken.find((each) => each.type.includes('wordprocessingml')).slice(0, 2).text())`,
      ),
    ).toBe('PK');
    expect(
      await run<string>(`return (await window.taken.find((each) => each.type.includes('csv')).text())`),
    ).toContain('Greet pupils at the door');

    await comes(
      'the check of the plan',
      `const part = document.getElementById('panel-check'); if (part && !part.open) part.open = true; return part && !/Opening|could not be fetched/.test(part.textContent) && part.querySelectorAll('li, p').length > 1`,
    );
    await engine.goToTab(second);
    await valueOf('Target', 'Greet pupils at the door');
  });

  test('the checker, the search, a meeting and a Word document of a page', async () => {
    await engine.open(at('smart-checker/'));
    await comes('the checker', `return Boolean(document.querySelector('.checker[data-ready]'))`);
    await typeInto('Your target', 'Improve my questioning');
    await comes('five criteria', `return document.querySelectorAll('.criterion').length === 5`);

    await engine.open(at('search/?q=workload'));
    await comes('a page that was found', `return document.querySelectorAll('.results > li').length > 0`);

    await engine.open(at(`${week(4)}meeting/`));
    // The plan is folded away there: its script comes when somebody opens it.
    await comes('the meeting', `return Boolean(document.querySelector('.meeting-controls[data-ready]'))`);
    // The driver of WebKit never comes back from a press on a link within a page, so the timer is what is pressed.
    await comes('the timer', `return press('button', 'Start the timer')`);
    await comes('a timer that runs', `return all('button', 'Pause the timer').some(shown)`);

    await engine.open(at(week(1)));
    const inFrame = `document.querySelector('iframe[src$="/in-place/word/"]').contentDocument.body.textContent`;
    await comes('the offer of a Word document', `return press('summary', 'Download as a Word document')`);
    await comes('the document', `return ${inFrame}.includes('The document is in your downloads.')`);
  });

  test('every kind of page fits a width of 320 px', async () => {
    await engine.open(at('narrow.html'));
    const addresses = pageKinds
      .filter(([, path]) => !path.includes('no-such-page'))
      .map(([, path]) => at(path));
    const wide = await run<string[]>(`
      const wide = [];
      const frame = document.createElement('iframe');
      frame.style.cssText = 'width:320px;height:600px;border:0';
      document.body.append(frame);
      for (const address of ${JSON.stringify(addresses)}) {
        await new Promise((loaded) => { frame.onload = loaded; frame.src = address; });
        const { documentElement } = frame.contentDocument;
        if (!frame.contentDocument.querySelector('h1')) wide.push('no heading: ' + address);
        if (documentElement.scrollWidth > 320) wide.push(documentElement.scrollWidth + ' px: ' + address);
      }
      return wide;`);
    expect(wide).toEqual([]);
  });

  test('a plan that was sent opens, also when its link was encoded; and what is deleted is gone', async () => {
    const link = planToFragment({ ...newPlan('sent', ''), name: 'Sent by a mentor' }, 60)!;
    for (const address of [link, `${link.replace('#', '%23')}.`]) {
      await engine.open(at('glossary/'));
      await engine.open(at(`action-plan/${address}`));
      await comes('the plan that was sent', `return document.body.textContent.includes('Sent by a mentor')`);
      expect(await run<string>(`return location.pathname + location.search + location.hash`)).toBe(
        `${sitePath}action-plan/`,
      );
    }
    await engine.open(at('action-plan/'));
    await comes(
      '“Finish and clear”',
      `const part = document.getElementById('panel-finish'); part.closest('details.worksheet-settings')?.setAttribute('open', ''); if (!part.open) part.open = true; return press('#panel-finish button', 'Finish and clear')`,
    );
    await comes('“Delete everything”', `return press('button', 'Delete everything')`);
    await comes(
      'an end',
      `return document.body.textContent.includes('Everything this site had stored on this device is deleted.')`,
    );
    await engine.open(at('action-plan/'));
    await comes(
      'an empty plan',
      `return Boolean(document.querySelector('.worksheet[data-ready]')) && field('Target')?.value === ''`,
    );
  });

  test('a session can be read without scripts, and printed', async () => {
    await engine.open(at('narrow.html'));
    const seenIn = (path: string, look: string): Promise<string> =>
      run<string>(`
        const frame = document.createElement('iframe');
        // A frame that may run nothing shows what a browser without scripts shows.
        frame.setAttribute('sandbox', 'allow-same-origin');
        frame.style.cssText = 'width:800px;height:600px;border:0';
        document.body.append(frame);
        await new Promise((loaded) => { frame.onload = loaded; frame.src = ${JSON.stringify(at(path))}; });
        const page = frame.contentDocument;
        const text = [...page.querySelectorAll(${JSON.stringify(look)})].filter((each) => each.getClientRects().length > 0).map((each) => each.textContent).join(' ');
        frame.remove();
        return text;`);
    expect(await seenIn(week(1), 'h1')).not.toBe('');
    expect((await seenIn(week(1), 'main h2')).length).toBeGreaterThan(20);
    expect(await seenIn('action-plan/', 'body')).toContain('Saving needs JavaScript');
    expect(await seenIn('search/', 'main a')).toMatch(/site map/iu);
    if (!engine.print) return;
    await engine.open(at(week(1)));
    const paper = Buffer.from(await engine.print(), 'base64').toString('latin1');
    expect(paper.slice(0, 5)).toBe('%PDF-');
    // Its pages are packed: several of words are larger than an empty one.
    expect(paper.length).toBeGreaterThan(20_000);
  });

  test('a part that failed is asked for again, a database that was lost is opened again, a Word template is filled in', async () => {
    await engine.open(at('action-plan/'));
    await comes('a plan', `return Boolean(document.querySelector('.worksheet[data-ready]'))`);
    const parts = readdirSync(join(siteFolder, '_astro')).filter((name) => name.startsWith('HistoryPanel.'));
    for (const name of parts) site.published.set(`_astro/${name}`, null);
    const history = `const part = document.getElementById('panel-history'); part?.closest('details.worksheet-settings')?.setAttribute('open', ''); if (part && !part.open) part.open = true;`;
    await comes(
      'a part that could not be fetched',
      `${history} return /could not be fetched/.test(part.textContent)`,
    );
    for (const name of parts) site.published.delete(`_astro/${name}`);
    await comes('“Try again”', `return press('#panel-history button', 'Try again')`);
    await comes(
      'the part',
      `${history} return !/Opening|could not be fetched/.test(part.textContent) && part.querySelectorAll('p, li').length > 1`,
    );
    expect(site.asked.filter((each) => each.includes('HistoryPanel')).at(-1)).toMatch(/\?again=1$/u);

    await typeInto('Target', 'Greet pupils at the door');
    await comes('the choice where to keep', `return press('button', 'Keep it')`);
    await saved();
    await run(
      `let lost = false; const make = IDBDatabase.prototype.transaction;
       IDBDatabase.prototype.transaction = function (...words) {
         if (!lost) { lost = true; window.lost = true; throw new DOMException('The disk did not answer', 'UnknownError'); }
         return make.apply(this, words);
       };`,
    );
    await typeInto('Why does it matter?', 'They wait');
    await comes('a database that was lost', `return window.lost`);
    await saved();
    await engine.open(at('action-plan/'));
    await valueOf('Why does it matter?', 'They wait');

    await comes(
      'the part “Print or take away”',
      `const part = document.getElementById('panel-take-away'); if (part && !part.open) part.open = true; return Boolean(document.getElementById('word-template'))`,
    );
    const sample = Buffer.from(await (await sampleWordTemplate()).arrayBuffer()).toString('base64');
    await run(
      `const bytes = Uint8Array.from(atob(${JSON.stringify(sample)}), (letter) => letter.charCodeAt(0));
       const files = new DataTransfer(); files.items.add(new File([bytes], 'ours.docx'));
       const box = document.getElementById('word-template'); box.files = files.files;
       box.dispatchEvent(new Event('change', { bubbles: true }));`,
    );
    await comes(
      'the filled template',
      `return all('#panel-take-away p', 'Your template is filled in and downloaded.').length > 0`,
    );
  });

  test('a module that was kept opens without a network', async () => {
    await engine.open(at('offline/'));
    await comes(
      'the offer to keep a module',
      `return press('button', ${JSON.stringify(`Keep for offline use “${moduleTitle}”`)})`,
    );
    await comes(
      '“is kept”',
      `return all('p, li, div').some((each) => each.textContent.includes(${JSON.stringify(`“${moduleTitle}” is kept.`)}))`,
    );
    site.answers = 'broken';
    try {
      await engine.open(at(week(1)));
      expect(await run<string>(`return document.querySelector('h1')?.textContent ?? ''`)).not.toBe('');
      expect(
        await run<boolean>(
          `return Boolean(document.querySelector('meta[name="application-name"][content="ect-programme"]'))`,
        ),
      ).toBe(true);
    } finally {
      site.answers = 'normal';
    }
  });
});
