import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanText } from '../../src/domain/clean-text.ts';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import type { Plan, PlanTarget } from '../../src/domain/plan/model/schema.ts';
import { readStoredPlan } from '../../src/domain/plan/files/stored-plan.ts';
import { WORD_PLACEHOLDERS } from '../../src/domain/plan/present/word-placeholders.ts';
import { fillWordTemplate } from '../../src/export/word/fill-template.ts';
import { sampleWordTemplate } from '../../src/export/word/sample-template.ts';
import {
  brokenXml,
  paragraph,
  paragraphsOf,
  partsOf,
  PICTURE,
  readByAnother,
  table,
  templateWith,
  xmlOf,
} from './docx-for-test.ts';

const stored = readStoredPlan(
  JSON.parse(readFileSync(new URL('../fixtures/plans/v3.json', import.meta.url), 'utf8')),
);
const plan = stored.state === 'loaded' ? stored.plan : newPlan('p', '');

/** The plan with other words in its first target. */
function planWith(change: Partial<PlanTarget>): Plan {
  return { ...plan, targets: [{ ...plan.targets[0]!, ...change }, ...plan.targets.slice(1)] };
}

async function fill(template: Uint8Array, from = plan): Promise<{ file: Blob; unfilled: string[] }> {
  const result = await fillWordTemplate(template, from);
  if (!result.ok) throw new Error(result.message);
  expect(await brokenXml(result.file)).toEqual([]);
  return result;
}

async function filledText(body: string, from = plan): Promise<string[]> {
  return paragraphsOf(await xmlOf((await fill(templateWith(body), from)).file));
}

describe('filling in a school’s template', () => {
  it('puts words, dates and choices in their places, also where Word split a placeholder', async () => {
    const body = [
      paragraph('Plan: {plan_', 'name', '}, reviewed on {review_date}'),
      paragraph('{target_1_success_measure}'),
      paragraph('{target_1_step_2_what} – {target_1_step_2_who} – {target_1_step_2_by_when}'),
      paragraph('{target_1_step_2_status}'),
    ].join('');
    expect(await filledText(body)).toEqual([
      'Plan: Plan for my third year, reviewed on 1 December 2026',
      'My mentor sees it in two of three drop-ins.\nAt least 8 different pupils answer.',
      'Script three questions a lesson – Me – 25 September 2026',
      'Started',
    ]);
  });

  it.each([
    ['{#targets}{target}{/targets}', []],
    ['{target_1} and {target_2_why}', [2]],
    ['{ Target_1 } and {target_2}', []],
    ['{plan_name}', [1, 2]],
  ])('%s says which targets it has no place for', async (body, leftOut) => {
    expect(await fillWordTemplate(templateWith(paragraph(body)), plan)).toMatchObject({ ok: true, leftOut });
  });

  it('repeats a part for every target and a table row for every step that somebody wrote', async () => {
    const body =
      paragraph('{#targets}') +
      paragraph('{target_number}: {target}') +
      table(['What', 'Who', 'How far'], ['{#steps}{what}', '{who}', '{status}{/steps}']) +
      paragraph('{/targets}') +
      paragraph('End');
    expect(await filledText(body)).toEqual([
      `1: ${plan.targets[0]!.text}`,
      'What', 'Who', 'How far',
      'Watch a colleague who uses cold call', 'Me and Mrs Okafor', 'Done',
      'Script three questions a lesson', 'Me', 'Started',
      `2: ${plan.targets[1]!.text}`,
      'What', 'Who', 'How far',
      '', '', '',
      'End',
    ]); // prettier-ignore
  });

  it('repeats a row for every step of every target outside {#targets}', async () => {
    const text = await filledText(table(['{#steps}{target_number}', '{what}', '{by_when}{/steps}']));
    expect(text).toEqual([
      '1', 'Watch a colleague who uses cold call', '18 September 2026',
      '1', 'Script three questions a lesson', '25 September 2026',
      '2', '', '',
    ]); // prettier-ignore
  });

  it('repeats a part for every review', async () => {
    const body = paragraph('{#reviews}{reviewed_on}: {#outcomes}{progress} {next}{/outcomes}{/reviews}');
    expect(await filledText(body)).toEqual(['16 October 2026: Three times in most lessons. Change it']);
  });

  it('prints a part only where something is written', async () => {
    const body = paragraph('{#targets}{#why}Because: {why}{/why}{^why}No reason{/why}. {/targets}');
    expect(await filledText(body)).toEqual([`Because: ${plan.targets[0]!.why}. No reason. `]);
  });

  it('leaves lines for what the plan does not reach, and a form for an empty plan', async () => {
    const { file, unfilled } = await fill(templateWith(paragraph('[{target_9_why}{target_1_step_14_who}]')));
    expect(paragraphsOf(await xmlOf(file))).toEqual(['[]']);
    expect(unfilled).toEqual([]);
    const rows = table(['{#steps}{what}', '{status}{/steps}']);
    expect(await filledText(rows, newPlan('p', ''))).toEqual(['', '']);
  });

  it('takes names in capital letters and with spaces', async () => {
    expect(await filledText(paragraph('{Plan name}, { REVIEW_DATE }'))).toEqual([
      'Plan for my third year, 1 December 2026',
    ]);
  });

  it('leaves names that it does not know as they are, and tells them', async () => {
    const body =
      paragraph('{plan_name} {school_crest} {constructor} {targets} {__proto__}') +
      paragraph('{#pupils}Our own words{/pupils}{^nobody}And these{/nobody}');
    const { file, unfilled } = await fill(templateWith(body));
    expect(paragraphsOf(await xmlOf(file))).toEqual([
      'Plan for my third year {school_crest} {constructor} {targets} {__proto__}',
      'Our own wordsAnd these',
    ]);
    expect(unfilled.sort()).toEqual(
      ['#pupils', '^nobody', '__proto__', 'constructor', 'school_crest', 'targets'].sort(),
    );
  });

  it('keeps pictures byte for byte, and fills in headers', async () => {
    const { file } = await fill(templateWith(paragraph('{target_1}')));
    expect((await partsOf(file))['word/media/logo.png']).toEqual(PICTURE);
    expect(paragraphsOf(await xmlOf(file, 'word/header1.xml'))).toEqual(['School: Plan for my third year']);
  });

  it('makes a document of a Word template file (.dotx)', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
    const { file } = await fill(templateWith(paragraph('{target_1}'), {}, type));
    const types = await xmlOf(file, '[Content_Types].xml');
    expect(types).toContain('document.main+xml');
    expect(types).not.toContain('template.main+xml');
  });

  it('knows every placeholder that it names', async () => {
    const names = WORD_PLACEHOLDERS.map(({ name }) => name).filter((name) => !name.startsWith('#'));
    const body = paragraph(
      `{#targets}{#steps}${names.map((name) => `{${name}}`).join(' ')}{/steps}{/targets}`,
    );
    expect((await fill(templateWith(body))).unfilled).toEqual([]);
  });
});

describe('words of a plan in a template', () => {
  const HOSTILE = [
    '{#targets}{why}{/targets}',
    '{target_1} {=[[ ]]=} [[why]]',
    '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
    ']]> <!-- & &amp; "\' $& $1',
    'a\u0000b\u000bc\uffffd \ud800 \u202e e',
    '👩‍👩‍👧 café שלום',
  ];

  test.each(HOSTILE)('are only text: “%s”', async (text) => {
    const from = { ...planWith({ text, why: text }), name: text };
    const file = (await fill(templateWith(paragraph('{target_1}') + paragraph('{plan_name}')), from)).file;
    expect(paragraphsOf(await xmlOf(file))).toEqual([cleanText(text), cleanText(text)]);
    expect(paragraphsOf(await xmlOf(file, 'word/header1.xml'))).toEqual([`School: ${cleanText(text)}`]);
  });

  it('are not taken for markup even where the template asks for it', async () => {
    const from = planWith({ text: '<w:p><w:r><w:t>Evil</w:t></w:r></w:p>' });
    const { file, unfilled } = await fill(
      templateWith(paragraph('{@target_1}') + paragraph('{target_1}')),
      from,
    );
    expect(unfilled).toEqual(['@target_1']);
    expect(await xmlOf(file)).not.toContain('<w:t>Evil');
  });

  it('come out whole in sound XML, whatever they are', async () => {
    const template = templateWith(paragraph('>{target_1}<'.replace('<', '&lt;')));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        const { file } = await fill(template, planWith({ text }));
        expect(paragraphsOf(await xmlOf(file))).toEqual([`>${cleanText(text)}<`]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the sample template', () => {
  it('is filled in whole: every target, every step, nothing left over', async () => {
    const template = new Uint8Array(await (await sampleWordTemplate()).arrayBuffer());
    const { file, unfilled } = await fill(template);
    const text = paragraphsOf(await xmlOf(file));
    expect(unfilled).toEqual([]);
    for (const target of plan.targets) {
      expect(text).toContain(target.text);
      for (const { what } of target.steps) expect(text).toContain(what);
    }
    expect(text.join(' ')).not.toContain('{');
  });

  it('says how to use it, in a header row that repeats and in British English', async () => {
    const sample = await sampleWordTemplate();
    expect(await brokenXml(sample)).toEqual([]);
    const xml = await xmlOf(sample);
    expect(paragraphsOf(xml).join('\n')).toContain('Change this form in Word as you like');
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(await xmlOf(sample, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  });

  it('is read by another program once it is filled in', async () => {
    const template = new Uint8Array(await (await sampleWordTemplate()).arrayBuffer());
    const text = await readByAnother((await fill(template)).file);
    for (const target of plan.targets) expect(text).toContain(target.text);
    expect(text).toContain('Script three questions a lesson');
    expect(text).toContain('1 December 2026');
  });
});
