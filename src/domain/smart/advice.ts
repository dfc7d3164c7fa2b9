import type { Criterion, Finding, Verdict } from './finding.ts';
import type { Parts } from './parts.ts';
import { EXAMPLE_AREAS } from './phrases/examples.ts';
import type { ExampleArea } from './phrases/examples.ts';
import type { Reading } from './reading.ts';

const CLEAR: Readonly<Record<Criterion, string>> = {
  specific: 'It says what will be seen, and where.',
  measurable: 'Two people could agree whether it was done.',
  achievable: 'It looks small enough to do, as far as the words can show.',
  relevant: 'It says why, or for whom.',
  timeBound: 'It says when it ends or gets looked at.',
};

/** One plain sentence for a criterion: what is clear, or what would help, with an example from what the target is about. */
export function adviceFor(
  criterion: Criterion,
  verdict: Verdict,
  findings: readonly Finding[],
  reading: Reading,
  parts: Parts,
): string {
  if (verdict === 2) return CLEAR[criterion];
  const example = areaOf(reading);
  const label = labelOf(reading);
  const act = example && `${example.act}${label ? ` with ${label}` : ''}`;
  const says = (rule: string) => findings.find((finding) => finding.rule === rule)?.message;
  switch (criterion) {
    case 'specific':
      if (parts.act && parts.object)
        return 'Say which class, pupils or part of the lesson it is for, such as “in the first ten minutes with 8B”.';
      return act
        ? `Say what would be seen, such as “${act}”.`
        : 'Say what somebody would see: what is done, and with which task, technique or resource.';
    case 'measurable':
      if (says('measurable/deliverable'))
        return 'It will be plain when this is done. Say what would show that it helped, such as what pupils can then do.';
      return `Say how many or how often, such as “${example?.measure ?? 'in three of five lessons'}”.`;
    case 'achievable':
      if (verdict === 1)
        return 'Say what or who will help, such as “with my mentor”, and how big the first step is.';
      return (
        says('achievable/no-target') ??
        `It may be more than one person can bring about. A smaller first step could help${act ? `, such as “${act}”` : ''}.`
      );
    case 'relevant':
      return example
        ? `Say which pupils, need or feedback it is for, such as “${example.reason}”.`
        : 'Say which pupils, need or feedback it is for: “so that …” or “because …”.';
    case 'timeBound':
      return (
        says('timeBound/past') ??
        says('timeBound/field-past') ??
        says('timeBound/impossible') ??
        'Say when it ends or gets looked at, such as “by half term” or “until my next observation”.'
      );
  }
}

/** What the target is about, for examples only; its main clause counts first, then its reason. */
function areaOf({ tokens }: Reading): ExampleArea | undefined {
  const has = ({ words }: ExampleArea, inReason: boolean) =>
    tokens.some(
      (token) =>
        token.masks.has('reason') === inReason &&
        !token.masks.has('time') &&
        (words.has(token.stem) || words.has(token.text)),
    );
  return EXAMPLE_AREAS.find((each) => has(each, false)) ?? EXAMPLE_AREAS.find((each) => has(each, true));
}

function labelOf({ tokens }: Reading): string | undefined {
  const at = tokens.findIndex((token) => token.masks.has('label'));
  if (at < 0) return undefined;
  let to = at;
  while (tokens[to]?.masks.has('label')) to++;
  return tokens
    .slice(at, to)
    .map((token) => token.raw)
    .join(' ');
}
