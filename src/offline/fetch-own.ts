import { isOwnFile, isOwnPage } from '../domain/offline/own-answer.ts';
import type { AnswerFacts } from '../domain/offline/own-answer.ts';

/** Why something could not be fetched: no connection, an answer that is not ours, or nothing there. */
export type FetchProblem = 'no-connection' | 'foreign' | 'missing';

/** Something of ours, fetched whole, or why not. */
export type Fetched =
  | { readonly ok: true; readonly response: Response; readonly text: string; readonly bytes: number }
  | { readonly ok: false; readonly problem: FetchProblem };

/** What can be told of an answer without reading it. */
export function factsOf(response: Response): AnswerFacts {
  const { status, type, redirected } = response;
  return { status, type, redirected, contentType: response.headers.get('content-type') ?? '' };
}

/**
 * Fetches a page or file from the network, past every cache, and answers with it only when it is really ours. A request
 * that asks for a reload is also how the service worker knows that it is not to answer in the network’s place.
 */
export async function fetchOwn(address: string, kind: 'page' | 'file'): Promise<Fetched> {
  try {
    const response = await fetch(address, { cache: 'reload', credentials: 'same-origin' });
    const body = await response.clone().arrayBuffer();
    const text = /\b(?:text|json|javascript)\b/iu.test(response.headers.get('content-type') ?? '')
      ? new TextDecoder().decode(body)
      : '';
    const facts = factsOf(response);
    const ours =
      kind === 'page'
        ? isOwnPage(facts, text)
        : isOwnFile({ ...facts, status: 200 }, new URL(response.url).pathname);
    if (response.status === 404 || response.status === 410) return { ok: false, problem: 'missing' };
    if (!ours || response.status !== 200) return { ok: false, problem: 'foreign' };
    return { ok: true, response, text, bytes: body.byteLength };
  } catch {
    return { ok: false, problem: 'no-connection' };
  }
}
