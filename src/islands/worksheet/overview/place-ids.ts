// Addresses of places in the plan, by number, so that they can be linked to and still lead there after a reload.

/** The list of the targets. */
export const TARGETS_ID = 'plan-targets';

/** A target, by its place from 1. */
export function targetPlaceId(number: number): string {
  return `target-${number}`;
}

/** A step, by the places of its target and of itself, from 1. */
export function stepPlaceId(target: number, number: number): string {
  return `target-${target}-step-${number}`;
}
