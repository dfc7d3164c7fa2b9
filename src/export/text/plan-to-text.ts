import type { PlanLayout, PlanPart } from '../../domain/plan/present/plan-layout.ts';
import { cleanText } from '../../domain/clean-text.ts';

const NOTHING = '(nothing written yet)';

/** The plan as plain text for an e-mail or a document. */
export function planToText(document: PlanLayout): string {
  const parts = document.parts.map(partToText).filter((text) => text !== '');
  return `${[document.title, ...parts].map(cleanText).join('\n\n')}\n`;
}

function partToText(part: PlanPart): string {
  switch (part.kind) {
    case 'heading':
      return part.level === 2 ? part.text.toUpperCase() : part.text;
    case 'fact':
      return `${part.label}: ${part.value.trim() || NOTHING}`;
    case 'table': {
      const rows = part.rows.map((row, place) => rowToText(part.columns, row, place + 1));
      return rows.length === 0 ? '' : [`${part.caption}:`, ...rows].join('\n');
    }
  }
}

/** "1. Watch a lesson (Who: me; By when: 3 March 2027)" */
function rowToText(columns: readonly string[], row: readonly string[], number: number): string {
  const [first = '', ...others] = row.map((cell) => cell.trim());
  const more = others.map((cell, place) => cell && `${columns[place + 1]}: ${cell}`).filter(Boolean);
  return `${number}. ${first || NOTHING}${more.length > 0 ? ` (${more.join('; ')})` : ''}`;
}
