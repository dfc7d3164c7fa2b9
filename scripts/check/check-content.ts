import { checkContent } from './content-check.ts';

/**
 * Checks the content without building it. Exit code 1 when something would stop a build.
 *
 *   --fix                  makes the safe repairs first, and lists them
 *   --spelling off         leaves spelling out; “stop” lets a spelling mistake stop the check, “hint” is the default
 *   --all                  lists every hint by itself, however many there are
 *   --json                 prints the problems as a JSON list, for editors and other programs
 *   --accept-dead-links    writes the links that lead nowhere to dead-links.txt, where they count as hints from then on
 *   a file or folder       lists the hints of these alone, for a change among old pages; errors are all listed
 */
process.exitCode = await checkContent(process.argv.slice(2), process.env);
