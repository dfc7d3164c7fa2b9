import type { JSX } from 'preact';
import type { PlanLayout, PlanPart } from '../../../domain/plan/present/plan-layout.ts';

/** What the written-out plan needs. */
export interface PlanWrittenOutProps {
  readonly document: PlanLayout;
  /** Level of the plan's title. */
  readonly headingLevel: 2 | 3 | 4;
  /** Whether the title stands above it already. */
  readonly untitled?: boolean;
}

/** A plan as it looks on paper and in Word. */
export function PlanWrittenOut({
  document,
  headingLevel,
  untitled = false,
}: PlanWrittenOutProps): JSX.Element {
  const Title = `h${headingLevel}` as 'h2';
  return (
    <div class="written-out">
      {!untitled && <Title class="written-out__title">{document.title}</Title>}
      {groupsOf(document.parts).map((group, place) => (
        <section class="written-out__group" key={place}>
          {factsTogether(group).map((part, at) => (
            <Part key={at} part={part} headingLevel={headingLevel} />
          ))}
        </section>
      ))}
    </div>
  );
}

type Facts = { readonly kind: 'facts'; readonly facts: readonly Extract<PlanPart, { kind: 'fact' }>[] };

/** Parts that belong together: a heading of level 2 with all that follows it. */
function groupsOf(parts: readonly PlanPart[]): PlanPart[][] {
  const groups: PlanPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (!last || (part.kind === 'heading' && part.level === 2)) groups.push([part]);
    else last.push(part);
  }
  return groups;
}

function factsTogether(parts: readonly PlanPart[]): (Exclude<PlanPart, { kind: 'fact' }> | Facts)[] {
  const together: (Exclude<PlanPart, { kind: 'fact' }> | Facts)[] = [];
  for (const part of parts) {
    const last = together.at(-1);
    if (part.kind !== 'fact') together.push(part);
    else if (last?.kind === 'facts')
      together[together.length - 1] = { kind: 'facts', facts: [...last.facts, part] };
    else together.push({ kind: 'facts', facts: [part] });
  }
  return together;
}

function Part({
  part,
  headingLevel,
}: {
  part: Exclude<PlanPart, { kind: 'fact' }> | Facts;
  headingLevel: number;
}): JSX.Element | null {
  if (part.kind === 'heading') {
    const Heading = `h${Math.min(headingLevel + part.level - 1, 6)}` as 'h3';
    return <Heading class={`written-out__heading-${part.level}`}>{part.text}</Heading>;
  }
  if (part.kind === 'facts') {
    return (
      <dl class="written-out__facts">
        {part.facts.map(({ label, value }, place) => (
          <div key={place}>
            <dt>{label}</dt>
            <dd class={value.trim() === '' ? 'is-empty' : undefined}>{value.trim() || 'Not written yet'}</dd>
          </div>
        ))}
      </dl>
    );
  }
  if (part.rows.length === 0) return null;
  return (
    <div class="written-out__scroll" tabIndex={0} role="region" aria-label={part.caption}>
      <table class="written-out__table">
        <caption>{part.caption}</caption>
        <thead>
          <tr>
            {part.columns.map((column, place) => (
              <th key={place} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
