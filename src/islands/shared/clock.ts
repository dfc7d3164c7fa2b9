const two = (part: number): string => String(part).padStart(2, '0');

/** Today's date where the reader is, as YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The time on the reader's clock, such as "14:05". */
export function timeOfDay(): string {
  const now = new Date();
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** This moment in ISO 8601 and UTC. */
export function instant(): string {
  return new Date().toISOString();
}
