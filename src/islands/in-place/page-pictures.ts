import { parseAddress } from '../../domain/parse-address.ts';
import type { WordPicture } from '../../export/word/page/page-runs.ts';

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
    if (blob.type.startsWith('image/svg')) return await drawing(await blob.text());
    const bitmap = await createImageBitmap(blob);
    const { width, height } = bitmap;
    const data = new Uint8Array(await blob.arrayBuffer());
    const type = BEGINNINGS.find(([, bytes]) => bytes.every((byte, place) => data[place] === byte))?.[0];
    if (type && data.length <= MOST_BYTES && width <= MOST_ACROSS) return { type, data, width, height };
    return await drawn(bitmap, bitmap);
  } catch {
    return undefined;
  }
}

/** A drawing as a picture of points, twice as wide as it wants to be, in its colours for light pages: paper is white. */
async function drawing(svg: string): Promise<WordPicture | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.replaceAll('prefers-color-scheme', 'on-paper'))}`;
  await image.decode();
  const { naturalWidth, naturalHeight } = image;
  const picture = await drawn(image, { width: 2 * naturalWidth, height: 2 * naturalHeight }, 'png');
  return picture && { ...picture, width: naturalWidth, height: naturalHeight };
}

/** A picture of another format, or a large one, as JPEG. Where it was clear, paper is white. */
async function drawn(
  source: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  type: 'jpg' | 'png' = 'jpg',
): Promise<WordPicture | undefined> {
  const scale = Math.min(1, MOST_ACROSS / size.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) =>
    canvas.toBlob(done, `image/${type === 'jpg' ? 'jpeg' : type}`, 0.85),
  );
  if (!blob) return undefined;
  return {
    type,
    data: new Uint8Array(await blob.arrayBuffer()),
    width: canvas.width,
    height: canvas.height,
  };
}
