/** One file of an archive, as the archive's directory describes it. Sizes are in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** Where its local header begins. */
  readonly at: number;
  readonly packed: number;
  readonly unpacked: number;
  /** 0: stored; 8: deflated. */
  readonly method: number;
  readonly encrypted: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The directory of an archive (ZIP application note 6.3, section 4.3.12), read without unpacking anything. `undefined` when
 * it is no archive or a damaged one.
 */
export function readZipDirectory(file: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let place = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (place + 46 > end || view.getUint32(place, true) !== ENTRY) return undefined;
    const nameLength = view.getUint16(place + 28, true);
    if (place + 46 + nameLength > end) return undefined;
    entries.push({
      name: new TextDecoder().decode(file.subarray(place + 46, place + 46 + nameLength)),
      at: view.getUint32(place + 42, true),
      packed: view.getUint32(place + 20, true),
      unpacked: view.getUint32(place + 24, true),
      method: view.getUint16(place + 10, true),
      encrypted: (view.getUint16(place + 8, true) & 1) === 1,
    });
    place += 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return entries;
}

/** The packed bytes of an entry, or `undefined` when they are not where the directory says. */
export function packedBytes(file: Uint8Array, { at, packed }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (at + 30 > file.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + packed > file.length ? undefined : file.subarray(from, from + packed);
}

/** The record at the end of the archive, which a comment of up to 65,535 bytes may follow. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let place = view.byteLength - 22; place >= first; place -= 1) {
    if (view.getUint32(place, true) === END) return place;
  }
  return undefined;
}
