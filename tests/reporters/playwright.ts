import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { noteSkipped, type Skipped } from './skipped.ts';

/** Tells what Playwright did not run. */
export default class SkippedReporter implements Reporter {
  readonly #skipped: Skipped[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') return;
    const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
    this.#skipped.push({ name: test.titlePath().filter(Boolean).join(' › '), reason });
  }

  onEnd(): Promise<{ status: FullResult['status'] } | undefined> {
    return Promise.resolve(noteSkipped(this.#skipped) ? { status: 'failed' } : undefined);
  }
}
