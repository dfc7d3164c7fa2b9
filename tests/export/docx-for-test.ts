import mammoth from 'mammoth';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** The files in a document, read with another library than the ones that wrote it. */
export async function partsOf(file: Blob): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await file.arrayBuffer()));
}

/** One XML file of a document, as text. */
export async function xmlOf(file: Blob, name = 'word/document.xml'): Promise<string> {
  return strFromU8((await partsOf(file))[name]!);
}

/** Names of the XML files that no XML reader would accept. */
export async function brokenXml(file: Blob): Promise<string[]> {
  return Object.entries(await partsOf(file))
    .filter(([name]) => /\.(?:xml|rels)$/u.test(name))
    .filter(([, bytes]) => XMLValidator.validate(strFromU8(bytes)) !== true || forbidden(strFromU8(bytes)))
    .map(([name]) => name);
}

/** Whether there is a character that XML 1.0 forbids: the validator lets some through. */
function forbidden(xml: string): boolean {
  return /[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml);
}

/** What the document says, paragraph by paragraph; a line break is "\n". */
export function paragraphsOf(xml: string): string[] {
  const parser = new XMLParser({ preserveOrder: true, trimValues: false, parseTagValue: false });
  const found: string[] = [];
  visit(parser.parse(xml) as Node[], found);
  return found;
}

type Node = Record<string, Node[] | string>;

function visit(nodes: readonly Node[], found: string[]): void {
  for (const node of nodes) {
    const name = Object.keys(node)[0]!;
    const inner = node[name]!;
    if (name === 'w:p') found.push('');
    if (name === 'w:br') found[found.length - 1] += '\n';
    if (name === 'w:t')
      found[found.length - 1] += (inner as Node[])
        .map((part) => String(part['#text'] as unknown as string))
        .join('');
    else if (Array.isArray(inner)) visit(inner, found);
  }
}

/** A paragraph of a template, its text split over runs as Word splits it. */
export function paragraph(...runs: string[]): string {
  const inner = runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('');
  return `<w:p>${inner}</w:p>`;
}

/** A table of a template with one paragraph a cell. */
export function table(...rows: string[][]): string {
  const cells = (row: string[]): string => row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The smallest Word document with this body, a header and a picture. `more` adds or replaces files. */
export function templateWith(
  body: string,
  more: Record<string, Uint8Array> = {},
  mainType = `${MAIN}.document.main+xml`,
): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="png" ContentType="image/png"/>' +
        `<Override PartName="/word/document.xml" ContentType="${mainType}"/>` +
        `<Override PartName="/word/header1.xml" ContentType="${MAIN}.header+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
    'word/header1.xml': strToU8(`<w:hdr xmlns:w="${WORD}">${paragraph('School: {plan_name}')}</w:hdr>`),
    'word/media/logo.png': PICTURE,
    ...more,
  });
}

/** Bytes that stand for the school's logo. */
export const PICTURE: Uint8Array = Uint8Array.from({ length: 300 }, (_, place) => (place * 37) % 256);

/** The text of the document as another program than ours reads it. */
export async function readByAnother(file: Blob): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) });
  return value;
}
