/** Where the text of a page comes from, and when it last changed. Every part is left out where it is not known. */
export interface PageSource {
  /** Day of the last change to its file, YYYY-MM-DD. */
  updated?: string;
  /** Opens its file in GitHub's editor or, for a page that the site makes itself, the form for a suggestion. */
  editUrl?: string;
  /** Opens the form for a problem with a page, with the page's address filled in. */
  reportUrl?: string;
}
