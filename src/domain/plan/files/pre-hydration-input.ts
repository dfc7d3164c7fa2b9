import { applyEdit, tryEdit } from '../edit/apply.ts';
import { fieldKey, fieldKind, planFields, readField } from '../model/field.ts';
import { newStep } from '../model/new-plan.ts';
import type { FieldKind, PlanField } from '../model/field.ts';
import type { PlanEdit } from '../edit/edits.ts';
import type { Plan } from '../model/schema.ts';

/** What somebody wrote into the form before the stored plan was there. */
export interface PreHydrationInput {
  /** The key of the field, in the form as it was shown. */
  readonly field: string;
  /** Everything in that field. */
  readonly text: string;
}

/** The edits that keep pre-hydration input, and the texts for which there was no room. */
export interface PlacedPreHydrationInput {
  readonly edits: readonly PlanEdit[];
  readonly unplaced: readonly string[];
}

/**
 * Finds a place in the stored plan for what was written into the form before that plan was there. The form showed
 * `shown`; a field goes to the target and step at the same place in `stored`, and a step that is not there is added.
 * Text that is stored already is kept in front of the new text. Of two dates or choices, the one just chosen is kept.
 */
export function placePreHydrationInput(
  shown: Plan,
  stored: Plan,
  early: readonly PreHydrationInput[],
  makeId: () => string,
): PlacedPreHydrationInput {
  const edits: PlanEdit[] = [];
  const unplaced: string[] = [];
  let plan = stored;
  const shownFields = new Map(planFields(shown).map((field) => [fieldKey(field), field]));

  for (const { field: key, text } of early) {
    const shownField = shownFields.get(key);
    if (text === '') continue;
    const found = shownField && matchingField(shown, plan, shownField, makeId);
    const edit: PlanEdit | undefined = found && {
      edit: 'set',
      field: found.field,
      value: joined(readField(found.plan, found.field) ?? '', text, found),
    };
    if (!found || !edit || tryEdit(found.plan, edit) === undefined) {
      unplaced.push(text);
      continue;
    }
    edits.push(...found.added, edit);
    plan = applyEdit(found.plan, edit);
  }
  return { edits, unplaced };
}

interface MatchingField {
  readonly field: PlanField;
  /** Steps that had to be added so that the field exists. */
  readonly added: readonly PlanEdit[];
  /** The plan with those steps. */
  readonly plan: Plan;
}

function matchingField(
  shown: Plan,
  plan: Plan,
  field: PlanField,
  makeId: () => string,
): MatchingField | undefined {
  if (field.of === 'plan') return { field, added: [], plan };
  if (field.of !== 'target' && field.of !== 'step') return undefined;
  const targetPlace = shown.targets.findIndex(({ id, steps }) =>
    field.of === 'target' ? id === field.id : steps.some((step) => step.id === field.id),
  );
  const shownTarget = shown.targets[targetPlace];
  const target = plan.targets[targetPlace];
  if (!shownTarget || !target) return undefined;
  if (field.of === 'target') return { field: { ...field, id: target.id }, added: [], plan };

  const stepPlace = shownTarget.steps.findIndex(({ id }) => id === field.id);
  const added: PlanEdit[] = [];
  let grown = plan;
  for (let have = target.steps.length; have <= stepPlace; have += 1) {
    const edit: PlanEdit = {
      edit: 'insert-step',
      target: target.id,
      step: newStep(makeId()),
      position: have,
    };
    added.push(edit);
    grown = applyEdit(grown, edit);
  }
  const step = grown.targets[targetPlace]?.steps[stepPlace];
  return step && { field: { ...field, id: step.id }, added, plan: grown };
}

function joined(before: string, typed: string, { field }: MatchingField): string {
  const separators: Record<FieldKind, string | undefined> = {
    lines: '\n',
    line: ' ',
    date: undefined,
    time: undefined,
    choice: undefined,
  };
  const separator = separators[fieldKind(field)];
  if (separator === undefined || before === '' || before === typed) return typed;
  return before + separator + typed;
}
