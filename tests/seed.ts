import fc from 'fast-check';

/**
 * Generated cases are the same in each run, so that a red test has a cause in what was changed. Others are tried with
 * `SEED=7 npx vitest run`.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_128) });
