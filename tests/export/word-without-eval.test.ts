import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newPlan } from '../../src/domain/plan/model/new-plan.ts';

// The site's Content-Security-Policy refuses code made out of text. The libraries are loaded here for the first time, so
// that loading them is tried too: this stays a file of its own.
const refuse = vi.fn(function refuse(): never {
  throw new EvalError('refused by the policy');
});

beforeAll(() => {
  // Only calls are refused: `Function.prototype` may be used.
  vi.stubGlobal('Function', new Proxy(Function, { apply: refuse, construct: refuse }));
  vi.stubGlobal('eval', refuse);
});

afterAll(() => vi.unstubAllGlobals());

it('Word documents are made and filled in without making code out of text', async () => {
  expect(() => new Function('return 1')).toThrow(EvalError);
  refuse.mockClear();
  const { planToWord } = await import('../../src/export/word/plan-to-word.ts');
  const { sampleWordTemplate } = await import('../../src/export/word/sample-template.ts');
  const { fillWordTemplate } = await import('../../src/export/word/fill-template.ts');
  const parts = [{ kind: 'fact', label: 'Target', value: 'Cold call' }] as const;
  const document = await planToWord({ title: 'Plan', parts }, { date: '2026-11-24', address: '' });
  expect(document.size).toBeGreaterThan(1_000);
  const template = new Uint8Array(await (await sampleWordTemplate()).arrayBuffer());
  const filled = await fillWordTemplate(template, newPlan('p', ''));
  expect(filled).toMatchObject({ ok: true, unfilled: [] });
  expect(refuse).not.toHaveBeenCalled();
});
