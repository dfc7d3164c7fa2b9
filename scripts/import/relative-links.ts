/**
 * A built page whose links work from a folder on anybody’s computer, where there is no server: addresses below the site’s
 * base path become relative, and a folder’s address names its `index.html`. `page` is the path of the page’s file below
 * the site’s folder. The policy in the page is for a server and is left out: it allows no files.
 */
export function relativeLinks(html: string, page: string, base: string): string {
  const up = '../'.repeat(page.split('/').length - 1) || './';
  const relative = (address: string): string => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address.slice(base.length)) ?? [];
    return `${up}${path === '' || path.endsWith('/') ? `${path}index.html` : path}${rest}`;
  };
  const below = (address: string): boolean => address.startsWith(base) && !address.startsWith('//');
  return html
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/giu, '')
    .replace(/(\s(?:href|src)=")([^"]*)"/gu, (all, start: string, address: string) =>
      below(address) ? `${start}${relative(address)}"` : all,
    )
    .replace(
      /(<meta http-equiv="refresh" content="0; url=)([^"]*)"/gu,
      (all, start: string, address: string) => (below(address) ? `${start}${relative(address)}"` : all),
    );
}
