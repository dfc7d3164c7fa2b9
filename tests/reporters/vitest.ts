import type { Reporter, TestModule } from 'vitest/node';
import { noteSkipped } from './skipped.ts';

/** Tells what Vitest did not run. */
export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => {
        const result = test.result();
        return {
          name: `${module.relativeModuleId} › ${test.fullName}`,
          reason: 'note' in result ? result.note : undefined,
        };
      }),
    );
    if (noteSkipped(skipped)) process.exitCode = 1;
  }
}
