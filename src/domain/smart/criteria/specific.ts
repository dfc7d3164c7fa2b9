import type { Finding, Verdict } from '../finding.ts';
import type { Parts } from '../parts.ts';
import { weaselGroupOf } from '../verb-lists.ts';
import { WEASEL_GROUPS, type WeaselGroup } from '../phrases/weasel-verbs.ts';
import { spanOf, type Reading } from '../reading.ts';

/** A verb that only here says nothing to see ('make progress', 'take on') promises a change. */
const PROMISE = WEASEL_GROUPS[0] as WeaselGroup;

/** What will be seen, and where: an act, a particular thing and a setting. */
export function specificFindings(reading: Reading, parts: Parts): Finding[] {
  const findings: Finding[] = [];
  const add = (rule: string, kind: Finding['kind'], message: string, run?: { from: number; to: number }) =>
    findings.push({
      rule: `specific/${rule}`,
      criterion: 'specific',
      kind,
      message,
      ...(run ? { span: spanOf(reading.tokens, run.from, run.to) } : {}),
    });
  if (parts.act) add('act', 'evidence', 'This says what would be seen or done.', parts.act);
  if (parts.object)
    add('object', 'evidence', 'This names a particular thing, small enough to be seen.', parts.object);
  if (parts.setting)
    add('setting', 'evidence', 'This says which pupils, lesson or place it is for.', parts.setting);
  const negated = reading.acts.find((act) => act.negated && act.kind !== 'weasel');
  if (negated)
    add('negated', 'vague', 'This says what will stop. It helps to say what will be done instead.', {
      from: negated.at,
      to: negated.at + 1,
    });
  if (parts.trait && !(parts.act && parts.object))
    add('trait', 'vague', 'This is about how someone is. What would they be seen doing?', parts.trait);
  const weasel = reading.acts.find((act) => act.kind === 'weasel');
  const saying = reading.vague.find(({ from }) => !parts.object || from < parts.object.from);
  if (weasel && !parts.act) {
    const { rule, message } = weaselGroupOf(weasel.lemma) ?? PROMISE;
    const isSaying = reading.tokens[weasel.at]?.masks.has('vague') && saying;
    if (!isSaying) add(rule, 'vague', message, { from: weasel.at, to: weasel.at + 1 });
  }
  if (saying && !parts.act)
    add(
      'saying',
      'vague',
      'This could be said of any teacher in any year. Write one thing that would be seen.',
      saying,
    );
  const broad = reading.objects.broad[0];
  if (broad && !parts.object)
    add('broad', 'vague', 'This is a wide area. Which technique, task or moment within it?', broad);
  if (!parts.act) add('no-act', 'absent', 'It does not yet say what would be seen or done.');
  if (!parts.object) add('no-object', 'absent', 'It does not yet name a technique, task or resource.');
  if (!parts.setting)
    add('no-setting', 'absent', 'It does not yet say which class, pupils or part of the lesson.');
  return findings;
}

/** Three parts are clear, two are partly; a particular thing alone, or a wide area with a class, is a start. */
export function specificVerdict(parts: Parts, reading: Reading): Verdict {
  const { act, object, setting, broad, trait } = parts;
  if (act && object && setting) return 2;
  if (object || act) return 1;
  // 'Feel more confident teaching phonics to 2B': how somebody is, whatever the class.
  if (trait && /^(be|feel|become|want|try)$/.test(reading.acts[0]?.lemma ?? '')) return 0;
  // A figure on a wide area is a start: 'increase engagement by 20%'.
  if (broad && reading.measures.some(({ data }) => data === 'threshold')) return 1;
  return broad && setting && (!trait || reading.objects.broad.length > 0) ? 1 : 0;
}
