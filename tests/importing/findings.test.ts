import { expect, test } from 'vitest';
import { importBody, importTexts } from './import-for-test.ts';

/** What each text must make the report say; the silent ones must not. */
const speaks: ReadonlyArray<[kind: string, old: string, wrong: RegExp]> = [
  ['empty-page', '', /the page is empty/u],
  ['empty-page', '## Only a heading', /headings and nothing below/u],
  ['heading-level', '## One\n\n#### Three\n\nText.', /“Three” is of level 4 \(####\)/u],
  ['repeated-heading', '## Plan\n\nA.\n\n## Plan\n\nB.', /“Plan” stands twice/u],
  ['link-text', 'Read it [here](https://example.org).', /“here” does not say/u],
  ['link-text', '[Guide](https://example.org/1) or [guide](https://example.org/2)', /leads to 2 addresses/u],
  [
    'link-target',
    '[Week 2](/programme/module/autumn-week-9-mentor-material)',
    /not among the imported pages/u,
  ],
  ['link-target', '[Part](#part-9)\n\n## Part 8\n\nText.', /not the name of a heading/u],
  ['link-old', '[Site](http://example.org/x)', /not secure/u],
  ['link-old', '[Site](https://staging.example.org/x)', /cannot open/u],
  ['image-text', '![](/assets/x.png)', /no description/u],
  ['duration', 'Duration: minutes', /has no number/u],
  ['duration', '### Review (XX minutes)\n\nText.', /has no number/u],
  ['duration', 'Duration: 45-60 minutes', /agenda cannot read/u],
  ['capitals', 'You MUST do this.', /“MUST” is in capitals/u],
  ['capitals', 'READ THIS FIRST, please.', /“READ THIS FIRST” is in capitals/u],
  ['leftover', 'Show slide 4 now.', /speaks of slides/u],
  ['leftover', 'Ask: [insert school policy here]', /left for somebody to fill in/u],
  ['old-term', 'Your NQT will observe.', /“NQT” is an old term/u],
  ['old-term', 'A newly qualified teacher reads.', /is an old term/u],
  ['markup', 'Press {start} now.', /sign of another system/u],
  ['markup', 'This is **not bold **here.', /shows as text/u],
  ['markup', '- One thing. - Another thing.\n- Three', /middle of a line/u],
  ['markup', '{details}\nMore\n\nText.', /opened here and not closed/u],
  ['markup', 'Text. {/details}', /closes a block that was not opened/u],
];

test.each(speaks)('%s: %s', (kind, old, wrong) => {
  const found = importBody(old).findings.filter((finding) => finding.rule === kind);
  expect(found.map((finding) => finding.message).join('\n')).toMatch(wrong);
});

test('a page whose headings begin at ### goes up a level; one that mixes them is left to a person', () => {
  const { text, kinds } = importBody('### One\n\nText.\n\n#### Two\n\nText.');
  expect(text).toBe('## One\n\nText.\n\n### Two\n\nText.');
  expect(kinds).toEqual(['heading-level repaired']);
  const mixed = importBody('### One\n\nText.\n\n## Two\n\nText.');
  expect(mixed.text).toContain('### One');
  expect(mixed.kinds).toEqual(['heading-level look']);
});

test('one place is spoken of once: a gap in capitals is a gap', () => {
  expect(importBody('See (IMAGE MISSING HERE).').kinds).toEqual(['leftover look']);
});

const silent: readonly string[] = [
  '## One\n\nThe SENCO and the EEF say so (DfE, 2019).\n\n### Two\n\nText.',
  '## Week 1\n\n### Mentors\n\nText.\n\n## Week 2\n\n### Mentors\n\nText.',
  'Read the [report on reading](https://example.org) and [the same report](https://example.org).',
  'Duration: 45 minutes',
  'The duration of the task matters, and so do minutes.',
  'Slide the paper under the door; the children go down the slide.',
  'Add the date to your notes, and text your colleague.',
  '![Six tables in rows](https://example.org/x.png "title") is [a picture](https://example.org/y).'.replace(
    /!\[[^\]]*\]\([^)]*\)/u,
    'This',
  ),
  'A _______ and a _______ differ.',
  'If x * y * z, then 2 * 3.',
];

test.each(silent)('nothing to say: %s', (old) => {
  expect(importBody(old).findings).toEqual([]);
});

test('each finding names the line of the old file', () => {
  const { findings } = importBody('One.\n\n{details}\nMore\n\nYour NQT.\n\n{/details}\n\nTwo NQTs.');
  expect(findings.filter(({ rule }) => rule === 'old-term').map(({ line }) => line)).toEqual([10, 14]);
});

test('the likely target of a link is named', () => {
  const { notes: findings } = importTexts({
    'p/m/autumn-week-1-mentor-materials.md':
      '---\ntitle: A\n---\n\n[B](/p/other/autumn-week-2-mentor-materials)\n',
    'p/m/autumn-week-2-mentor-materials.md': '---\ntitle: B\n---\n\nText.\n',
  });
  expect(findings[0]).toMatchObject({
    rule: 'link-target',
    line: 5,
    expected: 'It may be meant for /p/m/autumn-week-2-mentor-materials/',
  });
});
