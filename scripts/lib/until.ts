/** Tries until `attempt` gives something, and returns that. `what` says what did not come. `pause` is in milliseconds. */
export async function until<Result>(
  what: string,
  attempt: () => Promise<Result>,
  pause = 100,
): Promise<NonNullable<Result>> {
  const end = performance.now() + 60_000;
  let last: unknown;
  while (performance.now() < end) {
    try {
      last = await attempt();
      if (last) return last as NonNullable<Result>;
    } catch (cause) {
      last = cause;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`Did not come within a minute: ${what}. The last answer was ${String(last)}.`);
}
