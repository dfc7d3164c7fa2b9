import type { ContentDocument } from '../../src/domain/session/document.ts';
import { plural } from '../lib/plural.ts';
import { present } from '../../src/domain/present.ts';

/** An address outside the site, and the places that link to it. */
export interface ExternalLink {
  url: string;
  /** `file:line`, in reading order. */
  places: string[];
}

/** What became of a link: `unsure` is what only a person can tell, such as a page that refuses programs. */
export interface LinkReport extends ExternalLink {
  result: 'there' | 'moved' | 'gone' | 'unsure';
  /** In words: “answers 404”, “leads to https://…”. */
  detail: string;
}

/** How politely links are followed. */
export interface Manners {
  fetch: typeof fetch;
  /** Pause between two questions to the same host, in milliseconds. */
  pause: number;
  /** How long to wait for an answer, in milliseconds. */
  patience: number;
  /** How many hosts are asked at the same time. */
  hosts: number;
}

/** Every address that the documents link to outside the site, once, videos included. */
export function externalLinks(documents: readonly ContentDocument[]): ExternalLink[] {
  const links = new Map<string, ExternalLink>();
  const add = (written: string, place: string): void => {
    if (!/^https:/iu.test(written) || !URL.canParse(written)) return;
    const url = new URL(written);
    url.hash = '';
    const link = links.get(url.href) ?? { url: url.href, places: [] };
    link.places.push(place);
    links.set(url.href, link);
  };
  for (const { file, references, components } of documents) {
    for (const { kind, target, line } of references)
      if (kind === 'link') add(target, line === undefined ? file : `${file}:${line}`);
    for (const { name, attributes } of components)
      if (name === 'Video') add(videoQuestion(attributes['id'] ?? ''), file);
  }
  return [...links.values()];
}

/** The page of a removed video answers as if it were there; this address says whether the video can be shown. */
const videoQuestion = (id: string): string =>
  `https://www.youtube.com/oembed?format=json&url=${encodeURIComponent(`https://www.youtube.com/watch?v=${id}`)}`;

/** Follows links, one after another on each host, and says what became of each, in the order given. */
export async function followLinks(links: readonly ExternalLink[], manners: Manners): Promise<LinkReport[]> {
  const byHost = new Map<string, ExternalLink[]>();
  for (const link of links) {
    const { host } = new URL(link.url);
    byHost.set(host, [...(byHost.get(host) ?? []), link]);
  }
  const reports = new Map<ExternalLink, LinkReport>();
  const queue = [...byHost.values()];
  const worker = async (): Promise<void> => {
    for (let own = queue.shift(); own; own = queue.shift()) {
      for (const [index, link] of own.entries()) {
        if (index > 0) await wait(manners.pause);
        reports.set(link, await followOne(link, manners));
      }
    }
  };
  await Promise.all(Array.from({ length: manners.hosts }, worker));
  return links.map((link) => present(reports.get(link)));
}

async function followOne(link: ExternalLink, manners: Manners): Promise<LinkReport> {
  let last: LinkReport | undefined;
  // Some servers answer no HEAD, and some are only tired: the second question is a whole one.
  for (const method of ['HEAD', 'GET']) {
    if (last) await wait(manners.pause);
    last = await ask(link, method, manners);
    if (last.result === 'there' || last.result === 'moved') return last;
  }
  return present(last);
}

async function ask(link: ExternalLink, method: string, manners: Manners): Promise<LinkReport> {
  const say = (result: LinkReport['result'], detail: string): LinkReport => ({ ...link, result, detail });
  try {
    const response = await manners.fetch(link.url, {
      method,
      redirect: 'follow',
      signal: AbortSignal.timeout(manners.patience),
      headers: { 'user-agent': 'Mozilla/5.0 (compatible; weekly link check)', accept: '*/*' },
    });
    await response.body?.cancel();
    const { status } = response;
    if (status === 404 || status === 410) return say('gone', `answers ${status}`);
    if (!response.ok) return say('unsure', `answers ${status}`);
    return response.redirected && differs(link.url, response.url)
      ? say('moved', `leads to ${response.url}`)
      : say('there', `answers ${status}`);
  } catch (cause) {
    const { name, cause: inner } = cause as Error & { cause?: { code?: string } };
    if (name === 'TimeoutError') return say('unsure', 'does not answer in time');
    return inner?.code === 'ENOTFOUND'
      ? say('gone', 'its host is not there')
      : say('unsure', `cannot be reached${inner?.code ? ` (${inner.code})` : ''}`);
  }
}

/** A slash at the end, “www.” or a question that the server added is no move. */
function differs(from: string, to: string): boolean {
  const plain = (address: string) => {
    const { host, pathname } = new URL(address);
    return `${host.replace(/^www\./u, '')}${pathname.replace(/\/+$/u, '')}`;
  };
  return plain(from) !== plain(to);
}

/** The report as Markdown: what to put right first, and nothing of what is well but its number. */
export function linkSummary(reports: readonly LinkReport[]): string {
  const parts: ReadonlyArray<[LinkReport['result'], string]> = [
    ['gone', 'Not there any more'],
    ['moved', 'Moved'],
    ['unsure', 'Could not be checked: open these yourself'],
  ];
  const tables = parts.flatMap(([result, heading]) => {
    const own = reports.filter((report) => report.result === result);
    if (own.length === 0) return [];
    const rows = own.map(
      ({ url, detail, places }) => `| ${cell(url)} | ${cell(detail)} | ${cell(places.join(', '))} |`,
    );
    return [
      `### ${heading} (${own.length})\n\n| Link | What it does | Where |\n|---|---|---|\n${rows.join('\n')}\n`,
    ];
  });
  const well = reports.filter(({ result }) => result === 'there').length;
  return `## Links to other sites\n\n${plural(reports.length, 'link')} followed, ${well} of them well.\n\n${tables.join('\n')}`;
}

/** Addresses are data: shown as they are, and never a second column or a line of their own. */
const cell = (text: string): string => `\`${text.replace(/[`\r\n]/gu, '').replace(/\|/gu, '\\|')}\``;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
