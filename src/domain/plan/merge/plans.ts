import { applyEdit, tryEdit } from '../edit/apply.ts';
import { MAX_COPIES } from '../model/limits.ts';
import { nameOfField } from '../model/field-names.ts';
import type { PlanEdit } from '../edit/edits.ts';
import { fieldKey, fieldKind, planFields, readField } from '../model/field.ts';
import type { PlanField } from '../model/field.ts';
import type { MergeConflict, MergedChange, MergeResult } from './result.ts';
import type { Plan, Review, Step, PlanTarget } from '../model/schema.ts';
import { valueWords } from '../model/value-words.ts';
import { shorten, textOf, textOfReview, textOfStep } from '../present/written-texts.ts';

/**
 * Puts two copies of a plan together, field by field, against the last version that both had. What one side changed is
 * taken in; what both changed differently is a conflict. Without a common version every difference is a conflict and
 * additions of either side are kept. Nothing is dropped silently: what does not fit is a conflict as well.
 */
export function mergePlans(base: Plan | undefined, mine: Plan, theirs: Plan): MergeResult {
  const merge = new Merge(base, mine, theirs);
  merge.targets();
  merge.steps();
  merge.reviews();
  merge.fields();
  merge.columns();
  const copies = [...new Set([...mine.copies, ...theirs.copies])].slice(-MAX_COPIES);
  return { merged: { ...merge.plan, copies }, changes: merge.changes, conflicts: merge.conflicts };
}

/** The merged plan with the chosen sides of its conflicts. Choices that no longer fit are left out. */
export function withChoices(
  { merged, conflicts }: MergeResult,
  choices: ReadonlyMap<string, 'mine' | 'theirs' | 'both'>,
): Plan {
  let plan = merged;
  for (const conflict of conflicts) {
    const choice = choices.get(conflict.key) ?? 'mine';
    const edits =
      choice === 'theirs' ? conflict.takeTheirs : choice === 'both' ? (conflict.takeBoth ?? []) : [];
    for (const edit of edits) plan = applyEdit(plan, edit);
  }
  return plan;
}

/** The state of one merge. It starts from my copy and takes in theirs. */
class Merge {
  plan: Plan;
  readonly changes: MergedChange[] = [];
  readonly conflicts: MergeConflict[] = [];
  private readonly base: Plan | undefined;
  private readonly mine: Plan;
  private readonly theirs: Plan;

  constructor(base: Plan | undefined, mine: Plan, theirs: Plan) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.plan = mine;
  }

  targets(): void {
    const { base, mine, theirs } = this;
    theirs.targets.forEach((target, position) => {
      if (find(mine.targets, target.id)) return;
      const before = find(base?.targets ?? [], target.id);
      const insert: PlanEdit = { edit: 'insert-target', target, position };
      const what = `target “${shorten(target.text)}”`;
      if (before === undefined) this.takeIn(insert, `${what} added`, '', textOf(target));
      else if (same(before, target)) this.note('mine', `${what} removed`, textOf(target), '');
      else
        this.choose(
          `target.${target.id}`,
          `${what}: you removed it, they changed it`,
          '(removed)',
          textOf(target),
          [insert],
        );
    });
    for (const target of mine.targets) {
      if (find(theirs.targets, target.id)) continue;
      const before = find(base?.targets ?? [], target.id);
      const remove: PlanEdit = { edit: 'remove-target', target: target.id };
      const what = `target “${shorten(target.text)}”`;
      if (before === undefined) this.note('mine', `${what} added`, '', textOf(target));
      else if (same(before, target)) this.takeIn(remove, `${what} removed`, textOf(target), '');
      else
        this.choose(
          `target.${target.id}`,
          `${what}: they removed it, you changed it`,
          textOf(target),
          '(removed)',
          [remove],
        );
    }
    this.order();
  }

  /** Takes over their order when only they changed it. */
  private order(): void {
    const { base, mine, theirs } = this;
    const shared = (plan: Plan): string[] =>
      plan.targets.map(({ id }) => id).filter((id) => find(mine.targets, id) && find(theirs.targets, id));
    const [ours, other, before] = [shared(mine).join(), shared(theirs).join(), base && shared(base).join()];
    if (ours === other || before !== ours) return;
    shared(theirs).forEach((target, position) => {
      this.plan = applyEdit(this.plan, { edit: 'move-target', target, position });
    });
    this.note('theirs', 'targets put in another order', '', '');
  }

  steps(): void {
    for (const target of this.theirs.targets) {
      const own = find(this.mine.targets, target.id);
      if (own === undefined) continue;
      const before = find(this.base?.targets ?? [], target.id)?.steps ?? [];
      target.steps.forEach((step, position) => this.stepOfTheirs(target, own, before, step, position));
      for (const step of own.steps) {
        if (!find(target.steps, step.id)) this.stepOfMine(step, find(before, step.id));
      }
    }
  }

  private stepOfTheirs(
    target: PlanTarget,
    own: PlanTarget,
    before: readonly Step[],
    step: Step,
    position: number,
  ): void {
    if (find(own.steps, step.id)) return;
    const earlier = find(before, step.id);
    const insert: PlanEdit = { edit: 'insert-step', target: target.id, step, position };
    const what = `step “${shorten(step.what)}”`;
    if (earlier === undefined) this.takeIn(insert, `${what} added`, '', textOfStep(step));
    else if (same(earlier, step)) this.note('mine', `${what} removed`, textOfStep(step), '');
    else
      this.choose(
        `step.${step.id}`,
        `${what}: you removed it, they changed it`,
        '(removed)',
        textOfStep(step),
        [insert],
      );
  }

  private stepOfMine(step: Step, earlier: Step | undefined): void {
    const remove: PlanEdit = { edit: 'remove-step', step: step.id };
    const what = `step “${shorten(step.what)}”`;
    if (earlier === undefined) this.note('mine', `${what} added`, '', textOfStep(step));
    else if (same(earlier, step)) this.takeIn(remove, `${what} removed`, textOfStep(step), '');
    else
      this.choose(
        `step.${step.id}`,
        `${what}: they removed it, you changed it`,
        textOfStep(step),
        '(removed)',
        [remove],
      );
  }

  reviews(): void {
    const { base, mine, theirs } = this;
    theirs.reviews.forEach((review, position) => {
      const own = find(mine.reviews, review.id);
      const before = find(base?.reviews ?? [], review.id);
      const insert: PlanEdit = { edit: 'insert-review', review, position };
      if (own !== undefined && sameTargets(own, review)) this.finish(review, own, before);
      else if (own !== undefined) {
        const swap: PlanEdit[] = [{ edit: 'remove-review', review: review.id }, insert];
        this.choose(
          `review.${review.id}`,
          'review of other targets',
          textOfReview(own),
          textOfReview(review),
          swap,
        );
      } else if (before === undefined) this.takeIn(insert, 'review added', '', textOfReview(review));
      else if (same(before, review)) this.note('mine', 'review removed', textOfReview(review), '');
      else
        this.choose(
          `review.${review.id}`,
          'review: you removed it, they changed it',
          '(removed)',
          textOfReview(review),
          [insert],
        );
    });
    for (const review of mine.reviews) {
      if (find(theirs.reviews, review.id)) continue;
      const before = find(base?.reviews ?? [], review.id);
      const remove: PlanEdit = { edit: 'remove-review', review: review.id };
      if (before === undefined) this.note('mine', 'review added', '', textOfReview(review));
      else if (same(before, review)) this.takeIn(remove, 'review removed', textOfReview(review), '');
      else
        this.choose(
          `review.${review.id}`,
          'review: they removed it, you changed it',
          textOfReview(review),
          '(removed)',
          [remove],
        );
    }
  }

  private finish(review: Review, own: Review, before: Review | undefined): void {
    if (review.finished === own.finished || before?.finished === review.finished) return;
    const edit: PlanEdit = { edit: 'finish-review', review: review.id, finished: review.finished };
    this.takeIn(edit, review.finished ? 'review finished' : 'review opened again', '', '');
  }

  fields(): void {
    const { base, mine, theirs } = this;
    for (const field of planFields(theirs)) {
      const [own, other] = [readField(mine, field), readField(theirs, field)];
      if (own === undefined || other === undefined || own === other) continue;
      const before = base && readField(base, field);
      const what = nameOfField(this.plan, field);
      if (before === other) this.note('mine', what, valueWords(field, before), valueWords(field, own));
      else if (before === own || (before === undefined && own === '')) {
        this.takeIn(
          { edit: 'set', field, value: other },
          what,
          valueWords(field, own),
          valueWords(field, other),
        );
      } else if (before === undefined && other === '') this.note('mine', what, '', valueWords(field, own));
      else this.chooseText(field, what, own, other);
    }
  }

  private chooseText(field: PlanField, what: string, own: string, other: string): void {
    const take: PlanEdit = { edit: 'set', field, value: other };
    const kind = fieldKind(field);
    const joined: PlanEdit = {
      edit: 'set',
      field,
      value: kind === 'line' ? `${own} / ${other}` : `${own}\n${other}`,
    };
    const both = (kind === 'lines' || kind === 'line') && tryEdit(this.plan, joined) !== undefined;
    this.conflicts.push({
      key: fieldKey(field),
      what,
      mine: valueWords(field, own) || '(empty)',
      theirs: valueWords(field, other) || '(empty)',
      takeTheirs: [take],
      ...(both ? { takeBoth: [joined] } : {}),
    });
  }

  columns(): void {
    const { base, mine, theirs } = this;
    if (same(mine.columns, theirs.columns)) return;
    const edit: PlanEdit = { edit: 'set-columns', columns: theirs.columns };
    const words = (plan: Plan): string => plan.columns.map(({ field, name }) => name || field).join(', ');
    if (same(base?.columns, mine.columns) || mine.columns.length === 0) {
      this.takeIn(edit, 'columns of the table', words(mine), words(theirs));
    } else if (!same(base?.columns, theirs.columns)) {
      this.choose('columns', 'columns of the table', words(mine), words(theirs), [edit]);
    }
  }

  /** Takes their change in, or makes it a conflict when the plan has no room for it. */
  private takeIn(edit: PlanEdit, what: string, before: string, after: string): void {
    const plan = tryEdit(this.plan, edit);
    if (plan === undefined) {
      this.choose(`no-room.${what}`, `${what}: there is no room for it`, before || '(nothing)', after, [
        edit,
      ]);
      return;
    }
    this.plan = plan;
    this.note('theirs', what, before, after);
  }

  private choose(key: string, what: string, mine: string, theirs: string, takeTheirs: PlanEdit[]): void {
    this.conflicts.push({ key, what, mine, theirs, takeTheirs });
  }

  private note(whose: 'mine' | 'theirs', what: string, before: string, after: string): void {
    this.changes.push({ whose, what, before, after });
  }
}

function find<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item | undefined {
  return items.find((item) => item.id === id);
}

/** Whether two states of a review speak of the same targets, so that they can be put together field by field. */
function sameTargets(one: Review, other: Review): boolean {
  const ids = ({ outcomes }: Review): string =>
    outcomes
      .map(({ target }) => target)
      .sort()
      .join(' ');
  return ids(one) === ids(other);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
