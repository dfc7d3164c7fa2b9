import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newPlan } from '../../../src/domain/plan/model/new-plan.ts';
import { makeBackup } from '../../../src/domain/plan/files/backup.ts';
import { makeProgress } from '../../../src/domain/progress/session-progress.ts';
import { makeNote } from '../../../src/domain/plan/model/session-note.ts';
import { readPlanFile } from '../../../src/domain/plan/files/plan-file.ts';
import { sharedMaterial } from '../../material.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const good = { ...newPlan('p1', ''), name: 'Reading plan' };
const json = JSON.stringify(good);
const withText = (text: string): string =>
  JSON.stringify({ ...good, targets: [{ ...good.targets[0], text }] });
const problemOf = (file: Uint8Array): string => {
  const read = readPlanFile(file);
  return read.ok ? 'accepted' : read.problem;
};

describe('a file that is opened', () => {
  it.each([
    ['as it was saved', bytes(json)],
    ['with a byte-order mark', bytes(`\ufeff${json}`)],
    ['saved by Notepad as UTF-16', new Uint8Array(Buffer.from(`\ufeff${json}`, 'utf16le'))],
    ['saved as UTF-16, big end first', new Uint8Array(Buffer.from(`\ufeff${json}`, 'utf16le').swap16())],
    [
      'with Windows line ends between its parts',
      bytes(JSON.stringify(good, null, 2).replaceAll('\n', '\r\n')),
    ],
  ])('%s is read', (_, file) => {
    expect(readPlanFile(file)).toEqual({ ok: true, plan: good });
  });

  it('of version 1 is brought up to date', () => {
    const file = readFileSync(new URL('../../fixtures/plans/v1.json', import.meta.url));
    expect(readPlanFile(file)).toMatchObject({ ok: true, plan: { schema: 3, reviewDate: '2026-12-01' } });
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a formula', "=cmd|'/C calc'!A0"],
    ['an emoji family', '👩‍👩‍👧'],
    ['a link', 'javascript:alert(1)'],
  ])('keeps %s in its text as it is', (_, text) => {
    expect(readPlanFile(bytes(withText(text)))).toMatchObject({ plan: { targets: [{ text }] } });
  });

  it.each([
    ['NUL', 'a\u0000b', 'ab'],
    ['a lone surrogate', 'a\ud800b', 'ab'],
    ['a mark that turns the writing round', 'plan\u202efdp.exe', 'planfdp.exe'],
    ['Windows line ends and line separators', 'a\r\nb\u2028c\rd', 'a\nb\nc\nd'],
  ])('loses %s', (_, text, clean) => {
    expect(readPlanFile(bytes(withText(text)))).toMatchObject({ plan: { targets: [{ text: clean }] } });
  });

  const refused: [string, Uint8Array, RegExp][] = [
    ['nothing', bytes(''), /damaged or incomplete/u],
    ['a byte-order mark only', bytes('\ufeff'), /damaged or incomplete/u],
    ['a comma too many', bytes('{"app":"action-plan",}'), /damaged or incomplete/u],
    ['NaN', bytes('{"app":"action-plan","schema":NaN}'), /damaged or incomplete/u],
    ['half a plan', bytes(json.slice(0, 200)), /damaged or incomplete/u],
    ['a web page', bytes('<!doctype html><title>Blocked</title>'), /damaged or incomplete/u],
    [
      'notes that were sent as a text',
      bytes('Notes on week 4\n\nWait.'),
      /not a plan\. Choose the file you saved/u,
    ],
    ['bytes that are no text', new Uint8Array([0xff, 0xc0, 0x80]), /damaged or incomplete/u],
    [
      'a Word document under another name',
      bytes('PK\u0003\u0004…'),
      /not a plan\. Choose the file you saved/u,
    ],
    ['a program', new Uint8Array([0x4d, 0x5a, 0, 0, 3]), /not a plan\. Choose the file you saved/u],
    ['true', bytes('true'), /not a plan from this site/u],
    ['a list', bytes('[]'), /not a plan from this site/u],
    ['an empty object', bytes('{}'), /not a plan from this site/u],
    ['another app', bytes('{"app":"other","schema":2}'), /not a plan from this site/u],
    ['version 2.5', bytes(JSON.stringify({ ...good, schema: 2.5 })), /not a plan from this site/u],
    ['version 0', bytes(JSON.stringify({ ...good, schema: 0 })), /not a plan from this site/u],
    ['version -0', bytes(json.replace('"schema":3', '"schema":-0')), /not a plan from this site/u],
    ['version 1e999', bytes(json.replace('"schema":3', '"schema":1e999')), /not a plan from this site/u],
    ['version 4', bytes(JSON.stringify({ ...good, schema: 4 })), /newer version of this page/u],
    ['__proto__', bytes(json.replace('{', '{"__proto__":{"x":1},')), /Part of this plan/u],
    ['__proto__ in disguise', bytes(json.replace('{', '{"\\u005f_proto__":{"x":1},')), /Part of this plan/u],
    ['constructor', bytes(json.replace('{', '{"constructor":{"prototype":{"x":1}},')), /Part of this plan/u],
    ['an unknown key', bytes(json.replace('{', '{"extra":1,')), /Part of this plan/u],
    [
      'seven targets',
      bytes(
        JSON.stringify({
          ...good,
          targets: Array.from({ length: 7 }, (_, id) => ({ ...good.targets[0], id: `t${id}` })),
        }),
      ),
      /Part of this plan/u,
    ],
    ['an object for a text', bytes(json.replace('"text":""', '"text":{"type":"img"}')), /Part of this plan/u],
    ['an id that is a path', bytes(json.replace('"p1"', '"../../etc"')), /Part of this plan/u],
    ['a surrogate in an id', bytes(json.replace('"p1"', '"\\ud800"')), /Part of this plan/u],
    [
      '29 February 2027',
      bytes(json.replace('"reviewDate":""', '"reviewDate":"2027-02-29"')),
      /Part of this plan/u,
    ],
    ['a text of 900,000 characters', bytes(withText('a'.repeat(900_000))), /Part of this plan/u],
    ['2 MB of spaces', bytes(' '.repeat(2_000_000)), /larger than 1 MB/u],
    [
      '100,000 lists in one another',
      bytes('['.repeat(100_000) + ']'.repeat(100_000)),
      /^This file is not a plan\. Your/u,
    ],
    [
      '90,000 targets',
      bytes(`{"app":"action-plan","schema":3,"targets":[${'{},'.repeat(90_000)}{}]}`),
      /^This file is not a plan\. Your/u,
    ],
  ];
  it.each(refused)('with %s is refused in one sentence, quickly', (_, file, words) => {
    const start = performance.now();
    const problem = problemOf(file);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(problem).toMatch(words);
    expect(problem).toMatch(/Your current plan has not changed\.$/u);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('of everything gives its plans, notes and ticks, and counts what cannot be read', () => {
    const note = makeNote('/week-1/', 'Week 1', 'a\u0000b');
    const tick = makeProgress('/week-1/', 'Week 1', '2026-11-24', 1);
    const file = JSON.stringify(makeBackup([good, { app: 'other' }], [note], [tick, 17]));
    expect(readPlanFile(bytes(file))).toEqual({
      ok: true,
      backup: { plans: [good], notes: [{ ...note, text: 'ab' }], progress: [tick], unreadable: 2 },
    });
    expect(problemOf(bytes('{"app":"ect-programme-backup","schema":2}'))).toMatch(
      /not a plan from this site/u,
    );
  });

  it('of everything from before there was progress still opens', () => {
    const old = JSON.stringify({ app: 'ect-programme-backup', schema: 1, plans: [good], notes: [] });
    expect(readPlanFile(bytes(old))).toEqual({
      ok: true,
      backup: { plans: [good], notes: [], progress: [], unreadable: 0 },
    });
  });

  it('of everything with progress that was damaged by hand gives the rest', () => {
    const file = { app: 'ect-programme-backup', schema: 1, plans: [good], notes: [], progress: 'all of it' };
    expect(readPlanFile(bytes(JSON.stringify(file)))).toMatchObject({
      backup: { plans: [good], progress: [], unreadable: 1 },
    });
  });

  it('with the same key twice holds what JSON says: the last', () => {
    expect(readPlanFile(bytes(json.replace('{', '{"name":"first",')))).toMatchObject({
      plan: { name: 'Reading plan' },
    });
  });
});

interface Case {
  id: string;
  name: string;
  encoding: string;
  content?: string;
  recipe?: Record<string, string | number>;
  expect: { outcome: string };
}

/** The shape of the shared cases, put into the words of this site’s plans. Anything else stays as it is. */
function toOurs(value: unknown): unknown {
  const plan = value as Record<string, unknown>;
  if (typeof value !== 'object' || value === null || plan['app'] !== 'action-plan' || !('targets' in plan)) {
    return value;
  }
  const { title, targets, sessions, reviews, schema, ...rest } = plan;
  const list = (items: unknown, change: (item: Record<string, unknown>) => unknown): unknown =>
    Array.isArray(items) ? items.map((item) => change(item as Record<string, unknown>)) : items;
  const DONE: Record<string, string> = { false: 'not-started', true: 'done' };
  const ours = {
    ...newPlan('x', ''),
    ...rest,
    schema: schema === 1 || schema === 2 ? 3 : schema,
    name: title,
    // Their session notes are texts of the plan; ours are kept beside it.
    keptAt:
      list(sessions, ({ notes }) => notes) instanceof Array
        ? ((sessions as { notes?: unknown }[])[0]?.notes ?? '')
        : sessions,
    targets: list(targets, ({ title: text, by, smart, steps, why, ...more }) => ({
      ...newPlan('x', '').targets[0],
      ...more,
      ...(Object.keys(smart as object).length === 5 ? {} : { smart }),
      text,
      why,
      targetDate: by,
      steps: list(steps, ({ text: what, done, due, ...step }) => ({
        ...step,
        what,
        who: '',
        byWhen: due,
        status: DONE[String(done)] ?? done,
      })),
    })),
    reviews: list(reviews ?? [], (review) => ({
      who: '',
      nextReviewDate: '',
      finished: true,
      outcomes: [],
      ...review,
    })),
  };
  return ours;
}

const shared = sharedMaterial('hostile-inputs.json');
const cases: Case[] = shared
  ? (JSON.parse(readFileSync(shared, 'utf8')) as { planImports: Case[] }).planImports
  : [];

/** The file of a case. What is JSON is put into our shape; what is not stays byte for byte. */
function fileOf({ encoding, content = '', recipe }: Case): Uint8Array {
  if (encoding === 'recipe') {
    const { prefix = '', repeat = '', count = 0, middle = '', suffix = '', suffixRepeat = '' } = recipe!;
    return bytes(
      `${String(prefix)}${String(repeat).repeat(+count)}${middle}${String(suffixRepeat).repeat(+count)}${suffix}`,
    );
  }
  const raw = encoding === 'base64' ? Buffer.from(content, 'base64') : Buffer.from(content);
  const utf16 = raw[0] === 0xff && raw[1] === 0xfe;
  const text = raw.toString(utf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/u, '');
  // Parsing would take these keys away.
  if (/__proto__|constructor"|\\u005f/u.test(text)) return new Uint8Array(raw);
  try {
    const ours = JSON.stringify(toOurs(JSON.parse(text)));
    return utf16 ? new Uint8Array(Buffer.from(`\ufeff${ours}`, 'utf16le')) : bytes(ours);
  } catch {
    return new Uint8Array(raw);
  }
}

const SENTENCES: Record<string, RegExp> = {
  ACCEPT: /^accepted$/u,
  BAD_JSON:
    /^This file is damaged or incomplete\. Try another copy\.|^Part of this plan could not be read\./u,
  NOT_TEXT: /^This file is not a plan\. Choose the file you saved/u,
  NOT_PLAN: /^This is not a plan from this site\./u,
  INVALID: /^Part of this plan could not be read\./u,
  TOO_BIG: /^This file is larger than 1 MB, so it is not a plan from this site\./u,
  TOO_DEEP: /^This file is not a plan\./u,
};

// The table above is ours; a longer list of others is gone through as well where it lies beside the project.
it('each file of the shared list of hostile and careless files gets its sentence', () => {
  for (const each of cases) {
    expect(problemOf(fileOf(each)), `${each.id} ${each.name}`).toMatch(SENTENCES[each.expect.outcome]!);
  }
});
