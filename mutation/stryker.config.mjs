// Stryker over one group: `npm run mutate` sets GROUP, and MUTATE where a part of it is meant.
import { groups } from './groups.mjs';

const { GROUP, MUTATE } = process.env;
const { mutate, tests } = groups[GROUP];

export default {
  testRunner: 'one-process',
  plugins: [new URL('one-process-runner.mjs', import.meta.url).href],
  daicho: { tests },
  mutate: MUTATE ? MUTATE.split(',') : mutate,
  ignorePatterns: [
    ...['dist', 'dist-intake', '.build', '.daicho', 'bench', 'portfolio', 'mutation', 'docs/images'],
    ...['test/bundle', 'test/browser', 'test/faults', 'test/walk', 'test/local'],
  ],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  cleanTempDir: 'always',
  incremental: true,
  incrementalFile: `mutation/.state/${GROUP}.json`,
  tempDirName: 'mutation/.sandbox',
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: `mutation/.state/${GROUP}.report.json` },
  allowConsoleColors: false,
  warnings: { unknownOptions: false },
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: null },
};
