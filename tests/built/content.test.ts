import { expect, test } from 'vitest';
import { fixture, pagesOf, real, sites, textOf } from './site.ts';

const module = 'practice-programme/year-2-planning-ahead';
const plain = (html: string): string =>
  html
    .replace(/<(script|style)[^]*?<\/\1>/gu, ' ')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&#39;|&#x27;|’/gu, "'")
    .replace(/\s+/gu, ' ');
const page = (name: string): string => plain(textOf(fixture, `${module}/${name}index.html`));

test('a session tells its place, its topic, its agenda and every part of its text', () => {
  const text = page('summer-week-1-mentor-materials/');
  expect(text).toContain('Module 9 · week 1 of 4');
  expect(text).toMatch(
    /Agenda .*Review and plan 10 min Theory to practice 35 min Next steps 5 min Total 50 min/u,
  );
  for (const part of [
    'Learning intentions',
    'Research and practice summary',
    'Sam and the door',
    'Your notes',
  ]) {
    expect(text).toContain(part);
  }
});

test('home has a door for each reader, and says what there is: of one programme its modules, of several their names', () => {
  for (const site of [fixture, real]) {
    for (const reader of ['mentor', 'ect', 'induction-tutor']) {
      expect(textOf(site, 'index.html')).toMatch(new RegExp(`<main.*href="[^"]*/for/${reader}/"`, 'su'));
    }
  }
  expect(textOf(fixture, 'index.html')).toMatch(
    /<main.*href="\/training\/practice-programme\/".*\d+ sessions?, /su,
  );
  const modules = pagesOf(real).filter((page) => /^[^/]+\/year-[^/]+\/index\.html$/u.test(page));
  expect(modules.length).toBeGreaterThan(0);
  for (const page of modules)
    expect(textOf(real, 'index.html')).toContain(`href="/${page.replace('index.html', '')}"`);
});

test('the weeks of a module come first, a linked row each: who does what, for how long', () => {
  expect(page('')).toMatch(
    /Week 1: Choosing what to learn next Mentor and ECT: weekly meeting, 50 minutes.*200 minutes of meetings in all/u,
  );
});

test('previous and next are derived', () => {
  const html = textOf(fixture, `${module}/summer-week-3-mentor-materials/index.html`);
  expect(html).toMatch(/rel="prev" href="[^"]*summer-week-2-mentor-materials\/"/u);
  expect(html).toMatch(/rel="next" href="[^"]*summer-week-4-mentor-materials\/"/u);
});

test('a plain Markdown session gets its topic, its agenda and its place', () => {
  const text = plain(
    textOf(fixture, 'sample-programme/year-1-sample-module/autumn-week-2-mentor-materials/index.html'),
  );
  expect(text).toMatch(/Agenda .*Mentor Meeting Activities 40 min Next Steps 5 min Total 45 min/u);
  expect(text).toContain('Year 1, Autumn · Module 3 · week 2 of 3');
  expect(text).toContain('A pupil said 3 &lt; 5 and wrote {x}.');
});

test('a glossary term opens its meaning where it stands first', () => {
  const html = textOf(fixture, `${module}/summer-week-4-mentor-materials/index.html`);
  expect(html).toMatch(
    /Your <button type="button" class="term" popovertarget="term-ect"[^>]*>ECT<\/button><span/u,
  );
});

test.each(sites)('%s: a term is marked once on a page, and on paper explained at its end', (_name, site) => {
  for (const page of pagesOf(site)) {
    const html = textOf(site, page);
    const marked = [...html.matchAll(/popovertarget="(term-[^"]+)"/gu)].map(([, id]) => id);
    expect(marked, page).toEqual([...new Set(marked)]);
    const list = /<section class="term-list"[^]*?<\/section>/u.exec(html)?.[0] ?? '';
    const listed = [...list.matchAll(/<dt>/gu)].length;
    // The page of a meeting prints its agenda alone, the gallery none; the whole module explains its terms and marks none.
    if (/(?:^|\/)(?:meeting|all|gallery)\/index\.html$/u.test(page)) continue;
    expect(listed, page).toBe(marked.length);
  }
});

test('the whole module explains the terms of all its sessions at its end', () => {
  const html = textOf(fixture, `${module}/all/index.html`);
  const list = /<section class="term-list"[^]*?<\/section>/u.exec(html)![0];
  expect([...list.matchAll(/<dt>/gu)]).toHaveLength(3);
});
