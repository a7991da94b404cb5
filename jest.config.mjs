// Projects: pure tests, the bundle in the twin, long explorations, the browser. `npm test` runs them all.
import { replaced } from './test/support/calls/replaced.mjs';

const base = {
  // Our TypeScript and modules, and the packages that ship as ES modules only.
  transform: {
    '\\.(tsx?|mjs)$': '<rootDir>/tools/esbuild-jest.cjs',
    '@noble/hashes/.*\\.js$': '<rootDir>/tools/esbuild-jest.cjs',
  },
  transformIgnorePatterns: ['node_modules/(?!@noble/hashes/)'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json'],
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/mutation/.sandbox'],
};
const pure = [
  'domain',
  'facts',
  'rating',
  'payable',
  'programs',
  'tables',
  'functions',
  'calls',
  'rooms',
  'sheets',
  'google',
  'letters',
  'ui',
  'cases',
  'properties',
  'field',
  'local',
  'intake',
  'portfolio',
  'tools',
];

/** Globals run in memory: only what serves them imports these. */
const inMemory = Object.fromEntries(
  replaced.map(([pattern, file]) => [pattern, `<rootDir>/test/support/calls/${file}`]),
);

export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: pure.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts?(x)`),
      moduleNameMapper: inMemory,
    },
    { ...base, displayName: 'bundle', testMatch: ['<rootDir>/test/bundle/**/*.test.ts'] },
    // Long explorations, once and not in every zone.
    {
      ...base,
      displayName: 'faults',
      testMatch: ['<rootDir>/test/faults/**/*.test.ts'],
      moduleNameMapper: inMemory,
    },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
    // A whole case by pages alone: `npm run walk`.
    { ...base, displayName: 'walk', testMatch: ['<rootDir>/test/walk/**/*.test.ts'] },
  ],
  testTimeout: 60_000,
};
