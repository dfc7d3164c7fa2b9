import type { Block, SessionDocument } from './document.ts';

/** One part of a meeting: a row of the agenda, with what the page says under it. */
export interface MeetingStep {
  id: string;
  title: string;
  minutes: number;
  /** Minutes since the meeting began when this part begins. */
  from: number;
  /** What stands under its heading, without the heading itself. */
  blocks: Block[];
  /** Level of that heading on the session page, 2 to 6. */
  level: number;
}

/** The parts of the meeting in order. A part whose text cannot be told apart on the page has no blocks. */
export function meetingSteps({ agenda, blocks }: Pick<SessionDocument, 'agenda' | 'blocks'>): MeetingStep[] {
  const ids = new Set(agenda.map(({ id }) => id));
  let from = 0;
  return agenda.map(({ id, title, minutes }) => {
    const step = { id, title, minutes, from, ...(partOf(blocks, id, ids) ?? { blocks: [], level: 2 }) };
    from += minutes;
    return step;
  });
}

type Part = Pick<MeetingStep, 'blocks' | 'level'>;

function partOf(blocks: readonly Block[], id: string, ids: ReadonlySet<string>): Part | undefined {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'html') {
      if (block.heading?.id === id) return underHeading(blocks.slice(index), ids);
    } else if (block.id === id && block.name === 'Activity') {
      return { blocks: block.children, level: block.level ?? 2 };
    } else {
      const inside = partOf(block.children, id, ids);
      if (inside) return inside;
    }
  }
  return undefined;
}

/** From a heading to the next that is not below it, or that is a part of the meeting itself. */
function underHeading([first, ...rest]: readonly Block[], ids: ReadonlySet<string>): Part | undefined {
  if (first?.kind !== 'html' || !first.heading) return undefined;
  const level = first.heading.depth;
  const next = rest.findIndex((block) => {
    const heading = headingOf(block);
    return heading !== undefined && (heading.level <= level || ids.has(heading.id));
  });
  return { level, blocks: afterTag(`</h${level}>`, [first, ...(next < 0 ? rest : rest.slice(0, next))]) };
}

/** What follows a closing tag. The heading it closes can be in several pieces, where it holds a glossary term. */
function afterTag(tag: string, blocks: readonly Block[]): Block[] {
  const index = blocks.findIndex((block) => block.kind === 'html' && block.html.includes(tag));
  const closing = blocks[index];
  if (closing?.kind !== 'html') return [];
  const html = closing.html.slice(closing.html.indexOf(tag) + tag.length);
  return [{ kind: 'html', html }, ...blocks.slice(index + 1)];
}

function headingOf(block: Block): { id: string; level: number } | undefined {
  if (block.kind === 'html') return block.heading && { id: block.heading.id, level: block.heading.depth };
  return block.id === undefined || block.level === undefined
    ? undefined
    : { id: block.id, level: block.level };
}
