/** Turns a document of one version into the next. It may assume nothing about the document beyond its version. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/**
 * One step for each old version: the first takes version 1 to version 2, and so on. A step, once published, is never
 * changed; each has a frozen plan of its version in the tests.
 */
export const MIGRATIONS: readonly Migration[] = [from1To2, from2To3];

/**
 * Version 2 gives targets why, baseline, options, support and confidence, and steps a status; it adds layouts, reviews
 * and several plans. A target's own review date becomes the day it will be reached by; where the whole plan had no
 * review date, the latest of them is that too.
 */
function from1To2(document: Record<string, unknown>): Record<string, unknown> {
  const targets = asList(document['targets']);
  const dates = targets.map((target) => asText(target['reviewDate'])).sort();
  return {
    ...document,
    schema: 2,
    name: '',
    from: '',
    format: 'smart',
    columns: [],
    keptAt: '',
    reviewDate: document['reviewDate'] === '' ? (dates.at(-1) ?? '') : document['reviewDate'],
    staying: '',
    autumnMeeting: '',
    targets: targets.map(({ reviewDate, ...target }) => ({
      ...target,
      why: '',
      baseline: '',
      options: '',
      support: '',
      confidence: '',
      targetDate: reviewDate,
      steps: asList(target['steps']).map((step) => ({ ...step, status: 'not-started' })),
    })),
    reviews: [],
    copies: [],
  };
}

/**
 * Version 3 gives the review a time and a length, and has one question for when to meet: a meeting in the autumn term is the
 * review where there is no other; where there is, it stays beside it.
 */
function from2To3(document: Record<string, unknown>): Record<string, unknown> {
  const { reviewDate, autumnMeeting, staying } = document;
  const isReview = autumnMeeting === reviewDate || (reviewDate === '' && staying !== 'no');
  return {
    ...document,
    schema: 3,
    reviewDate: isReview ? autumnMeeting : reviewDate,
    reviewTime: '',
    reviewLength: '',
    autumnMeeting: isReview ? '' : autumnMeeting,
  };
}

/** The records in a list. Anything else throws, which makes the document unreadable. */
function asList(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'object' || item === null)) {
    throw new TypeError('not a list of records');
  }
  return value as Record<string, unknown>[];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
