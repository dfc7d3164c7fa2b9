import type { Column, Plan, PlanFormat, PlanTarget } from '../model/schema.ts';

/** A field of a target. */
type TargetFieldName = Exclude<keyof PlanTarget, 'id' | 'steps'>;

/** A field of a target as the form asks for it. */
export interface FormField {
  readonly name: TargetFieldName;
  readonly label: string;
  readonly hint: string;
}

/** What the form asks about each target, in order. `steps` stands where the action steps are. */
export interface FormLayout {
  readonly shown: readonly (FormField | 'steps')[];
  /** What else can be said, folded away. */
  readonly more: readonly FormField[];
}

/** The usual question for each field. */
const USUAL: Record<TargetFieldName, FormField> = {
  text: {
    name: 'text',
    label: 'Target',
    hint: 'What you will do, with which class or pupils, and by when.',
  },
  why: {
    name: 'why',
    label: 'Why does it matter?',
    hint: 'A Teachers’ Standard, something pupils need, or feedback you have had.',
  },
  baseline: { name: 'baseline', label: 'Where do things stand now?', hint: 'What you see or count today.' },
  successMeasure: {
    name: 'successMeasure',
    label: 'How will you know it has worked?',
    hint: 'Something you and your mentor can count, see or read.',
  },
  options: { name: 'options', label: 'What could you try?', hint: 'Several ideas, before you choose.' },
  support: { name: 'support', label: 'What support do you need?', hint: 'Who or what will help, and when.' },
  confidence: {
    name: 'confidence',
    label: 'How sure are you that you can reach it?',
    hint: 'From 1, not at all, to 10, certain.',
  },
  targetDate: {
    name: 'targetDate',
    label: 'Date to reach it by',
    hint: '',
  },
};

const ORDER: readonly TargetFieldName[] = [
  'text',
  'why',
  'baseline',
  'successMeasure',
  'options',
  'support',
  'confidence',
  'targetDate',
];

const LAYOUTS: Record<Exclude<PlanFormat, 'own'>, readonly (FormField | TargetFieldName | 'steps')[]> = {
  smart: ['text', 'why', 'successMeasure', 'steps', 'targetDate'],
  grow: [
    { ...USUAL.text, label: 'Goal: what do you want to achieve?' },
    { ...USUAL.successMeasure, label: 'Goal: how will you know you are there?' },
    { ...USUAL.baseline, label: 'Reality: where do things stand now?' },
    { ...USUAL.options, label: 'Options: what could you try?' },
    { ...USUAL.support, label: 'Options: who or what could help?' },
    'steps',
    { ...USUAL.confidence, label: 'Will: how sure are you that you will do it?' },
    { ...USUAL.targetDate, label: 'Will: by when?' },
  ],
  steps: [{ ...USUAL.text, label: 'What are you working towards?' }, 'steps', 'targetDate'],
  summary: ['text', 'successMeasure', 'targetDate', 'steps'],
  elsewhere: ['text', 'targetDate', 'steps'],
};

/** What the form asks in the plan's format. The school's own names are used where the plan has them. */
export function formLayout(plan: Pick<Plan, 'format' | 'columns'>): FormLayout {
  const shown = plan.format === 'own' ? ownFields(plan.columns) : LAYOUTS[plan.format].map(usual);
  const names = shown.map((field) => (field === 'steps' ? field : field.name));
  return { shown, more: ORDER.filter((name) => !names.includes(name)).map((name) => USUAL[name]) };
}

function usual(field: FormField | TargetFieldName | 'steps'): FormField | 'steps' {
  return typeof field !== 'string' || field === 'steps' ? field : USUAL[field];
}

/** The target's own words always come first, and the steps are always there: a plan cannot do without them. */
function ownFields(columns: readonly Column[]): (FormField | 'steps')[] {
  const fields: (FormField | 'steps')[] = [];
  for (const { field, name } of columns) {
    const entry = isTargetField(field)
      ? { ...USUAL[field], label: name.trim() || USUAL[field].label }
      : field === 'blank'
        ? undefined
        : 'steps';
    const known =
      entry === 'steps'
        ? fields.includes('steps')
        : fields.some((each) => each !== 'steps' && each.name === entry?.name);
    if (entry !== undefined && !known) fields.push(entry);
  }
  if (!fields.some((each) => each !== 'steps' && each.name === 'text')) fields.unshift(USUAL.text);
  if (!fields.includes('steps')) fields.push('steps');
  return fields;
}

function isTargetField(field: string): field is TargetFieldName {
  return (ORDER as readonly string[]).includes(field);
}
