/** The repository that holds the content, as its website knows it. */
export interface Repository {
  /** Address of the repository's page, without a slash at the end: `https://github.com/owner/name`. */
  url: string;
  /** Branch that changes are proposed to. */
  branch: string;
}

/** Opens a file in GitHub's editor. `path` is from the top of the repository, with forward slashes. */
export function editLink({ url, branch }: Repository, path: string): string {
  return `${url}/edit/${segments(branch)}/${segments(path)}`;
}

/** Shows a file on GitHub. `path` is from the top of the repository, with forward slashes. */
export function viewLink({ url, branch }: Repository, path: string): string {
  return `${url}/blob/${segments(branch)}/${segments(path)}`;
}

/** Opens GitHub's editor on a file that is not there yet, with its name and first words filled in. */
export function newFileLink({ url, branch }: Repository, path: string, text: string): string {
  const cut = path.lastIndexOf('/');
  const query = `filename=${encoded(path.slice(cut + 1))}&value=${encoded(text)}`;
  return `${url}/new/${segments(branch)}/${segments(path.slice(0, Math.max(cut, 0)))}?${query}`;
}

/** Opens one of the repository's issue forms with some of its fields filled in. */
export function issueLink(
  { url }: Repository,
  template: string,
  fields: Readonly<Record<string, string>>,
): string {
  const query = Object.entries({ template, ...fields }).map(([key, value]) => `${key}=${encoded(value)}`);
  return `${url}/issues/new?${query.join('&')}`;
}

const segments = (path: string): string => path.split('/').map(encoded).join('/');

/** Also the characters that `encodeURIComponent` leaves, so that a link survives being pasted into a message. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
