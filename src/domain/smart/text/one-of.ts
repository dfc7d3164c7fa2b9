const known = new Map<string, ReadonlySet<string>>();

/** True when a word or tag is one of a short list written with blanks between. */
export function oneOf(text: string | undefined, list: string): boolean {
  let set = known.get(list);
  if (!set) known.set(list, (set = new Set(list.split(' '))));
  return text !== undefined && set.has(text);
}
