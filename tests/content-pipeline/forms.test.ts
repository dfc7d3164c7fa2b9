import { expect, test } from 'vitest';
import { formNamed } from '../../src/domain/session/kept-form.ts';
import { readDocument } from '../../src/content-pipeline/tree/document.ts';

function page(url: string, text: string) {
  const bytes = new TextEncoder().encode(
    `---\ntitle: "Year 1 Autumn week 1 mentor materials"\n---\n\n${text}\n`,
  );
  const { document, problems } = readDocument({ file: 'x.mdx', bytes, kind: 'session', url, format: 'mdx' });
  if (!document) throw new Error(JSON.stringify(problems));
  return document;
}

const first = page(
  '/p/m/first/',
  `<Audit name="doors" title="Audit: doors">

| Doors | Secure | Developing | Seen in |
|---|---|---|---|
| They are *open* before the bell | ☐ | ☐ | |
| **Windows** | | | |
| Asked of an <GlossaryTerm id="ect">ECT</GlossaryTerm> | ☐ | ☐ | |

| Chairs | Secure | Developing | Seen in |
|---|---|---|---|
| They are tucked in | ☐ | ☐ | |

</Audit>

<Record name="inquiry" title="The record">

1. **Question:** which pupils: these?
2. **First look**

</Record>`,
);
const later = page(
  '/p/m/later/',
  `<Audit name="doors" />

<Audit name="doors-again" title="Audit again: doors" from="doors" />

<Record name="second" title="Another record" from="inquiry" />

<Record name="third" title="A record in a table">

| Line | What | When |
|---|---|---|
| 3. Me | What it did to me | Week 2 |
| 4. End | | |

</Record>`,
);
const named = (name: string) => formNamed([later, first], name);

test('an audit is read from its tables: groups, statements without their marks, choices, and the line of writing', () => {
  expect(named('doors')).toMatchObject({
    title: 'Audit: doors',
    key: '/p/m/first/#form-doors',
    choices: ['Secure', 'Developing'],
    seen: 'Seen in',
    groups: [
      { heading: 'Doors', lines: [{ label: 'They are open before the bell' }] },
      { heading: 'Windows', lines: [{ label: 'Asked of an ECT' }] },
      { heading: 'Chairs', lines: [{ label: 'They are tucked in' }] },
    ],
  });
});

test('an audit that is marked again has the lines of the first, answers of its own, and knows the first', () => {
  const again = named('doors-again');
  expect(again?.groups).toEqual(named('doors')?.groups);
  expect(again).toMatchObject({
    key: '/p/m/later/#form-doors-again',
    source: { key: '/p/m/first/#form-doors', title: 'Audit: doors' },
    choices: ['Secure', 'Developing'],
    seen: 'Seen in',
  });
});

test('a record is read from its list or table, or has the lines of another', () => {
  const lines = [
    { label: 'Question', hint: 'Which pupils: these?' },
    { label: 'First look' },
    { label: '3. Me', hint: 'What it did to me (Week 2)' },
    { label: '4. End' },
  ];
  const linesOf = (name: string) => named(name)?.groups.flatMap((group) => group.lines);
  expect(linesOf('inquiry')).toEqual(lines.slice(0, 2));
  expect(linesOf('second')).toEqual(lines.slice(0, 2));
  expect(linesOf('third')).toEqual(lines.slice(2));
});

test('an audit that is marked a third time has the lines of the first, beside the answers of the second', () => {
  const third = page('/p/m/third/', '<Audit name="doors-third" title="Third" from="doors-again" />');
  const form = formNamed([third, later, first], 'doors-third');
  expect(form?.groups).toEqual(named('doors')?.groups);
  expect(form?.source).toEqual({ key: '/p/m/later/#form-doors-again', title: 'Audit again: doors' });
});

test('the colon of a time or an address ends no name of an entry', () => {
  const times = page(
    '/p/m/times/',
    `<Record name="times" title="Times">

- 10:30 to 11:00: what happened
  - on Monday
  - on Friday
- Formula: x

</Record>`,
  );
  expect(formNamed([times], 'times')?.groups[0]?.lines).toEqual([
    { label: '10:30 to 11:00', hint: 'What happened on Monday on Friday' },
    { label: 'Formula', hint: 'X' },
  ]);
});

test('no heading has the place of a form', () => {
  const { headings } = page(
    '/p/m/x/',
    '## Form locks\n\nText.\n\n<Record name="locks" title="L">\n\n- One\n\n</Record>',
  );
  expect(headings.map(({ id }) => id)).not.toContain('form-locks');
});

test('a form that begins nowhere is not there', () => {
  expect(named('chairs')).toBeUndefined();
});
