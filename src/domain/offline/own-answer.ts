import { siteMarkerHtml } from './site-marker.ts';

/** What is known of an answer from the network, apart from what it says. */
export interface AnswerFacts {
  /** HTTP status. */
  readonly status: number;
  /** Kind of answer: “basic” comes from our own host, “opaqueredirect” leads away. */
  readonly type: string;
  readonly redirected: boolean;
  /** The content type, such as “text/html; charset=utf-8”. */
  readonly contentType: string;
}

/** Content types that a file with this ending may come with. Any other ending takes everything but a web page. */
const contentTypes: ReadonlyArray<[ending: RegExp, type: RegExp]> = [
  [/\.js$/u, /^(?:text|application)\/(?:x-)?javascript\b/iu],
  [/\.css$/u, /^text\/css\b/iu],
  [/\.json$/u, /^application\/json\b/iu],
];

/** Whether an answer was sent by our own host for exactly the address that was asked for. */
function isDirect({ type, redirected }: AnswerFacts): boolean {
  return type === 'basic' && !redirected;
}

/**
 * Whether the answer is a page of this site. A school’s filter or the sign-in page of a network may answer any address
 * with a page of its own, with status 200 too: that one does not carry our mark.
 */
export function isOwnPage(facts: AnswerFacts, text: string): boolean {
  return isDirect(facts) && /^text\/html\b/iu.test(facts.contentType) && text.includes(siteMarkerHtml);
}

/** Whether the answer is the file of that name, and not a web page in its place. */
export function isOwnFile(facts: AnswerFacts, pathname: string): boolean {
  const expected = contentTypes.find(([ending]) => ending.test(pathname))?.[1];
  const right = expected ? expected.test(facts.contentType) : !/^text\/html\b/iu.test(facts.contentType);
  return isDirect(facts) && facts.status === 200 && right;
}
