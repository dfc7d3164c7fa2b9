/** A tab of a browser that is driven from outside. */
export interface KillableTab {
  /** Goes to an address and waits until it is loaded. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Goes back to the page before. Whether that is loaded is for the caller to see. */
  back(): Promise<void>;
  /** Puts it in front of the other tabs. */
  front(): Promise<void>;
  close(): Promise<void>;
  /** Writes into a field as a person does, in place of what is there. */
  write(selector: string, word: string): Promise<void>;
  /** Runs the body of a function in the page; what it returns, or resolves with, comes back. */
  run<Result>(body: string): Promise<Result>;
}

/** A browser with a profile of its own on the disk, that can be killed as a machine without power kills it. */
export interface KillableBrowser {
  /** What its driver cannot do. */
  readonly cannot: readonly 'full'[];
  /** Starts it over the profile as it was left. */
  start(): Promise<void>;
  openTab(): Promise<KillableTab>;
  /** Takes the network away or gives it back. */
  offline(isOffline: boolean): Promise<void>;
  /** Empties the storage of an origin, as a browser or its owner does. */
  empty(origin: string): Promise<void>;
  /** Leaves an origin no room, or gives it room again. */
  full(origin: string, isFull: boolean): Promise<void>;
  /** Runs a script before each page that is opened from now on. */
  beforeEachPage(script: string): Promise<void>;
  /** Ends it with SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** Makes a browser over a folder for its profile. */
export type MakeBrowser = (profile: string) => KillableBrowser;
