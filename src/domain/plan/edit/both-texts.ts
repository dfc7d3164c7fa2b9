/**
 * What one field holds after two windows wrote in it. `was` is the text that the writer went on from, `text` what came of it, and
 * `there` what stands in the field by now. Where only one of them changed it, that change stands; where both did, both texts stay,
 * the writer's own behind the other, and what is written on goes on in its own. Putting the same change in twice changes nothing.
 */
export function bothTexts(was: string, text: string, there: string, between = '\n'): string {
  if (there === was || there === '' || text === there) return text;
  const own = placeOf(was, there, between);
  const done = placeOf(text, there, between);
  // What was only shortened may stand in the other's words by chance.
  if (done !== undefined && !(own !== undefined && was.startsWith(text))) return there;
  if (own !== undefined) {
    const before = there.slice(0, own);
    const after = there.slice(own + was.length);
    return text === '' ? withoutGap(before, after, between) : before + text + after;
  }
  return text === '' ? there : `${there}${between}${text}`;
}

/** Where a text stands as a part of its own, the last time. An empty one stands nowhere. */
function placeOf(text: string, there: string, between: string): number | undefined {
  const place = text === '' ? -1 : `${between}${there}${between}`.lastIndexOf(`${between}${text}${between}`);
  return place < 0 ? undefined : place;
}

function withoutGap(before: string, after: string, between: string): string {
  return before.endsWith(between)
    ? before.slice(0, before.length - between.length) + after
    : after.slice(between.length);
}
