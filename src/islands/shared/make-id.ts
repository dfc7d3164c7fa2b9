/** A new id, 20 characters of 0-9 and a-v, that no other device will make. Works on pages without HTTPS too. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(bytes, (byte) => (byte % 32).toString(32)).join('');
}
