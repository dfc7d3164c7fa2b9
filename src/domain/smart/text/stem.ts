/** The word without a possessive or plural ending, good enough to find it in a list: 'pupils'' and 'pupil's' give 'pupil'. */
export function stemOf(word: string): string {
  const bare = word.replace(/'s$/, '');
  if (bare.length < 4 || bare.endsWith('ss') || bare.endsWith('us') || !bare.endsWith('s')) return bare;
  if (bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  return /(ch|sh|x|ss|z)es$/.test(bare) ? bare.slice(0, -2) : bare.slice(0, -1);
}
