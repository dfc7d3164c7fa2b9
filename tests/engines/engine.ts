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
  /** The page on paper, as a PDF in base64; absent where the driver cannot print. */
  print?(): Promise<string>;
  /** Ends the browser and everything that was started for it. */
  end(): Promise<void>;
}
