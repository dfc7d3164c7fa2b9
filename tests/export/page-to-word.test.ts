import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { htmlToHast } from 'satteri';
import { expect, test } from 'vitest';
import type { PageElement, PageNode } from '../../src/export/word/page/page-node.ts';
import { pageToWord } from '../../src/export/word/page/page-to-word.ts';
import { brokenXml, paragraphsOf, partsOf, readByAnother, xmlOf } from './docx-for-test.ts';

interface Hast {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Hast[];
}

function pageOf(html: string): PageElement {
  const visit = (node: Hast): PageNode[] => {
    if (node.type === 'text') return [node.value ?? ''];
    if (!node.children) return [];
    const children = node.children.flatMap(visit);
    if (node.type !== 'element') return children;
    const attributes = Object.fromEntries(
      Object.entries(node.properties ?? {}).map(([name, value]) => [
        name === 'className' ? 'class' : name,
        Array.isArray(value) ? value.join(' ') : String(value),
      ]),
    );
    return [{ tag: node.tagName!, attributes, children }];
  };
  return { tag: 'article', attributes: {}, children: visit(htmlToHast(html)) };
}

test('a formula is its source, as an author would write it', async () => {
  const math = (display: string) =>
    `<math${display}><semantics><mfrac><mn>1</mn><mi>x</mi></mfrac><annotation encoding="application/x-tex">\\frac{1}{x}</annotation></semantics></math>`;
  const html = `<h1>A</h1><p>It is ${math('')} of it.</p><div class="table-scroll">${math(' display="block"')}</div>`;
  const file = await pageToWord(pageOf(html), info);
  expect(paragraphsOf(await xmlOf(file))).toEqual(['A', 'It is $\\frac{1}{x}$ of it.', '$$\\frac{1}{x}$$']);
}); // prettier-ignore

const info = { date: '2026-11-24', address: 'https://training.example/ect/p/m/week-1/' } as const;
const page = `<p class="caption">Week 1</p><h1>Meeting &amp; plan</h1>
<ul class="page-tools no-print"><li><a href="meeting/">Run this meeting</a></li></ul>
<table class="agenda"><caption>Agenda</caption><thead><tr><th scope="col">Part</th><th scope="col">Minutes</th></tr></thead>
<tbody><tr><td><a href="#plan">Plan</a></td><td>45 min</td></tr></tbody><tfoot><tr><th scope="row">Total</th><td>45 min</td></tr></tfoot></table>
<nav class="contents"><h2>On this page</h2></nav>
<section><h2 id="plan">Plan <span class="minutes">45 minutes</span></h2>
<p>Talk  about
 <strong>pupils</strong> and <em>work</em>. See <a href="../week-2/">week 2</a> or <a href="https://example.org/a?b=1&amp;c=2">a page</a>.<br>New line.</p>
<ul><li>One<ol><li>Inner one</li><li>Inner two</li></ol></li><li><p>Two</p><p>More of two</p></li></ul>
<ol><li>First</li></ol><ol><li>Again first</li></ol>
<details><summary>More</summary><div><p>Folded text</p></div></details>
<blockquote><p>Quoted</p></blockquote><img src="x.png" alt="A yellow square"><iframe></iframe><h3>Deeper</h3>
Loose text &lt;b&gt;</section>`;

test('the document says of which programme it is, and is called as its page is among all others', async () => {
  const named = { ...info, title: 'Meeting, Module 1', programme: 'First & second year' };
  const file = await pageToWord(pageOf(page), named);
  expect(await xmlOf(file, 'docProps/core.xml')).toContain('Meeting, Module 1');
  expect(await xmlOf(file, 'word/footer1.xml')).toContain('First &amp; second year · 24 November 2026');
});

test('headings, lists, tables and links are Word’s own, and what is for the screen is left out', async () => {
  const file = await pageToWord(pageOf(page), info);
  expect(await brokenXml(file)).toEqual([]);
  const xml = await xmlOf(file);
  const style = (text: string): string | undefined =>
    xml
      .split('<w:p>')
      .find((each) => each.includes(`>${text}<`))
      ?.match(/<w:pStyle w:val="(\w+)"/u)?.[1];
  expect(style('Meeting &amp; plan')).toBe('Title');
  expect(style('Plan ')).toBe('Heading1');
  expect(style('Deeper')).toBe('Heading2');
  const paragraphs = paragraphsOf(xml);
  expect(paragraphs).toEqual(
    expect.arrayContaining([
      'Talk about pupils and work. See week 2 or a page.\nNew line.',
      'Plan · 45 minutes',
      'Agenda',
      'Total',
      'One',
      'Inner two',
      'More of two',
      'More',
      'Folded text',
      'Quoted',
      '[Picture: A yellow square]',
      'Loose text <b>',
    ]),
  );
  expect(paragraphs.join('|')).not.toMatch(/Run this meeting|On this page/u);
  expect(xml.match(/<w:tblHeader/gu)).toHaveLength(1);
});

test('lists are numbered as on the page, each from 1, and one inside another is indented', async () => {
  const file = await pageToWord(pageOf(page), info);
  const xml = await xmlOf(file);
  const at = (text: string) => {
    const found = xml.split('<w:p>').find((each) => each.includes(`>${text}<`))!;
    return [/<w:ilvl w:val="(\d)"/u.exec(found)?.[1], /<w:numId w:val="(\d+)"/u.exec(found)?.[1]];
  };
  expect(at('One')[0]).toBe('0');
  expect(at('Inner one')[0]).toBe('1');
  expect(at('Inner one')[1]).toBe(at('Inner two')[1]);
  expect(at('First')[1]).not.toBe(at('Again first')[1]);
  expect(at('More of two')[1]).toBeUndefined();
});

test('links are whole addresses', async () => {
  const file = await pageToWord(pageOf(page), info);
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(
    await xmlOf(file, 'word/_rels/document.xml.rels'),
  ) as { Relationships: { Relationship: Array<Record<string, string>> } };
  const links = parsed.Relationships.Relationship.filter((each) => each['@_TargetMode'] === 'External');
  expect(links.map((each) => each['@_Target'])).toEqual([
    'https://training.example/ect/p/m/week-2/',
    'https://example.org/a?b=1&c=2',
  ]);
});

test.each([
  '<p>]]&gt; a\u000bb \ufffe \ud800</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<h1></h1><table></table><ul></ul>',
])('%s makes sound XML, without a link that runs anything', async (html) => {
  const file = await pageToWord(pageOf(html), info);
  expect(await brokenXml(file)).toEqual([]);
  expect(await xmlOf(file, 'word/_rels/document.xml.rels')).not.toContain('javascript');
});

test('another program reads it', async () => {
  const text = await readByAnother(await pageToWord(pageOf(page), info));
  for (const words of ['Meeting & plan', 'Inner two', 'Folded text', 'Agenda']) expect(text).toContain(words);
});

test('a picture that came along is in the document, no wider than the paper; of another the description stands there', async () => {
  const data = new Uint8Array(readFileSync('tests/fixtures/programme/assets/square.png'));
  const html = '<p><img src="/a.png" alt="Wide &amp; “flat”"> and <img src="/b.png" alt="Not there"></p>';
  const pictures = new Map([['/a.png', { type: 'png', data, width: 1200, height: 100 } as const]]);
  const file = await pageToWord(pageOf(html), info, pictures);
  expect(await brokenXml(file)).toEqual([]);
  const xml = await xmlOf(file);
  const [, across, down] = /<wp:extent cx="(\d+)" cy="(\d+)"/u.exec(xml)!;
  const inches = Number(across) / 914_400;
  expect(inches).toBeLessThanOrEqual(6.5);
  expect(Number(across) / Number(down)).toBeCloseTo(12, 1);
  expect(xml).toContain('descr="Wide &amp;');
  expect(xml).toContain('[Picture: Not there]');
  expect(Object.keys(await partsOf(file)).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
});
