import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ImportNote } from '../../import-note.ts';
import { partsOfSession } from './parts-of-session.ts';

/** A document of a word processor, as the text that the import goes on with: a title and HTML. */
export interface WordDocument {
  text: string;
  /** Pictures of the document, by the name under which the text shows them. */
  pictures: Map<string, Uint8Array>;
  notes: ImportNote[];
}

/** Styles that mean something here. Everything else is a paragraph. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Caption'] => p:fresh",
  'comment-reference => sup',
];

/**
 * Reads a Word file: headings, lists, tables, pictures with what they show, links, footnotes; comments become notes that
 * only reviewers see. What cannot be kept is named. `path` is where the file lies below the folder that is imported.
 */
export async function readWord(path: string, bytes: Uint8Array): Promise<WordDocument | { wrong: string }> {
  const pictures = new Map<string, Uint8Array>();
  const stem = (path.split('/').at(-1) ?? '')
    .replace(/\.docx$/iu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .toLowerCase();
  try {
    const lost = partsLost(bytes);
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: styles,
        convertImage: mammoth.images.imgElement(async (image) => {
          const ending = /^image\/(png|jpeg|gif|webp|svg)/u.exec(image.contentType)?.[1] ?? '';
          if (ending === '') return { src: '' };
          const name = `${stem}-picture-${pictures.size + 1}.${ending === 'jpeg' ? 'jpg' : ending}`;
          pictures.set(name, new Uint8Array(await image.readAsBuffer()));
          return { src: name };
        }),
      },
    );
    const styleNames = messages.flatMap(
      ({ message }) =>
        /Unrecognised (?:paragraph|run) style: '?"?([^'"(]+)/u.exec(message)?.[1]?.trim() ?? [],
    );
    const notes = [
      ...[...new Set(styleNames)].map((name) =>
        word(
          path,
          'repaired',
          `the style “${name}” means nothing here`,
          'Its text is an ordinary paragraph; make it a heading or a box if it was one.',
        ),
      ),
      ...lost.map(([wrong, instead]) => word(path, 'look', wrong, instead)),
    ];
    const { top, html } = partsOfSession(value, addressIn(bytes));
    return { text: `${top}${translated(html)}\n`, pictures, notes };
  } catch (cause) {
    return {
      wrong: `the file cannot be read as a Word document (${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'it is damaged'})`,
    };
  }
}

const word = (file: string, action: ImportNote['action'], wrong: string, instead: string): ImportNote => ({
  rule: 'word',
  file,
  action,
  message: wrong,
  expected: instead,
});

/** What a Word file can hold and a page cannot, where this file holds it. */
function partsLost(bytes: Uint8Array): Array<[string, string]> {
  const names: string[] = [];
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      return name === 'word/document.xml' && originalSize < 50_000_000;
    },
  });
  const xml = files['word/document.xml'] ? strFromU8(files['word/document.xml']) : '';
  const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
  const kinds: Array<[number, string, string]> = [
    [count(/<m:oMath>/gu), 'formula', 'Write it in words or as a picture with a description.'],
    [
      names.filter((name) => /^word\/charts\/chart/u.test(name)).length,
      'chart',
      'Save it as a picture and say what it shows.',
    ],
    [
      names.filter((name) => /^word\/diagrams\/data/u.test(name)).length,
      'diagram (SmartArt)',
      'Save it as a picture and say what it shows.',
    ],
    [
      count(/<w:(?:ins|del) /gu),
      'tracked change',
      'New words were taken in and deleted ones left out; accept the changes in Word first to be sure.',
    ],
    [
      names.filter((name) => /^word\/embeddings\//u.test(name)).length,
      'embedded file',
      'Save it by itself and offer it with <Download>.',
    ],
  ];
  return kinds.flatMap(([number, name, instead]): Array<[string, string]> =>
    number === 0
      ? []
      : [[`the document holds ${number} ${name}${number === 1 ? '' : 's'} that a page cannot show`, instead]],
  );
}

/** The HTML of the reader with footnotes and comments in the form that the import knows. */
function translated(html: string): string {
  const notes = new Map<string, string>();
  const comments = new Map<string, string>();
  const rest = html
    .replace(/<li id="(?:foot|end)note-(\d+)">([^]*?)<\/li>/gu, (_whole, label: string, text: string) => {
      notes.set(label, text.replace(/\s*<a href="#(?:foot|end)note-ref-\d+">[^<]*<\/a>/gu, ''));
      return '';
    })
    .replace(/<dt id="comment-\d+">[^]*?<\/dt><dd>([^]*?)<\/dd>/gu, (whole: string, text: string) => {
      const id = /comment-(\d+)/u.exec(whole)?.[1] ?? '';
      comments.set(id, plain(text.replace(/<a href="#comment-ref-\d+">[^<]*<\/a>/gu, '')));
      return '';
    })
    .replace(/<(ol|dl)>\s*<\/\1>/gu, '')
    .replace(
      /<sup><a href="#(?:foot|end)note-(\d+)"[^>]*>[^<]*<\/a><\/sup>/gu,
      '<x-footnote label="$1"></x-footnote>',
    )
    .replace(
      /<sup><a href="#comment-(\d+)"[^>]*>[^<]*<\/a><\/sup>/gu,
      (_whole, id: string) => `<!-- Review: ${comments.get(id) ?? ''} -->`,
    );
  // Headings on lines of their own, so that a person can find a place by its line.
  const lines = rest.replace(
    /<\/(p|h[1-6]|table|ul|ol|blockquote)>(?=<(?:p|h[1-6]|table|ul|ol|blockquote)\b)/gu,
    '</$1>\n',
  );
  return (
    lines +
    [...notes]
      .map(([label, text]) => `\n<x-footnote-text label="${label}">${text}</x-footnote-text>`)
      .join('')
  );
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/--+/gu, '–')
    .trim();

/** The address of the page that a document was made of, if it was made on this kind of site. */
function addressIn(bytes: Uint8Array): string | undefined {
  const core = unzipSync(bytes, { filter: ({ name }) => name === 'docProps/core.xml' })['docProps/core.xml'];
  return /<dc:description>(https?:\/\/[^<\s]+)<\/dc:description>/u.exec(core ? strFromU8(core) : '')?.[1];
}
