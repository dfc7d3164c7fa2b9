import { expect, test } from 'vitest';
import { assetNamesIn } from '../../../src/domain/offline/asset-names.ts';
import { isOwnFile, isOwnPage } from '../../../src/domain/offline/own-answer.ts';
import { siteMarkerHtml } from '../../../src/domain/offline/site-marker.ts';
import { sizeWords } from '../../../src/domain/offline/size-words.ts';

const good = { status: 200, type: 'basic', redirected: false, contentType: 'text/html; charset=utf-8' };
const ours = `<!doctype html><head>${siteMarkerHtml}</head>`;

test.each([
  ['our page', good, ours, true],
  ['our page for what is not found', { ...good, status: 404 }, ours, true],
  ['a page without our mark', good, '<!doctype html><h1>Sign in</h1>', false],
  ['an answer that led elsewhere', { ...good, redirected: true }, ours, false],
  ['an answer that leads elsewhere', { ...good, type: 'opaqueredirect', status: 0 }, '', false],
  ['another host', { ...good, type: 'cors' }, ours, false],
  ['text that is not a page', { ...good, contentType: 'text/plain' }, ours, false],
  ['no content type', { ...good, contentType: '' }, ours, false],
])('%s: a page of ours is recognised', (_, facts, text, expected) => {
  expect(isOwnPage(facts, text)).toBe(expected);
});

test.each([
  ['/_astro/a.12345678.js', 'text/javascript', true],
  ['/_astro/a.12345678.js', 'application/javascript; charset=utf-8', true],
  ['/_astro/a.12345678.js', 'text/html', false],
  ['/_astro/a.12345678.css', 'text/css', true],
  ['/_astro/a.12345678.css', 'text/html', false],
  ['/offline/modules.json', 'application/json', true],
  ['/offline/modules.json', 'text/html', false],
  ['/assets/square.png', 'image/png', true],
  ['/assets/handout.txt', '', true],
  ['/assets/square.png', 'text/html; charset=utf-8', false],
])('%s as “%s” is taken: %s', (pathname, contentType, expected) => {
  expect(isOwnFile({ ...good, contentType }, pathname)).toBe(expected);
});

test('a file that is an error or led elsewhere is not taken', () => {
  const file = { ...good, contentType: 'image/png' };
  expect(isOwnFile({ ...file, status: 500 }, '/a.png')).toBe(false);
  expect(isOwnFile({ ...file, redirected: true }, '/a.png')).toBe(false);
});

test('names of scripts and style sheets are found wherever they stand, and nothing else is', () => {
  const text =
    'import{a}from"./signals.module.CmUH2CyW.js";const m=["_astro/Check-Panel.fz_TDP71.js"];url(/x/_astro/Base.BthNYHBq.css) a.js b.min.css moved.js main.short.js jquery.toolonghash9.js';
  expect(assetNamesIn(`${text} ${text} a.12345678.json`).sort()).toEqual([
    'Base.BthNYHBq.css',
    'Check-Panel.fz_TDP71.js',
    'signals.module.CmUH2CyW.js',
  ]);
});

test.each([
  [0, 'nothing'],
  [1, '1 kB'],
  [230_951, '231 kB'],
  [1_113_815, '1.1 MB'],
])('%i bytes are “%s”', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
