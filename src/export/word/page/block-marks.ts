import { Bookmark, type ParagraphChild } from 'docx';
import { authorComponents } from '../../../domain/session/writing/author-components.ts';
import { headPart, sitePart, wordMarkName } from '../../../domain/session/writing/word-marks.ts';
import { hasClass, textOfNode, type PageElement } from './page-node.ts';

/** Classes of what stands on the page of a session, and the part that each is. */
const parts: Readonly<Record<string, string>> = {
  'page-heading': headPart,
  place: sitePart,
  facts: sitePart,
  whose: sitePart,
  reading: sitePart,
  agenda: sitePart,
  'term-list': sitePart,
  'page-foot': sitePart,
  'before-you-meet': 'BeforeYouMeet',
  'block-activity': 'Activity',
  'block-intentions': 'LearningIntentions',
  'block-research': 'ResearchSummary',
  'block-vignette': 'Vignette',
  'block-callout': 'Callout',
  'block-prompts': 'DiscussionPrompts',
  'block-details': 'Details',
  'block-video': 'Video',
  'block-figure': 'Figure',
  'block-download': 'Download',
  'form-audit': 'Audit',
  'form-record': 'Record',
};

/** The part that an element is; undefined for one that is a part of another. */
export function partOf(element: PageElement): string | undefined {
  const name = Object.keys(parts).find((each) => hasClass(element, each));
  if (name !== undefined) return parts[name];
  if (!hasClass(element, 'block-widget')) return undefined;
  const words = textOfNode(element.children.find((child) => typeof child !== 'string') ?? '').trim();
  return authorComponents.find(({ heading }) => heading && 'words' in heading && heading.words === words)
    ?.name;
}

/** Bookmarks that wait for the next paragraph. */
export class BlockMarks {
  private waiting: string[] = [];
  private count = 0;

  /** What is made by `make` is that part. */
  around<Made>(part: string, make: () => Made): Made {
    this.count += 1;
    const number = this.count;
    this.add({ is: 'begin', number, part });
    const made = make();
    this.add({ is: 'end', number });
    return made;
  }

  get isWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** The bookmarks that waited, for the beginning of a paragraph. */
  take(): ParagraphChild[] {
    const names = this.waiting;
    this.waiting = [];
    return names.map((id) => new Bookmark({ id, children: [] }));
  }

  /** Runs of a word that the glossary explains, between two bookmarks. */
  term(id: string, runs: ParagraphChild[]): ParagraphChild[] {
    this.count += 1;
    const begin = wordMarkName({ is: 'term', number: this.count, id });
    const end = wordMarkName({ is: 'stop', number: this.count });
    if (begin === undefined || end === undefined) return runs;
    const mark = (name: string): ParagraphChild => new Bookmark({ id: name, children: [] });
    return [mark(begin), ...runs, mark(end)];
  }

  private add(mark: Parameters<typeof wordMarkName>[0]): void {
    const name = wordMarkName(mark);
    if (name !== undefined) this.waiting.push(name);
  }
}
