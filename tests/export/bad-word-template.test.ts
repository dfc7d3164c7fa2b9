import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import { fillWordTemplate } from '../../src/export/word/fill-template.ts';
import { paragraph, table, templateWith } from './docx-for-test.ts';

const plan = newPlan('p', '');

async function messageFor(file: Uint8Array): Promise<string> {
  const result = await fillWordTemplate(file, plan);
  return result.ok ? 'it was filled in' : result.message;
}

/** Changes a number in those entries of an archive's directory that have the name, or in all of them. */
function withDirectory(file: Uint8Array, offset: number, value: number, name = ''): Uint8Array {
  const changed = file.slice();
  const view = new DataView(changed.buffer);
  for (let place = 0; place + 46 < changed.length; place += 1) {
    const named = strFromU8(changed.subarray(place + 46, place + 46 + name.length)) === name;
    if (named && view.getUint32(place, true) === 0x02014b50) view.setUint32(place + offset, value, true);
  }
  return changed;
}

function compound(inside: string): Uint8Array {
  const name = Uint8Array.from(inside, (letter) => letter.charCodeAt(0));
  const wide = Array.from(name).flatMap((byte) => [byte, 0]);
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...wide]);
}

describe('a template that cannot be filled in', () => {
  const body = paragraph('{target_1}');
  const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);
  const many = Object.fromEntries(
    Array.from({ length: 2_001 }, (_, place) => [`word/${place}.xml`, zeros(0)]),
  );

  const cases: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['an empty file', () => new Uint8Array(), /is empty/u],
    ['a text file', () => strToU8('Just {target_1}'), /not a Word document/u],
    ['a PDF', () => strToU8('%PDF-1.7\n%…'), /not a Word document/u],
    ['an archive of something else', () => zipSync({ 'a.txt': strToU8('a') }), /not a Word document/u],
    ['a spreadsheet', () => templateWith(body, {}, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'), /could not be read|not a Word document/u],
    ['half a document', () => templateWith(body).subarray(0, 400), /not a Word document/u],
    ['more than 5 MB', () => new Uint8Array(5 * 1024 * 1024 + 1), /larger than 5 MB/u],
    ['an older document', () => compound('WordDocument'), /older kind of Word \(\.doc\)/u],
    ['a document with a password', () => compound('EncryptedPackage'), /protected by a password/u],
    ['an encrypted archive', () => withDirectory(templateWith(body), 8, 0x0008_0001), /protected by a password/u],
    ['macros', () => templateWith(body, { 'word/vbaProject.bin': zeros(0) }), /macros/u],
    ['a document with macros (.docm)', () => templateWith(body, {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'), /macros/u],
    ['too many files', () => templateWith(body, many), /more than a Word template should hold/u],
    ['too much inside', () => templateWith(body, { 'word/media/a.png': zeros(51) }), /more than a Word template should hold/u],
    ['an XML file of more than 5 MB', () => templateWith(body, { 'word/document.xml': strToU8(`<w:document>${' '.repeat(5 * 1024 * 1024)}</w:document>`) }), /more than a Word template should hold/u],
    ['more than 2,000 braces', () => templateWith(paragraph('{x}'.repeat(2_001))), /more than 2,000 opening braces/u],
    ['more inside than it says', () => withDirectory(templateWith(body, { 'word/media/a.png': zeros(51) }), 24, 10, 'word/media/a.png'), /more than a Word template should hold/u],
    ['a directory that lies about sizes', () => withDirectory(templateWith(body), 24, 10), /damaged/u],
    ['a directory that points elsewhere', () => withDirectory(templateWith(body), 42, 9_999_999), /damaged/u],
    ['no placeholders', () => templateWith(paragraph('Our form'), { 'word/header1.xml': strToU8('<w:hdr/>') }), /no placeholders/u],
    ['a brace that is not closed', () => templateWith(paragraph('Why: {target_1_why and more')), /“\{target_1_why”.*no closing brace/u],
    ['a brace that is not opened', () => templateWith(paragraph('Why: target_1_why} and more')), /“target_1_why\}”.*no opening brace/u],
    ['two braces', () => templateWith(paragraph('{{target_1}}')), /“\{\{targ.*two braces together/u],
    ['a repeat without an end', () => templateWith(paragraph('{#targets}{target}')), /\{#targets\}.*no end.*\{\/targets\}/u],
    ['a repeat without a beginning', () => templateWith(paragraph('{target}{/targets}')), /\{\/targets\}.*no beginning.*\{#targets\}/u],
    ['repeats that cross', () => templateWith(paragraph('{#targets}{#steps}{/targets}{/steps}')), /\{#(?:steps|targets)\}/u],
    ['a repeat half in a table', () => templateWith(paragraph('{#targets}') + table(['{/targets}'])), /\{#targets\}.*same place/u],
  ]; // prettier-ignore

  test.each(cases)('%s gets one sentence that says what to do', async (_, make, words) => {
    const message = await messageFor(make());
    expect(message).toMatch(words);
    expect(message).toMatch(/ Your plan has not changed\.$/u);
    expect(message).not.toMatch(/undefined|Error|xml|tag/iu);
  });

  it('never throws, whatever the bytes', async () => {
    const whole = templateWith(body);
    const cut = fc.record({
      at: fc.nat(whole.length - 1),
      byte: fc.nat(255),
      length: fc.integer({ min: 1, max: whole.length }),
    });
    await fc.assert(
      fc.asyncProperty(cut, async ({ at, byte, length }) => {
        const damaged = whole.slice();
        damaged[at] = byte;
        const result = await fillWordTemplate(damaged.subarray(0, length), plan);
        expect(result.ok || result.message.endsWith('Your plan has not changed.')).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(strFromU8(whole.subarray(0, 2))).toBe('PK');
  });
});

describe('what a filled template brings along', () => {
  const relationships = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const fill = async (more: Record<string, Uint8Array>) => {
    const result = await fillWordTemplate(templateWith(paragraph('{target_1}'), more), plan);
    if (!result.ok) throw new Error(result.message);
    return unzipSync(new Uint8Array(await result.file.arrayBuffer()));
  };

  test.each(['../evil.xml', 'word/../../evil.xml', '/etc/evil', 'C:\\evil.xml', '..\\evil.xml'])(
    'nothing by the name %s',
    async (name) => {
      const parts = await fill({ [name]: strToU8('<evil/>') });
      expect(Object.keys(parts).filter((each) => each.includes('evil'))).toEqual([]);
    },
  );

  test.each([
    ['attachedTemplate', 'TargetMode="External"'],
    ['image', "TargetMode='External'"],
    ['oleObject', 'TargetMode="&#69;xternal"'],
    ['frame', 'TargetMode = "External"'],
  ])('%s from elsewhere, %s, leads nowhere and keeps its name', async (type, mode) => {
    const rels = relationships(
      `<Relationship Id="r9" Type="${kind}/${type}" Target="https://evil.test/?a>b" ${mode}/>`,
    );
    const parts = await fill({ 'word/_rels/document.xml.rels': strToU8(rels) });
    const text = strFromU8(parts['word/_rels/document.xml.rels']!);
    expect(text).not.toContain('evil.test');
    expect(text).toContain('Id="r9"');
    expect(text).toContain('Target="about:blank"');
  });

  test('links that a person presses, and parts of the document itself, stay as they are', async () => {
    const rels = relationships(
      `<Relationship Id="r1" Type="${kind}/hyperlink" Target="https://school.example/" TargetMode="External"/><Relationship Id="r2" Type="${kind}/image" Target="media/logo.png"/>`,
    );
    const parts = await fill({ 'word/_rels/document.xml.rels': strToU8(rels) });
    expect(strFromU8(parts['word/_rels/document.xml.rels']!)).toBe(rels);
  });
});
