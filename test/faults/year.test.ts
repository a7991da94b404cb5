// This file tests two weeks under the twin's clock: daily and hourly runs, a day's quota, an outage of three days.
import { liveThrough, prepareYear, type Year } from '../support/faults/year';
import { yearReport } from '../support/faults/year-promises';
import { plainPdf } from '../support/faults/plain-pdf';
import { openTestTwin } from '../support/twin';

/**
 * Of the year of `npm run faults`, on a smaller scale; on day 13 the letters of the group fall due. Two hours a day: the
 * others are idle.
 */
const weeks: Year = {
  policies: 60,
  from: 10,
  days: 26,
  quota: 5,
  outages: [13],
  hours: [7, 10],
};

test('every notice that falls due is sent once, or waits in sight', async () => {
  const twin = await openTestTwin({
    demonstration: true,
    now: '2026-11-22T00:00',
    role: 'manager',
    pdf: plainPdf,
    speed: 1000,
  });
  await prepareYear(twin, weeks);
  const diary = await liveThrough(twin, weeks);
  const { problems, sent } = yearReport(twin, weeks, diary);
  expect(problems).toEqual([]);
  // The 15 of the group fall due 90 days before 2027-03-05, on 2026-12-05, and need three days of this quota; of the
  // other 45 one a day falls due from 2026-11-17 on, but for those whose number is the group's: three of four days.
  expect(sent).toBeGreaterThan(15 + 12);
}, 600_000);
