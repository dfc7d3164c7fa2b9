import { appendFile } from 'node:fs/promises';
import { readTree } from '../../src/content-pipeline/tree/tree.ts';
import { externalLinks, followLinks, linkSummary } from './external-links.ts';
import { settingsOrExit } from '../lib/settings-or-exit.ts';

/**
 * Follows every link to another site and lists those that are gone, have moved or cannot be checked; in GitHub’s workflow
 * also as the summary of the job. It never fails: other people’s sites are not ours to put right.
 */
const { documents } = await readTree(settingsOrExit().tree);
const links = externalLinks(documents);
const reports = await followLinks(links, { fetch, pause: 1_000, patience: 20_000, hosts: 4 });
const summary = linkSummary(reports);
console.log(summary);
const file = process.env['GITHUB_STEP_SUMMARY'];
if (file) await appendFile(file, summary);
