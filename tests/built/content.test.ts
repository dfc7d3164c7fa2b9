import { expect, test } from 'vitest';
import { fixture, pagesOf, real, textOf } from './site.ts';

const module = 'early-career-programme/year-2-fulfilling-professional-responsibilities';
const plain = (html: string): string =>
  html
    .replace(/<(script|style)[^]*?<\/\1>/gu, ' ')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&#39;|&#x27;|’/gu, "'")
    .replace(/\s+/gu, ' ');
const page = (name: string): string => plain(textOf(real, `${module}/${name}index.html`));
const week4 = page('summer-week-4-mentor-materials/');

/** What the Week 4 page has to tell a mentor, each as words it cannot be told without. */
const facts: ReadonlyArray<[fact: string, words: RegExp]> = [
  ['its module', /Module 9[^.]{0,40}Fulfilling professional responsibilities \(II\)/u],
  ['its week and topic', /week 4 .*Programme review and planning for year 3/u],
  ['first element: review of the programme', /taken part in the programme, and at what they have learned/u],
  ['second element: plan for year 3', /their third year as a teacher/u],
  [
    'the introduction: last session, review and plan',
    /last session of Module 9.*review how far they have come this year.*coming year/u,
  ],
  ['that there is no research and practice summary', /no research and practice summary/u],
  ['where to look instead', /earlier sessions/u],
  ['45 minutes of action planning', /Action planning\s*(?:·\s*)?45 min/u],
  ['the three weeks of talk before it', /three weeks/u],
  ['a planning format that works for the mentee', /school normally uses/u],
  ['SMART in full', /specific, measurable, achievable, relevant and time-bound/u],
  ['clear action steps', /clear action steps/u],
  ['the notes of each session', /each session of this module/u],
  ['challenging and manageable', /stretch.*manage/u],
  ['a review date in the diary', /review date into a diary/u],
  ['5 minutes of next steps', /Next steps\s*(?:·\s*)?5 min/u],
  ['the meeting in the autumn term', /autumn/u],
  ['no further steps otherwise', /nothing more to arrange/u],
  ['that the programme is complete', /completed the programme/u],
  ['50 minutes in all', /50 minutes/u],
];

test.each(facts)('Week 4 tells %s', (_fact, words) => {
  expect(week4).toMatch(words);
});

test.each([1, 2, 3])('week %i has everything for the meeting', (week) => {
  const text = page(`summer-week-${week}-mentor-materials/`);
  for (const part of [
    'Learning intentions',
    'Introduction',
    'Research and practice summary',
    'Review and plan',
    'Theory to practice',
    'Next steps',
    'Your notes',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toMatch(/Total 50 min/u);
});

test('the home page shows both years, and links what is published', () => {
  const home = plain(textOf(real, 'index.html'));
  expect(home).toMatch(/Year 1, Autumn term.*Year 2, Summer term/u);
  expect(home).toContain('Module 9: Fulfilling professional responsibilities (II)');
  expect(textOf(real, 'index.html')).toContain(`href="/${module}/summer-week-4-mentor-materials/"`);
});

test('the module page says who does what, for how long, week by week', () => {
  const text = page('');
  expect(text).toMatch(
    /Week 1 Managing professional development Mentor and ECT: weekly meeting, 50 minutes/u,
  );
  expect(text).toContain('200 minutes of meetings in all');
});

test('previous and next are derived', () => {
  const html = textOf(real, `${module}/summer-week-3-mentor-materials/index.html`);
  expect(html).toMatch(/rel="prev" href="[^"]*summer-week-2-mentor-materials\/"/u);
  expect(html).toMatch(/rel="next" href="[^"]*summer-week-4-mentor-materials\/"/u);
});

test('a plain Markdown session gets its topic, its agenda and its place', () => {
  const text = plain(
    textOf(fixture, 'sample-programme/year-1-sample-module/autumn-week-2-mentor-materials/index.html'),
  );
  expect(text).toMatch(/Agenda .*Mentor Meeting Activities 40 min Next Steps 5 min Total 45 min/u);
  expect(text).toContain('Year 1, Autumn · Module 3 · week 2 of 3');
  expect(text).toContain('A pupil said 3 &#x3C; 5 and wrote {x}.');
});

test('a glossary term opens its meaning where it stands first, and is plain further down', () => {
  const html = textOf(real, `${module}/summer-week-4-mentor-materials/index.html`);
  expect(html).toMatch(
    /your <button type="button" class="term" popovertarget="term-ect">ECT<\/button><span/u,
  );
  for (const page of pagesOf(real)) {
    const ids = [...textOf(real, page).matchAll(/popovertarget="(term-[^"]+)"/gu)].map(([, id]) => id);
    expect(ids, page).toEqual([...new Set(ids)]);
  }
});

test('on paper every term of a page is explained at its end', () => {
  for (const page of pagesOf(real)) {
    const html = textOf(real, page);
    const marked = [...html.matchAll(/popovertarget="term-/gu)].length;
    const list = /<section class="term-list"[^]*?<\/section>/u.exec(html)?.[0] ?? '';
    const listed = [...list.matchAll(/<dt>/gu)].length;
    // The page of a meeting prints its agenda alone; the whole module marks no term and explains them all at its end.
    if (page.endsWith('/meeting/index.html')) continue;
    if (page.endsWith('/all/index.html')) expect(listed, page).toBeGreaterThan(3);
    else if (page !== 'writing/gallery/index.html') expect(listed, page).toBe(marked);
  }
});
