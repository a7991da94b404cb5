// This file tests in short that a set-up that dies goes on: from a blank workbook, and over one of an earlier version.
import { rmSync } from 'node:fs';
import { blankFolder, killSetUp } from '../support/faults/set-up-cases';
import { plainPdf } from '../support/faults/plain-pdf';
import { fixtureFolder, fixtureFolders } from '../support/faults/fixture-folder';
import { openTestTwin } from '../support/twin';

// Slow while other test files share the machine.
jest.setTimeout(900_000);

afterAll(() =>
  fixtureFolders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })),
);

const options = { role: 'manager', pdf: plainPdf, limits: { sheetRows: 60 }, speed: 1000 } as const;

test('from a blank workbook, killed in each half', async () => {
  const told: string[] = [];
  const folder = await blankFolder(openTestTwin);
  const trials = { name: 'blank', folder, points: 2, seed: 3 };
  const broken = await killSetUp(openTestTwin, { ...options, now: '2026-11-22T10:00' }, trials, (line) =>
    told.push(line),
  );
  expect(told).toHaveLength(1);
  expect(broken).toBe(0);
});

// What a blank workbook never meets: columns that move. The steps of a migration one by one: test/bundle/migration.test.ts.
test('over a workbook in use of the first version, killed between two moves of columns', async () => {
  const told: string[] = [];
  const { directory, now } = fixtureFolder('0.1.0-in-use');
  const trials = { name: 'in use', folder: directory, kinds: ['Sheet.moveColumns'], seed: 5 };
  const broken = await killSetUp(openTestTwin, { ...options, now }, trials, (line) => told.push(line));
  expect(told).toHaveLength(1);
  expect(broken).toBe(0);
});
