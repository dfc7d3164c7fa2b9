import type { TargetFinding, Verdict } from '../target-finding.ts';
import { VAGUE_VERB_GROUPS } from '../lexicon/acts/vague-verbs.ts';
import { BEING } from '../lexicon/acts/object-words.ts';
import { vagueGroupOf } from '../text/verbs.ts';
import type { Reading } from '../reading/reading.ts';
import type { Run } from '../text/token.ts';
import { finder, type Judged } from './judged.ts';
import { present } from '../../present.ts';

/** What will be seen, and where: an act, a particular thing and a setting. */
export function judgeSpecific(reading: Reading): Judged {
  const { acts, broad: wide, sayings, parts } = reading;
  const { act, object, setting, trait } = parts;
  const findings: TargetFinding[] = [];
  const add = finder('specific', reading, findings);
  if (act) add('act', 'evidence', 'This says what would be seen or done.', act);
  if (object) add('object', 'evidence', 'This names a particular thing, small enough to be seen.', object);
  if (setting)
    add(
      'setting',
      'evidence',
      'This says which pupils, lesson or place it is for.',
      wholeSetting(reading, setting),
    );
  const negated = acts.find((each) => each.negated && each.kind !== 'vague');
  if (negated)
    add('negated', 'vague', 'This says what will stop. It helps to say what will be done instead.', {
      from: negated.at,
      to: negated.at + 1,
    });
  if (trait && !(act && object))
    add('trait', 'vague', 'This is about how someone is. What would they be seen doing?', trait);
  const vague = acts.find(({ kind }) => kind === 'vague');
  const saying = sayings.find(({ from }) => !object || from < object.from);
  if (vague && !act && !(reading.tokens[vague.at]?.masks.has('saying') && saying)) {
    // A verb that only here says nothing to see ('make progress') promises a change.
    const { rule, message } = vagueGroupOf(vague.lemma) ?? present(VAGUE_VERB_GROUPS[0]);
    add(rule, 'vague', message, { from: vague.at, to: vague.at + 1 });
  }
  if (saying && !act)
    add(
      'saying',
      'vague',
      'This could be said of any teacher in any year. Write one thing that would be seen.',
      saying,
    );
  if (wide[0] && !object)
    add('broad', 'vague', 'This is a wide area. Which technique, task or moment within it?', wide[0]);
  if (!act) add('no-act', 'absent', 'It does not yet say what would be seen or done.');
  if (!object) add('no-object', 'absent', 'It does not yet name a technique, task or resource.');
  if (!setting) add('no-setting', 'absent', 'It does not yet say which class, pupils or part of the lesson.');
  return { findings, verdict: verdictOf(reading) };
}

/** Words that tie one setting to the next. */
const TIES = new Set(['of', 'in', 'with']);

/** A setting with those that go on from it: 'in the first ten minutes' of '9Y2 maths'. */
function wholeSetting({ settings, tokens }: Reading, { from, to }: Run): Run {
  const next = settings.find(
    ({ from: at }) => at === to || (at === to + 1 && TIES.has(tokens[to]?.text ?? '')),
  );
  return next ? wholeSetting({ settings, tokens } as Reading, { from, to: next.to }) : { from, to };
}

/** Three parts are clear, two are partly; a particular thing alone, or a wide area with a class, is a start. */
function verdictOf({ tokens, parts, acts, amounts, broad: wide }: Reading): Verdict {
  const { act, object, setting, broad, trait } = parts;
  // 'Feel more confident teaching phonics to 2B', 'attain confidence in delivery': how somebody is, whatever comes after.
  const first = acts[0];
  if (trait && first && (BEING.has(first.lemma) || first.kind === 'vague' || first.object.kind === 'trait') && first.kind !== 'seen' && trait.from > first.at && trait.from < first.at + 4 && tokens[trait.to]?.tag !== 'noun' && tokens[trait.to]?.text !== 'to' && (act?.from ?? object?.from ?? 0) > trait.from && !tokens.slice(trait.to, -1).some(({ tag, opens }) => tag === 'mark' || opens) && !amounts.some(({ kind }) => kind === 'threshold')) return 0; // prettier-ignore
  if (act && object && setting) return 2;
  if (object || act) return 1;
  // 'Feel more confident teaching phonics to 2B': how somebody is, whatever the class.
  if (
    trait &&
    acts.some(({ lemma }) => BEING.has(lemma)) &&
    !(wide.length > 0 && setting && !BEING.has(acts[0]?.lemma ?? ''))
  )
    return 0;
  // A figure on a wide area is a start: 'increase engagement by 20%'.
  if (broad && amounts.some(({ kind }) => kind === 'threshold')) return 1;
  return broad && setting && (!trait || wide.length > 0) ? 1 : 0;
}
