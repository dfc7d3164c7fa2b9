import type { Promised } from './promises.ts';

/** A figure that a command gave, and the day on which it did, as YYYY-MM-DD. */
export interface Figure {
  readonly figure: string;
  readonly day: string;
}

const NOT_RUN: Figure = { figure: 'not run yet', day: '–' };

/** The page with every promise, its command and its figure. */
export function writeEvidence(promises: readonly Promised[], figures: ReadonlyMap<string, Figure>): string {
  const rows = promises.map((promised) => {
    const { figure, day } = figures.get(promised.id) ?? NOT_RUN;
    return `## ${promised.promise}

\`${promised.command.join(' ')}\` (\`${promised.id}\`)

- Figure: ${figure}
- Day: ${day}
- Not promised: ${promised.notPromised}
`;
  });
  return `# Evidence

What the project promises, the command that shows it, and what the command said when it was last run. This page is written by
\`npm run evidence\`; \`npm run evidence -- --only faults\` runs one command and leaves the others’ figures. A change by hand fails
a test. Each runs on a built site: \`npm run build\` and \`npm run build:fixtures\` first.

${rows.join('\n')}`;
}

/** The figures that a page has, by the promise. */
export function readEvidence(page: string): Map<string, Figure> {
  const found = page.matchAll(/\(`([\w-]+)`\)\n\n- Figure: (.+)\n- Day: (.+)\n/gu);
  return new Map([...found].map(([, id = '', figure = '', day = '']) => [id, { figure, day }]));
}
