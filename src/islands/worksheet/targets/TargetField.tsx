import type { JSX } from 'preact';
import type { FormField } from '../../../domain/plan/present/form-layout.ts';
import { CONFIDENCES } from '../../../domain/plan/model/schema.ts';
import type { PlanTarget } from '../../../domain/plan/model/schema.ts';
import { PlanChoiceField } from '../fields/PlanChoiceField.tsx';
import { PlanTextField } from '../fields/PlanTextField.tsx';
import type { FieldHost } from '../fields/PlanTextField.tsx';

/** What a field of a target needs. */
export interface TargetFieldProps {
  readonly host: FieldHost;
  readonly target: PlanTarget;
  readonly asked: FormField;
  /** Start of the element's id. */
  readonly idStart: string;
}

const CHOICES = CONFIDENCES.map((value) => [value, value || 'Not said'] as const);

/** One field of a target, as the plan's format asks for it. */
export function TargetField({ host, target, asked, idStart }: TargetFieldProps): JSX.Element {
  const { name, label, hint } = asked;
  const shared = {
    host,
    id: `${idStart}-${name}`,
    field: { of: 'target', id: target.id, name } as const,
    value: target[name],
    label,
    hint: hint || undefined,
  };
  if (name === 'confidence') return <PlanChoiceField {...shared} choices={CHOICES} />;
  return <PlanTextField {...shared} rows={name === 'text' ? 3 : 2} />;
}
