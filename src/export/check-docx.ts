/** Largest template, in bytes, packed and unpacked, and most files in it. A school's form is far smaller. */
const LIMITS = { packed: 5_000_000, unpacked: 50_000_000, files: 2_000 } as const;

const AGAIN = 'Your plan has not changed.';

/**
 * What is wrong with a file that should be a Word document (.docx), in words, or `undefined`. Only the directory of the
 * archive is read (ZIP application note 4.3.12), so nothing is unpacked before it is known to be small.
 */
export function docxProblem(file: Uint8Array): string | undefined {
  if (file.length === 0) return `This file is empty. Choose the template again. ${AGAIN}`;
  if (file.length > LIMITS.packed)
    return `This file is larger than 5 MB. Make its pictures smaller. ${AGAIN}`;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length > 8 && view.getUint32(0) === 0xd0cf11e0) {
    return `This is an older Word document (.doc), or one with a password. Save it in Word as .docx without a password, then choose it again. ${AGAIN}`;
  }
  const names = readDirectory(view);
  if (names === undefined) return `This file is not a Word document (.docx). ${AGAIN}`;
  if (names === 'too-large') return `This file unpacks to more than a Word document should hold. ${AGAIN}`;
  if (names.some((name) => /vbaProject\.bin$/iu.test(name))) {
    return `This document holds macros. Save it in Word as a plain .docx, then choose it again. ${AGAIN}`;
  }
  return names.includes('word/document.xml')
    ? undefined
    : `This file is not a Word document (.docx). ${AGAIN}`;
}

function readDirectory(view: DataView): string[] | 'too-large' | undefined {
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.files) return 'too-large';
  const names: string[] = [];
  let place = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let at = 0; at < count; at += 1) {
    if (place + 46 > view.byteLength || view.getUint32(place, true) !== 0x02014b50) return undefined;
    unpacked += view.getUint32(place + 24, true);
    if (unpacked > LIMITS.unpacked) return 'too-large';
    const nameLength = view.getUint16(place + 28, true);
    if (place + 46 + nameLength > view.byteLength) return undefined;
    names.push(
      new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + place + 46, nameLength)),
    );
    place += 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return names;
}

/** The record at the end of the archive, which a comment of up to 65,535 bytes may follow. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let place = view.byteLength - 22; place >= first; place -= 1) {
    if (view.getUint32(place, true) === 0x06054b50) return place;
  }
  return undefined;
}
