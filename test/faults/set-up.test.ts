// This file tests in short that a set-up that dies goes on; over a workbook of an earlier version: `npm run faults`.
import { blankFolder, killSetUp } from '../support/faults/set-up-cases';
import { plainPdf } from '../support/faults/plain-pdf';
import { openTestTwin } from '../support/twin';

// Slow while other test files share the machine.
jest.setTimeout(900_000);

const options = { role: 'manager', pdf: plainPdf, limits: { sheetRows: 60 }, speed: 1000 } as const;

test('from a blank workbook, killed at a call', async () => {
  const told: string[] = [];
  const folder = await blankFolder(openTestTwin);
  const trials = { name: 'blank', folder, points: 1, seed: 3 };
  const broken = await killSetUp(openTestTwin, { ...options, now: '2026-11-22T10:00' }, trials, (line) =>
    told.push(line),
  );
  expect(told).toHaveLength(1);
  expect(broken).toBe(0);
});
