import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions?: unknown;
  steps?: Step[];
  uses?: string;
  if?: string;
  'timeout-minutes'?: number;
}
interface Workflow {
  on?: string | string[] | Record<string, unknown>;
  permissions?: unknown;
  jobs?: Record<string, Job>;
}

/** Everything in a workflow that would let a stranger’s proposal do more than be looked at; as sentences. */
export function workflowFaults(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const events = eventsOf(workflow.on);
  const jobs = Object.entries(workflow.jobs ?? {});
  const faults: string[] = [];
  if (events.includes('pull_request_target')) faults.push('it runs on pull_request_target');
  if (events.includes('workflow_run')) faults.push('it runs on workflow_run');
  if (!readOnly(workflow.permissions)) faults.push('its permissions are not “contents: read”');
  const forProposals = events.includes('pull_request');
  if (forProposals && /\bsecrets\b|github\.token/u.test(text)) faults.push('a proposal could see a secret');
  for (const [name, job] of jobs) {
    const alsoForProposals = forProposals && job.if !== "github.event_name == 'push'";
    if (alsoForProposals && job.permissions !== undefined && !readOnly(job.permissions))
      faults.push(`${name} gives a proposal more than “contents: read”`);
    if (JSON.stringify(job.permissions ?? '').includes('write-all'))
      faults.push(`${name} may write everything`);
    if (job['timeout-minutes'] === undefined) faults.push(`${name} has no timeout-minutes`);
    for (const { uses, run, with: settings } of [...(job.steps ?? []), { uses: job.uses }] as Step[]) {
      if (uses !== undefined && !uses.startsWith('./') && !/^[\w./-]+@[0-9a-f]{40}$/u.test(uses))
        faults.push(`${uses} is not pinned to a commit`);
      if (uses?.startsWith('actions/checkout@') && settings?.['persist-credentials'] !== false)
        faults.push(`${name} leaves its credentials in the folder`);
      if (run?.includes('${{')) faults.push(`${name} puts a value from GitHub into a command`);
    }
  }
  for (const line of text.split('\n'))
    if (/\buses:\s*[^.]/u.test(line) && !/@[0-9a-f]{40} # v\d+(?:\.\d+)*$/u.test(line))
      faults.push(`this line does not say its version: ${line.trim()}`);
  return faults;
}

function eventsOf(on: Workflow['on']): string[] {
  return typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on ?? {});
}

const readOnly = (permissions: unknown): boolean =>
  JSON.stringify(permissions) === '{"contents":"read"}' || JSON.stringify(permissions) === '{}';
