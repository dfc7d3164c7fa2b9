import { parse } from 'valibot';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'fflate';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';
import { planSchema } from '../../src/domain/plan/model/schema.ts';
import { MAX_LINK, notesToFragment, planToFragment, readFragment } from '../../src/export/link/plan-link.ts';
import { addressToQr, MAX_QR } from '../../src/export/link/plan-qr.ts';

const plan = parse(
  planSchema,
  JSON.parse(readFileSync(new URL('../fixtures/plans/v3.json', import.meta.url), 'utf8')),
);
const pack = (text: string): string =>
  `#p=1.${Buffer.from(deflateSync(new TextEncoder().encode(text))).toString('base64url')}`;

describe('a link with a plan in it', () => {
  it('gives the whole plan back, and is short enough for a message', () => {
    const fragment = planToFragment(plan, 60)!;
    expect(fragment).toMatch(/^\?#p=1\.[A-Za-z0-9_-]+$/u);
    expect(fragment.length).toBeLessThan(MAX_LINK / 3);
    expect(readFragment(fragment)).toEqual({ ok: true, plan });
  });

  it('is not made when it would be too long', () => {
    // Words that cannot be packed much smaller.
    const noise = (seed: number): string =>
      Array.from({ length: 2_000 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((at * 7_919 * seed) % 9_000)),
      ).join('');
    const targets = Array.from({ length: 6 }, (_, place) => ({
      ...plan.targets[0]!,
      id: `n${place}`,
      text: noise(place + 3),
      steps: [{ ...plan.targets[0]!.steps[0]!, id: `n${place}s` }],
    }));
    expect(planToFragment({ ...plan, targets }, 60)).toBeUndefined();
  });

  it.each([
    ['nothing in it', '#p='],
    ['a bad escape', '#p=%E0%A4%A'],
    ['other characters', '#p=1.!!!!.x'],
    ['its end cut off by a mail program', planToFragment(plan, 60)!.slice(0, 300)],
    ['one character changed', planToFragment(plan, 60)!.replace(/.{9}$/u, 'AAAAAAAAA')],
    ['2 MB of data', `#p=1.${'A'.repeat(2_000_000)}`],
    ['a text that unpacks to 50 MB', pack('a'.repeat(50_000_000))],
    ['something else in it', pack('{"app":"other"}')],
    ['a plan with a strange key', pack('{"app":"action-plan","schema":3,"__proto__":{"x":1}}')],
  ])('with %s is said to be damaged, quickly', (_, fragment) => {
    const start = performance.now();
    expect(readFragment(fragment)).toEqual({
      ok: false,
      problem: 'This link is damaged or incomplete. Ask for a new copy. Your current plan has not changed.',
    });
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it.each([
    ['a full stop', (link: string) => `${link}.`],
    ['a bracket and a quotation mark', (link: string) => `${link}>)”`],
    ['a tracking parameter', (link: string) => `${link}&utm_source=x&p=1`],
    ['an encoded full stop', (link: string) => `${link}%2E%0D%0A`],
    ['line ends within it', (link: string) => link.replace(/(.{70})/gu, '$1\r\n ')],
    ['encoded spaces within it', (link: string) => link.replace(/(.{70})/gu, '$1%20')],
    ['its # encoded', (link: string) => link.replace('#', '%23')],
    ['its # and = encoded', (link: string) => link.replace('#p=', '%23p%3D')],
    ['its # encoded twice', (link: string) => link.replace('#p=', '%2523p%253D')],
    ['everything encoded', (link: string) => encodeURIComponent(link)],
    ['the line ends of a mail', (link: string) => link.replace('=', '=3D').replace(/(.{70})/gu, '$1=\r\n')],
    ['signs that nobody sees', (link: string) => link.replace(/(.{70})/gu, '$1\u200b\u00ad')],
    ['the marks of Markdown around it', (link: string) => `${link}**](x)`],
    ['a dash or a line under it', (link: string) => `${link}-_`],
    ['another parameter before it', (link: string) => link.replace('?', '?utm_source=x')],
    ['no question mark, as before', (link: string) => link.replace('?', '')],
  ])('with %s is opened', (_, change) => {
    expect(readFragment(change(planToFragment(plan, 60)!))).toEqual({ ok: true, plan });
  });

  it('keeps the plan out of the path that is requested when its # is encoded', () => {
    const link = `https://example.org/action-plan/${planToFragment(plan, 60)!}`.replace('#', '%23');
    expect(new URL(link).pathname).toBe('/action-plan/');
  });

  it('of a newer packing says so', () => {
    const link = planToFragment(plan, 60)!.replace('#p=1.', '#p=2.');
    expect(readFragment(link)).toMatchObject({ problem: expect.stringContaining('newer version') });
  });

  it('made by a newer version of the page says so', () => {
    const notes = pack('{"app":"session-notes","schema":2}').replace('p=', 'n=');
    expect(readFragment(notes)).toMatchObject({
      problem: expect.stringContaining('newer version') as string,
    });
    expect(readFragment(pack('{"app":"action-plan","schema":99}'))).toMatchObject({
      problem: expect.stringContaining('newer version') as string,
    });
  });
});

describe('a QR code', () => {
  it('is read by an independent reader', () => {
    const address = `https://example.org/action-plan/${planToFragment(newPlan('p', ''), 60)!}`;
    const { size, path } = addressToQr(address)!;
    const scale = 4;
    const pixels = new Uint8ClampedArray(size * size * scale * scale * 4).fill(255);
    for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)) {
      for (let dy = 0; dy < scale; dy += 1) {
        for (let dx = 0; dx < scale; dx += 1) {
          const at = ((+y! * scale + dy) * size * scale + +x! * scale + dx) * 4;
          pixels.set([0, 0, 0], at);
        }
      }
    }
    expect(jsQR(pixels, size * scale, size * scale)?.data).toBe(address);
  });

  it('is not made of an address that a camera could hardly read', () => {
    expect(addressToQr('a'.repeat(MAX_QR + 1))).toBeUndefined();
  });
});

describe('a link with notes in it', () => {
  const notes = [{ session: '/ect/module-9/week-4/', label: 'Notes on workload', text: 'Wait.\nThen ask.' }];

  it('gives them back, also after a mail program has changed it', () => {
    const fragment = notesToFragment(notes, 60)!;
    expect(fragment).toMatch(/^\?#n=1\.[A-Za-z0-9_-]+$/u);
    expect(readFragment(fragment)).toEqual({ ok: true, notes });
    expect(readFragment(`${fragment.replace('#', '%23')}.`)).toEqual({ ok: true, notes });
  });

  it('is not read when it holds something else', () => {
    expect(readFragment(pack('{"app":"session-notes","schema":1,"notes":[]}').replace('#p', '#n')).ok).toBe(
      false,
    );
  });
});
