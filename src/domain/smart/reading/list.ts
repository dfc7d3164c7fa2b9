import type { Reading } from './reading.ts';
import { sentencesOf } from './kinds/sentence-kinds.ts';

/** This many short orders in a row, or bare acts with commas between, are a list of things to do, not one target. */
const MANY = 3;
/** A longer sentence says more than an item of a list, in tokens. */
const LONGEST_ITEM = 9;

/** 'Read the policy. Observe maths. Sort my cupboard.', 'Plan, teach, mark and report': a list of acts that have no one thing in common. */
export function isList({ tokens, acts }: Reading): boolean {
  const orders = sentencesOf(tokens).filter(
    ({ from, to }) => to - from <= LONGEST_ITEM && tokens[from]?.tag === 'verb',
  );
  if (orders.length > MANY - 1 && orders.length === sentencesOf(tokens).length) return true;
  const bare = acts.filter(
    ({ at, object, past }) =>
      !past && object.to <= object.from && (tokens[at + 1]?.text === ',' || tokens[at + 1]?.tag === 'and'),
  );
  if (bare.length >= MANY) return true;
  // 'I want to … and also I need to …'
  return tokens.some(
    ({ text }, at) =>
      text === 'and' &&
      tokens[at + 1]?.text === 'also' &&
      (tokens[at + 2]?.text === 'i' || tokens[at + 2]?.text === "i'd"),
  );
}
