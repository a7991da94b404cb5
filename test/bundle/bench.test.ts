// This file tests the short form of `npm run bench`: its quotes against its oracle, its service calls by two sizes.
import { execFileSync } from 'node:child_process';

interface Short {
  readonly quotes: number;
  readonly wrong: number;
  readonly rows: readonly {
    readonly useCase: string;
    readonly count: number;
    readonly chunks: number;
    readonly dearest: number;
  }[];
  readonly columns: readonly {
    readonly what: string;
    readonly calls: number;
    readonly serviceCalls: number;
  }[];
}

let short: Short;

beforeAll(() => {
  short = JSON.parse(execFileSync(process.execPath, ['bench/short.mjs'], { encoding: 'utf8' })) as Short;
}, 180_000);

test('every quote of the benchmark is the one that is reckoned in big integers', () => {
  expect(short).toMatchObject({ quotes: 5_000, wrong: 0 });
});

test('no use case asks the spreadsheet more for forty members than for ten', () => {
  const useCases = [...new Set(short.rows.map(({ useCase }) => useCase))];
  expect(useCases.length).toBeGreaterThan(5);
  for (const useCase of useCases) {
    const rows = short.rows.filter((row) => row.useCase === useCase);
    const [few, many] = rows.map(({ dearest }) => dearest);
    expect(few).toBeGreaterThan(0);
    // A slow machine cuts the set-up in chunks by the clock: then no execution is the whole.
    const isCut = useCase === 'set-up, run again' && rows.some(({ chunks }) => chunks > 1);
    if (!isCut) expect([useCase, many]).toEqual([useCase, few]);
  }
});

test('premium, label, check and yen of all members are one call, and ask no service', () => {
  const asSetUp = short.columns.filter(({ what }) => what.startsWith('会員名簿'));
  expect(asSetUp).toMatchObject([
    { calls: 1, serviceCalls: 0 },
    { calls: 1, serviceCalls: 0 },
  ]);
});
