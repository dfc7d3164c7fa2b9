/** A size in words, as people know it from their devices: “340 kB”, “1.4 MB”. Decimal units; never “0 kB” for something. */
export function sizeWords(bytes: number): string {
  if (bytes <= 0) return 'nothing';
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} kB`;
  return `${(kilobytes / 1000).toFixed(1)} MB`;
}
