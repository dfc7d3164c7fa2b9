import { expect, test } from 'vitest';
import { explainedTerms } from '../../src/content-pipeline/check/words/explained-terms.ts';
import { readDocument } from '../../src/content-pipeline/tree/document.ts';
import type { GlossaryEntry } from '../../src/domain/programme/glossary.ts';

const glossary: GlossaryEntry[] = [
  { id: 'ehcp', term: 'Education, health and care plan', short: 'EHC plan or EHCP', meaning: 'A plan.' },
  { id: 'induction', term: 'Induction', meaning: 'Two years.' },
  { id: 'induction-tutor', term: 'Induction tutor', meaning: 'A person.' },
  { id: 'send', term: 'Special educational needs and disabilities', short: 'SEND', meaning: 'Needs.' },
];
const mark = (id: string, words: string) => `<GlossaryTerm id="${id}">${words}</GlossaryTerm>`;

/** What is said of a session with this text. */
function said(text: string): string[] {
  const bytes = new TextEncoder().encode(`---\ntitle: "Year 1 Autumn week 1 SEND"\n---\n\n${text}\n`);
  const source = { file: 'a.mdx', bytes, kind: 'session', url: '/a/', format: 'mdx' } as const;
  const { problems } = readDocument(source, [explainedTerms], undefined, glossary);
  return problems.map(({ line, message, expected }) => `${line} ${message}. ${expected}`);
}

const elsewhere = 'Use another word here, or explain it further up.';

test.each([
  ['in the text', 'With SEND.\n\n', 'SEND', 'send', 'Put <GlossaryTerm id="send"> round it here.'],
  ['in bold', '**With SEND.**\n\n', 'SEND', 'send', 'Put <GlossaryTerm id="send"> round it here.'],
  ['in a heading', '## What SEND is\n\n', 'SEND', 'send', elsewhere],
  ['in a link', '[SEND](/glossary/)\n\n', 'SEND', 'send', elsewhere],
  [
    'under another name',
    'An EHC plan.\n\n',
    'EHC plan',
    'ehcp',
    'Put <GlossaryTerm id="ehcp"> round it here.',
  ],
  [
    'in the plural',
    'All inductions.\n\n',
    'induction',
    'induction',
    'Put <GlossaryTerm id="induction"> round it here.',
  ],
])('words that stand before they are explained are named: %s', (_, before, words, id, instead) => {
  const explained = id === 'ehcp' ? 'education, health and care plan' : words;
  expect(said(`${before}${mark(id, explained)}`)).toEqual([
    `5 “${words}” stands here and is explained in line 7. ${instead}`,
  ]);
});

test('they are named in the title of a block', () => {
  const block = '<Details summary="One pupil with an EHC plan">\n\n';
  expect(said(`${block}${mark('ehcp', 'EHC plan')}\n\n</Details>`)).toEqual([
    `5 “EHC plan” stands here and is explained in line 7. ${elsewhere}`,
  ]);
});

test.each([
  ['words that stand afterwards', `${mark('send', 'SEND')}\n\nSEND again.`],
  ['words that the page does not explain', 'SEND and an EHC plan.'],
  ['a word that is like an abbreviation', `Send it home.\n\n${mark('send', 'SEND')}`],
  ['a part of another term', `The induction tutor.\n\n${mark('induction', 'induction')}`],
  ['code', `\`SEND\`\n\n${mark('send', 'SEND')}`],
  ['a mark that was made before', `${mark('send', 'SEND')}\n\n${mark('send', 'SEND')}`],
])('nothing is said of %s', (_, text) => {
  expect(said(text)).toEqual([]);
});
