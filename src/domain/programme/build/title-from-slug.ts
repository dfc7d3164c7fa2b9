/** "year-1-how-pupils-learn" read as a title, for a folder without an index. A number before it only orders. */
export function titleFromSlug(slug: string): string {
  const words = slug
    .replace(/^\d{1,3}[-_. ]+(?=\p{L})/u, '')
    .replace(/\s/gu, ' ')
    .replaceAll(' - ', ': ')
    .replaceAll(' – ', ': ')
    .replace(/[-_ ]+/gu, ' ')
    .replaceAll(' : ', ': ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
