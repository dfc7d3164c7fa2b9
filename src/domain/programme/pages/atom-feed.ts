import { escapeXml } from '../../xml.ts';

/** An entry of the feed. */
export interface FeedEntry {
  /** Never changes and never repeats: feed readers know an entry by it. */
  id: string;
  title: string;
  text: string;
  href: string;
  /** YYYY-MM-DD. */
  date: string;
}

/** What the feed as a whole is. */
export interface FeedHead {
  title: string;
  author: string;
  /** Whole address of the page the feed belongs to, and of the feed. */
  href: string;
  self: string;
  /** Day given where there is no entry, YYYY-MM-DD. */
  today: string;
}

/** An Atom feed (RFC 4287) of entries, newest first. Days become midnight in universal time. */
export function atomFeed(head: FeedHead, entries: readonly FeedEntry[]): string {
  const moment = (date: string): string => `${date}T00:00:00Z`;
  const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
  const latest = entries.reduce((day, { date }) => (date > day ? date : day), entries[0]?.date ?? head.today);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    element('title', head.title),
    element('id', head.href),
    `<link href="${escapeXml(head.href)}"/>`,
    `<link rel="self" href="${escapeXml(head.self)}"/>`,
    element('updated', moment(latest)),
    `<author>${element('name', head.author)}</author>`,
    ...entries.map(({ id, title, text, href, date }) =>
      [
        '<entry>',
        element('title', title),
        element('id', id),
        `<link href="${escapeXml(href)}"/>`,
        element('updated', moment(date)),
        element('summary', text),
        '</entry>',
      ].join(''),
    ),
    '</feed>',
    '',
  ].join('\n');
}
