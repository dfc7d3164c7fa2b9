import type { Repository } from '../../domain/repository-links.ts';

/**
 * Reads `REPOSITORY_URL` (none by default) and `REPOSITORY_BRANCH` (default `main`) from the environment: the repository
 * that holds the content folder. Throws a sentence when the address cannot be one.
 */
export function repositorySettings(environment: Record<string, string | undefined>): Repository | undefined {
  const written = environment['REPOSITORY_URL'];
  if (!written) return undefined;
  if (!/^https:\/\/[^\s?#]+\/[^\s?#]+$/u.test(written) || !URL.canParse(written)) {
    throw new Error(
      `REPOSITORY_URL is “${written}”. Write the address of the repository’s page, such as https://github.com/owner/name`,
    );
  }
  const url = new URL(written).href.replace(/\/+$/u, '').replace(/\.git$/u, '');
  return { url, branch: environment['REPOSITORY_BRANCH'] || 'main' };
}
