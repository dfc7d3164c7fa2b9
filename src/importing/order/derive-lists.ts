import type { List, Nodes, Parents, Root, RootContent } from 'mdast';
import { attribute } from '../../content-pipeline/parse/outline.ts';
import { isComponent, textOf } from '../../content-pipeline/parse/syntax-tree.ts';
import { selectSessions, type SessionChoice } from '../../domain/programme/select-sessions.ts';
import type { Audience } from '../../domain/session/audience.ts';
import type { Place } from '../../domain/session/place.ts';
import { topicOf } from '../../domain/session/topic.ts';
import type { Draft } from '../draft.ts';
import { addressOf, type SessionGroup } from './order-sessions.ts';
import { block } from '../translate/to-markdown-tree.ts';
import { headingsIn } from '../translate/tidy-tree.ts';
import { present } from '../../domain/present.ts';

interface Listed {
  draft: Draft;
  place: Place;
}

/**
 * On the page of a module, lists of links that say exactly what the tree says become the block that makes such a list;
 * a whole week that says no more than the site’s own list of weeks is taken out. Everything else stays as it was written.
 */
export function deriveLists(page: Draft, groups: readonly SessionGroup[]): void {
  const sessions = groups.flatMap(({ drafts, place }) => drafts.map((draft): Listed => ({ draft, place })));
  let lists = 0;
  const visit = (parent: Parents): void => {
    parent.children = (parent.children as Nodes[]).map((child) => {
      const choice = child.type === 'list' ? choiceOf(child, sessions) : undefined;
      if (choice) {
        lists += 1;
        return block('SessionLinks', attributes(choice), []);
      }
      if ('children' in child && child.type !== 'list') visit(child);
      return child;
    }) as never;
  };
  visit(page.tree);
  if (lists > 0) {
    page.notes.push({
      rule: 'derived',
      file: page.placement.path,
      action: 'repaired',
      message: `${lists === 1 ? 'a list of links says' : `${lists} lists of links say`} what the tree says`,
      expected:
        'The site makes them now (<SessionLinks>), so that they follow every change of name and order.',
    });
  }
  takeOutWeeks(page, sessions);
}

const attributes = ({ week, audience }: SessionChoice): Record<string, string> => ({
  ...(week === undefined ? {} : { week: String(week) }),
  ...(audience === undefined ? {} : { audience }),
});

/** The sessions a list of nothing but links stands for, when names and order are exactly those of the tree. */
function choiceOf(list: List, sessions: readonly Listed[]): SessionChoice | undefined {
  const links = list.children.map(({ children }) => {
    const [paragraph, ...more] = children;
    const only = more.length === 0 && paragraph?.type === 'paragraph' ? paragraph.children : [];
    const [link, ...others] = only.filter((each) => each.type !== 'text' || each.value.trim() !== '');
    return others.length === 0 && link?.type === 'link' ? link : undefined;
  });
  const named = links.map(
    (link) => link && sessions.find(({ draft }) => draft.placement.url === addressOf(link.url)),
  );
  const first = named[0];
  if (!first) return undefined;
  const choice = { week: first.place.week, audience: first.place.audience };
  const derived = selectSessions(sessions, choice);
  const same =
    derived.length === links.length &&
    derived.every(({ draft }, index) => {
      const link = links[index];
      return (
        named[index]?.draft === draft &&
        link &&
        !link.url.includes('#') &&
        nameOf(draft) === oneLine(textOf(link))
      );
    });
  return same ? choice : undefined;
}

const nameOf = ({ top }: Draft): string => oneLine(top.heading ?? top.title);
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const readers: ReadonlyArray<[RegExp, Audience]> = [
  [/^(?:for )?(?:ects?|early career teachers?|self-study(?: materials)?)$/iu, 'ect'],
  [/^(?:for )?mentors?(?: materials)?$/iu, 'mentor'],
  [/^(?:for )?induction (?:tutor|lead)s?(?: materials)?$/iu, 'induction-tutor'],
];

/** Takes out each week whose heading, readers and links are all in the site’s own list of weeks. */
function takeOutWeeks(page: Draft, sessions: readonly Listed[]): void {
  const { children } = page.tree;
  const kept: RootContent[] = [];
  for (let index = 0; index < children.length;) {
    const end = endOfSection(children, index);
    const section = children.slice(index, end);
    const [first] = section;
    if (first && saysNoMore(section, sessions)) {
      page.derived.push(...section.flatMap((node) => wordsOf(node, sessions)));
      page.notes.push({
        rule: 'derived',
        file: page.placement.path,
        line: first.position && first.position.start.line + page.offset,
        action: 'repaired',
        message: `“${textOf(first)}” says no more than the tree`,
        expected: 'It was taken out: the list of weeks on the page says it.',
      });
      index = end;
    } else {
      kept.push(...section.slice(0, 1));
      index += 1;
    }
  }
  page.tree.children = kept;
}

/** Where the section that begins at `start` ends: at the next heading that is no deeper. */
function endOfSection(children: Root['children'], start: number): number {
  const first = present(children[start]);
  if (first.type !== 'heading') return start + 1;
  const end = children.findIndex(
    (node, index) => index > start && node.type === 'heading' && node.depth <= first.depth,
  );
  return end === -1 ? children.length : end;
}

function saysNoMore(section: readonly RootContent[], sessions: readonly Listed[]): boolean {
  const [heading, ...rest] = section;
  if (heading?.type !== 'heading' || rest.length === 0) return false;
  const [, number, title] = /^week (\d{1,2})(?:\s*[:–-]\s*(.+))?$/iu.exec(oneLine(textOf(heading))) ?? [];
  if (!number) return false;
  const own = selectSessions(sessions, { week: Number(number) });
  const meeting = own.find(({ place }) => place.audience === 'mentor') ?? own[0];
  if (!meeting || (title && title.toLowerCase() !== topic(meeting.draft).toLowerCase())) return false;
  return rest.every(
    (node) =>
      (isComponent(node) && (node.name as string) === 'SessionLinks') ||
      (node.type === 'heading' && readers.some(([words]) => words.test(oneLine(textOf(node))))) ||
      (node.type === 'paragraph' && isPlainLink(node, own)),
  );
}

/** “View mentor materials”: a link alone, by the name of what it leads to. */
function isPlainLink(node: Parents, own: readonly Listed[]): boolean {
  const [link] = node.children as Nodes[];
  if (node.children.length !== 1 || link?.type !== 'link') return false;
  const target = own.find(({ draft }) => draft.placement.url === addressOf(link.url));
  const words = oneLine(textOf(link))
    .replace(/^view (?:the )?/iu, '')
    .toLowerCase();
  return (
    target !== undefined &&
    [nameOf(target.draft), target.draft.top.title].some((name) => name.toLowerCase() === words)
  );
}

function topic({ top, tree }: Draft): string {
  const first = headingsIn(tree).find(({ depth }) => depth === 2);
  return topicOf(
    top['topic'] as string | undefined,
    nameOf({ top } as Draft),
    first && oneLine(textOf(first)),
  );
}

function wordsOf(node: RootContent, sessions: readonly Listed[]): string[] {
  if (!isComponent(node)) return [textOf(node)];
  const value = (name: string) => attribute(node, name);
  const week = value('week');
  const choice = {
    week: week === undefined ? undefined : Number(week),
    audience: value('audience') as Audience,
  };
  return selectSessions(sessions, choice).map(({ draft }) => nameOf(draft));
}
