import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkBuiltLinks } from '../../src/content-pipeline/check/built-links.ts';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { plural } from '../lib/plural.ts';
import { problemsAsJson, reportProblems } from '../../src/content-pipeline/check/report.ts';
import { settingsOrExit } from '../lib/settings-or-exit.ts';

/**
 * Checks every link, anchor, picture, style sheet, script and download of the finished site in `OUT_DIR` (default
 * `dist`), below `BASE_PATH`. Exit code 1 when one leads nowhere. Those that the content of `CONTENT_DIR` is known to
 * hold, in `dead-links.txt` or in imported pages, are only listed. `--json` prints what it finds as a list for other
 * programs.
 */
const { base, siteUrl, tree } = settingsOrExit();
const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
if (!existsSync(folder)) {
  console.error(`There is no finished site at ${folder}. Build it first: npm run build`);
  process.exit(1);
}
const deadLinks = (await readTree(tree)).deadLinks.known;
const { pages, references, problems } = await checkBuiltLinks({ folder, base, siteUrl, deadLinks });
const pathOf = (file: string): string => join(folder, file);
if (process.argv.includes('--json')) {
  console.log(problemsAsJson(problems, pathOf));
  process.exit(problems.some(({ severity }) => severity === 'error') ? 1 : 0);
}
const { errors, hints } = reportProblems(problems, pathOf);
if (errors > 0) {
  console.error(`\n${plural(errors, 'link')} to put right.`);
  process.exitCode = 1;
} else {
  console.log(
    `Links: ${plural(references, 'address', 'addresses')} on ${plural(pages, 'page')} checked.${hints > 0 ? ` ${plural(hints, 'known dead link')}.` : ''}`,
  );
}
