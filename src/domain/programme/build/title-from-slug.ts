/** "year-1-how-pupils-learn" read as a title, for a folder without an index. */
export function titleFromSlug(slug: string): string {
  const words = slug.replace(/[-_]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
