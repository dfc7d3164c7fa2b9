import { parseAddress } from '../../domain/parse-address.ts';
import type { WordPicture } from '../../export/word/page-runs.ts';

/** Formats that a Word document holds, by how their files begin. */
const BEGINNINGS: ReadonlyArray<[type: WordPicture['type'], bytes: readonly number[]]> = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
];
/** Larger pictures, in bytes or in pixels across, are drawn anew: a Word file is sent by mail. */
const MOST_BYTES = 1_000_000;
const MOST_ACROSS = 1_280;

/** The pictures of an article for its Word document, by their `src`. One that does not come, or cannot be read, is left out. */
export async function pagePictures(article: Element, address: string): Promise<Map<string, WordPicture>> {
  const found = new Map<string, WordPicture>();
  for (const image of article.querySelectorAll('img[src]')) {
    const src = image.getAttribute('src') ?? '';
    const picture = found.has(src) ? undefined : await fetchPicture(src, address);
    if (picture) found.set(src, picture);
  }
  return found;
}

async function fetchPicture(src: string, address: string): Promise<WordPicture | undefined> {
  try {
    const url = parseAddress(src, address);
    if (url?.origin !== location.origin) return undefined;
    const response = await fetch(url.href);
    if (!response.ok) return undefined;
    const blob = await response.blob();
    const bitmap = await createImageBitmap(blob);
    const { width, height } = bitmap;
    const data = new Uint8Array(await blob.arrayBuffer());
    const type = BEGINNINGS.find(([, bytes]) => bytes.every((byte, place) => data[place] === byte))?.[0];
    if (type && data.length <= MOST_BYTES && width <= MOST_ACROSS) return { type, data, width, height };
    return await drawn(bitmap);
  } catch {
    return undefined;
  }
}

/** A picture of another format, or a large one, as JPEG. Where it was clear, paper is white. */
async function drawn(bitmap: ImageBitmap): Promise<WordPicture | undefined> {
  const scale = Math.min(1, MOST_ACROSS / bitmap.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  if (!blob) return undefined;
  return {
    type: 'jpg',
    data: new Uint8Array(await blob.arrayBuffer()),
    width: canvas.width,
    height: canvas.height,
  };
}
