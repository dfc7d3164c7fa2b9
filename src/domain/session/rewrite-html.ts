/** How a piece of our own HTML is changed when it stands on another page than its own. */
export interface Rewriting {
  /** Put before every id and every link to one, so that several documents can share a page. */
  idPrefix?: string;
  /** How many levels its headings go down (up, when negative). */
  levelShift?: number;
  /** Addresses of pages that are on the same page now, as links write them, and the prefix of the ids there. */
  prefixes?: ReadonlyMap<string, string>;
}

/** A heading level moved by so many levels, and kept between 2 and 6. */
export function shiftedLevel(level: number, { levelShift = 0 }: Rewriting): number {
  return Math.min(Math.max(level + levelShift, 2), 6);
}

/**
 * Changes ids, links and heading levels in HTML that this site has rendered. Only tags are looked into: text that
 * merely looks like an attribute stays as it is. Attribute values must be in double quotes, as our renderer writes them.
 */
export function rewriteHtml(html: string, rewriting: Rewriting): string {
  const pieces: string[] = [];
  let done = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', done)) {
    pieces.push(html.slice(done, open));
    done = endOfTag(html, open);
    pieces.push(rewriteTag(html.slice(open, done), rewriting));
  }
  return pieces.join('') + html.slice(done);
}

/** Where the tag that opens at `start` is over: after the first “>” outside quotes. */
function endOfTag(html: string, start: number): number {
  let quoted = false;
  for (let at = start; at < html.length; at += 1) {
    if (html[at] === '"') quoted = !quoted;
    else if (html[at] === '>' && !quoted) return at + 1;
  }
  return html.length;
}

function rewriteTag(tag: string, rewriting: Rewriting): string {
  const { idPrefix = '' } = rewriting;
  return tag
    .replace(/^(<\/?h)([1-6])/u, (_, start: string, level: string) => start + shiftedLevel(+level, rewriting))
    .replace(
      / (id|for|headers|aria-labelledby|aria-describedby)="([^"]*)"/gu,
      (_, name: string, ids: string) => {
        const prefixed = ids.split(' ').map((id) => idPrefix + id);
        return ` ${name}="${prefixed.join(' ')}"`;
      },
    )
    .replace(/ href="([^"]*)"/gu, (_, target: string) => ` href="${newTarget(target, rewriting)}"`);
}

function newTarget(target: string, { idPrefix = '', prefixes }: Rewriting): string {
  if (target.startsWith('#')) return `#${idPrefix}${target.slice(1)}`;
  const [page = '', id = 'top'] = target.split('#');
  const prefix = prefixes?.get(page);
  return prefix === undefined ? target : `#${prefix}${id}`;
}
