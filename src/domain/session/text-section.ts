/** The plain text that stands between one heading and the next. */
export interface TextSection {
  /** Id of the heading, for a link to it; empty for what stands above the first. */
  id: string;
  /** Words of the heading; empty above the first. */
  heading: string;
  /** Everything below it, as a reader would hear it, on one line. */
  text: string;
}
