import { audiences } from '../session/audience.ts';
import { terms } from '../session/term.ts';
import type { Facet, FacetChoice } from './index-format.ts';

const orders: Partial<Record<Facet, readonly string[]>> = { term: terms, audience: audiences };

/** The order in which choices are offered: that of the school year and of the week; others as they come on the site. */
export function inChoiceOrder(facet: Facet, choices: readonly FacetChoice[]): FacetChoice[] {
  const order = orders[facet];
  if (facet === 'year') return [...choices].sort((a, b) => Number(a.value) - Number(b.value));
  return order ? [...choices].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : [...choices];
}
