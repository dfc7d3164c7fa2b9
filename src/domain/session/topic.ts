/** Headings that say what kind of document it is, not what it is about. */
const kinds = /^(?:(?:mentor|ect|induction tutor|induction lead) )?materials$|^(?:view )?mentor materials$/iu;

/**
 * What a session is about, in a few words: the author's `topic`, else its heading, unless the heading only names the
 * kind of document ("Mentor materials"), in which case the first heading of the body says more.
 */
export function topicOf(
  set: string | undefined,
  heading: string,
  firstBodyHeading: string | undefined,
): string {
  if (set) return set;
  return kinds.test(heading.trim()) && firstBodyHeading ? withoutTiming(firstBodyHeading) : heading;
}

/** A heading without the minutes some authors put in brackets behind it. */
export function withoutTiming(heading: string): string {
  return heading.replace(/ ?\(\d{1,3} ?min(?:ute)?s?\)$/iu, '');
}
