/** An address as the browser understands it, or nothing when it is none. `URL.canParse` is younger than our browsers. */
export function parseAddress(address: string, from: string): URL | undefined {
  try {
    return new URL(address, from);
  } catch {
    return undefined;
  }
}
