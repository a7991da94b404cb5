// How the versions of the tab are listed and one is picked out, whatever its state.
import {
  cellDate,
  listVersions,
  rateByVersion,
  storedVersion,
  withCells,
} from '../../src/rating/rate-versions';
import type { RateKey } from '../../src/rating/rate-row';
import { columnAt, publishedBlock, type Block } from '../support/published-rates';

const UNREADABLE: Block = [['版', '状態']];

/** The rows of ALIVE, with a cell changed in all, and another in the first. */
function alive(all: Partial<Record<RateKey, string>>, first: Partial<Record<RateKey, string>> = {}): Block {
  const [header, ...rows] = publishedBlock();
  const own = rows.filter((row) => row[columnAt('plan')] === 'ALIVE');
  own.forEach((row, at) => {
    for (const [key, value] of Object.entries({ ...all, ...(at === 0 ? first : {}) }))
      row[columnAt(key as RateKey)] = value;
  });
  return [header!, ...own];
}

test.each<[string, string, string]>([
  ['有効', '有効', 'inForce'],
  [' 有効 ', '有効', 'inForce'],
  ['変更あり', '有効', 'inForce'],
  ['下書き', '下書き', 'draft'],
  ['廃止', '廃止', 'retired'],
  ['有効', '廃止', 'mixed'],
  ['たぶん', 'たぶん', 'mixed'],
])('rows of %j and %j are %s', (first, others, state) => {
  const listed = listVersions(alive({ state: others }, { state: first }));
  // S2 has 8 bands.
  expect(
    listed.ok && listed.value.map((one) => [one.program, one.version, one.state, one.rows.length]),
  ).toEqual([['ALIVE', 'S2-公表', state, 8]]);
});

test('rows without a version are nobody’s', () => {
  const listed = listVersions(alive({}, { version: ' ' }));
  expect(listed.ok && listed.value.map(({ rows }) => rows.length)).toEqual([7]);
});

test('what cannot be read is refused, and its block left as it is', () => {
  expect(listVersions(UNREADABLE)).toMatchObject({ ok: false, problem: { code: 'rateTableShape' } });
  expect(storedVersion(UNREADABLE, 'ALIVE', 'V')).toMatchObject({ problem: { code: 'rateTableShape' } });
  expect(withCells(UNREADABLE, () => ({ state: '廃止' }))).toEqual(UNREADABLE);
});

test('a version that is not there is told with its plan', () => {
  expect(storedVersion(publishedBlock(), 'ALIVE', 'V')).toMatchObject({
    ok: false,
    problem: { code: 'rateVersionGone', params: { plan: 'ALIVE', version: 'V' } },
  });
});

test.each<[unknown, string]>([
  ['2027-04-01', '2027-04-01'],
  ['', ''],
  [undefined, ''],
  ['未定', ''],
])('a date of %j reads as %j', (value, expected) => {
  expect(cellDate({ row: 2, cell: () => value }, 'effectiveTo')).toBe(expected);
});

test('a cell of the first column is changed, one of a column that is not there is not', () => {
  const block = alive({}).map((row) => row.slice(0, columnAt('checksum')));
  const changed = withCells(block, ({ row }) => (row === 2 ? { version: 'W', checksum: 'x' } : undefined));
  expect(changed).toEqual(block.map((row, at) => (at === 1 ? ['W', ...row.slice(1)] : row)));
});

// S2: 3億円以下 is 66,000 yen. After its year a published example is an indication (decision 3).
test.each([
  ['2028-03-31', '2028-03-31', 'publishedExample'],
  ['2028-03-31', '2028-04-01', 'indicative'],
  ['', '2099-01-01', 'publishedExample'],
])('a version until %j named for a cover from %s: %s', (effectiveTo, asOf, label) => {
  const stored = storedVersion(alive({ effectiveTo, label: '公表例' }), 'ALIVE', 'S2-公表');
  if (!stored.ok) throw new Error(stored.problem.code);
  expect(rateByVersion(stored.value, { revenueYen: 3e8, plan: 'ALIVE', asOf })).toMatchObject({
    premiumYen: 66_000,
    label,
  });
});
