/** Id of a module’s row in the list of what can be kept. `url` is the address of the module below the site’s root. */
export function moduleAnchor(url: string): string {
  return url.split('/').filter(Boolean).join('--');
}
