import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveChangingSite, type ChangingSite } from '../e2e/changing-site.ts';
import { pageKinds, siteFolder, sitePath, week, weekAddress, moduleTitle } from '../e2e/pages.ts';
import { noteAbsent } from '../reporters/skipped.ts';
import { until, type Engine } from './engine.ts';
import { findFirefox, startFirefox } from './firefox.ts';
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
    await comes('the choice where to keep', `return press('button', 'Keep on this device')`);
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
    await comes('the meeting', `return !document.querySelector('astro-island[ssr]')`);
    // The driver of WebKit never comes back from a press on a link within a page, so the timer is what is pressed.
    await comes('the timer', `return press('button', 'Start the timer')`);
    await comes('a timer that runs', `return all('button', 'Pause the timer').some(shown)`);

    await engine.open(at(`take-away/?page=${weekAddress(1)}`));
    await run(
      `window.taken = []; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { window.taken.push(blob); return make(blob); };`,
    );
    await comes('the offer of a Word document', `return press('button', 'Download the Word document')`);
    await comes('the document', `return window.taken.some((each) => each.size > 3000)`);
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
