// Three projects: pure tests, the bundle in the twin, the browser. `npm test` runs them all.
const base = {
  transform: { '\\.tsx?$': '<rootDir>/tools/esbuild-jest.cjs' },
  extensionsToTreatAsEsm: [],
  testEnvironment: 'node',
};
const pure = [
  'domain',
  'rating',
  'programs',
  'tables',
  'functions',
  'workflows',
  'sheets',
  'google',
  'letters',
  'ui',
  'cases',
  'properties',
  'local',
  'tools',
];

export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: pure.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts?(x)`),
    },
    { ...base, displayName: 'bundle', testMatch: ['<rootDir>/test/bundle/**/*.test.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
  testTimeout: 60_000,
};
