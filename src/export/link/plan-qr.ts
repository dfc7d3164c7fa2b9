import { encode } from 'uqr';

/** Longest address that is made into a QR code, in characters: a telephone's camera can still read it from a screen. */
export const MAX_QR = 1_800;

/** A QR code as the outline of its dark squares. */
export interface QrCode {
  /** Squares along one side, with the light border. */
  readonly size: number;
  /** The dark squares as an SVG path, one unit each. */
  readonly path: string;
}

/** The address as a QR code, or `undefined` when it is too long for one. */
export function addressToQr(address: string): QrCode | undefined {
  if (address.length > MAX_QR) return undefined;
  const { data, size } = encode(address, { ecc: 'L', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
}
