import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One step of a workflow, as written. */
export interface WorkflowStep {
  /** `site.yml, test: npm run check`, to be named by. */
  name: string;
  /** The file and the job, which is a machine of its own. */
  job: string;
  run?: string;
  uses?: string;
  with: Record<string, string>;
  env: Record<string, string>;
}

type WrittenStep = Partial<Pick<WorkflowStep, 'run' | 'uses' | 'with' | 'env'>>;

const folder = '.github/workflows';

/** Every step of every workflow, in the order in which a job takes them. */
export function workflowSteps(): WorkflowStep[] {
  return readdirSync(folder).flatMap((file) => {
    const { jobs } = parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
      jobs: Record<string, { steps: WrittenStep[] }>;
    };
    return Object.entries(jobs).flatMap(([job, { steps }]) =>
      steps.map((step) => ({
        ...step,
        name: `${file}, ${job}: ${(step.run ?? step.uses ?? '').trim().split('\n')[0]}`,
        job: `${file}, ${job}`,
        with: step.with ?? {},
        env: step.env ?? {},
      })),
    );
  });
}

/** The scripts of `package.json` that a command runs. */
export function npmScripts(command: string): string[] {
  return [...command.matchAll(/\bnpm (?:run ([\w:-]+)|(test)\b)/gu)].map(
    ([, script, test]) => script ?? test!,
  );
}

/** Files of the project that the script of a name is made of, and that are not there. */
export function lostFiles(script: string): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const written = scripts[script];
  if (written === undefined) return [`the script “${script}” of package.json`];
  const files = [...written.matchAll(/[\w./-]+\.(?:ts|mjs|js)\b/gu)].map(([file]) => file);
  return [...files.filter((file) => !existsSync(file)), ...npmScripts(written).flatMap(lostFiles)];
}

/** What stands behind `${{ … }}` is put in by GitHub; here, from a list. One that the list does not know is an error. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*(.+?)\s*\}\}/gu, (_, expression: string) => {
    const value = values[expression];
    if (value === undefined) throw new Error(`Give “${expression}” a value in this test.`);
    return value;
  });
}
