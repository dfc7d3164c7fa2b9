/**
 * Names that older materials type as a plain line where they mean a heading. A line that holds one of these and nothing
 * else is shown as a heading, so that the page can be scanned and listened to.
 */
const sectionNames: readonly string[] = [
  'session elements',
  'introduction',
  'learning intentions',
  'learning outcomes',
  'intended outcomes',
  'research and practice summary',
  'self-study activities',
  'review',
  'plan',
  'theory to practice',
  'next steps',
];

/** Whether a line is the bare name of a section. */
export function isSectionName(line: string): boolean {
  return sectionNames.includes(line.trim().replace(/:$/u, '').toLowerCase());
}
