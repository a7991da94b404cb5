// This file tests a month under the twin's clock: daily and hourly runs, a day's quota, an outage of three days.
import { liveThrough, prepareYear, sentRenewals, yearProblems, type Year } from '../support/faults/year';
import { plainPdf } from '../support/faults/plain-pdf';
import { openTestTwin } from '../support/twin';

/** A month of the year of `npm run faults`, on a smaller scale. */
const month: Year = { policies: 60, days: 30, quota: 5, outages: [9], firstEnd: '2027-02-15' };

test('every notice that falls due is sent once, or waits in sight', async () => {
  const twin = await openTestTwin({ now: '2026-11-22T00:00', role: 'manager', pdf: plainPdf, speed: 1000 });
  await prepareYear(twin, month);
  await liveThrough(twin, month);
  expect(yearProblems(twin, month)).toEqual([]);
  // 15 policies end on 2027-02-25: their letters fall due on 2026-11-27 and need three days of this quota.
  expect(sentRenewals(twin)).toBeGreaterThan(15);
}, 600_000);
