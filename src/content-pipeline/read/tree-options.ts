/** Where a tree is read from, and for which site. */
export interface TreeOptions {
  /** The content folder. */
  root: string;
  /** Folder whose `pages` and `glossary.yaml` stand in for those the content folder does not have. */
  fallback: string;
  /** Base path of the site, `/` or `/some/path/`. */
  base: string;
  /** Addresses of pages that the site itself makes. */
  sitePages: readonly string[];
}
