import { problemLine } from '../src/domain/problem.ts';
import { readTree } from '../src/documents/read-tree.ts';
import { siteSettings } from '../src/documents/settings.ts';
import { plural } from './plural.ts';

/** Checks the content without building it, and prints every problem at once. Exit code 1 when one of them stops a build. */
const { tree: options } = siteSettings(process.env);
const { documents, problems } = await readTree(options);
const errors = problems.filter(({ severity }) => severity === 'error');
for (const problem of problems) {
  const line = problemLine(problem);
  if (problem.severity === 'error') console.error(line);
  else console.warn(`note: ${line}`);
}
if (errors.length > 0) {
  console.error(`\n${plural(errors.length, 'problem')} to put right. Nothing was built.`);
  process.exit(1);
}
console.log(`Content: ${plural(documents.length, 'document')} checked.`);
