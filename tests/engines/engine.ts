/** A browser that is driven from outside, through the few things that a journey needs. Each engine has its own way to do them. */
export interface Engine {
  readonly name: string;
  /** Opens an address in the tab at hand and waits until it is loaded. */
  open(address: string): Promise<void>;
  /** Runs the body of a function in the page; what it returns, or resolves with, comes back. */
  run<Result>(body: string): Promise<Result>;
  /** Presses keys as a person does, into what has the focus. */
  type(text: string): Promise<void>;
  /** Opens another tab and goes to it; gives its name. */
  openTab(address: string): Promise<string>;
  /** Goes to a tab by its name; the first one is `first`. */
  goToTab(name: string): Promise<void>;
  /** Ends the browser and everything that was started for it. */
  end(): Promise<void>;
}

/** Tries until `attempt` gives something, and returns that. `what` says what did not come. */
export async function until<Result>(
  what: string,
  attempt: () => Promise<Result>,
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
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Did not come within a minute: ${what}. The last answer was ${String(last)}.`);
}
