// Rate tabs that no insurer has: all roundings, gaps, drafts, falling premiums, amounts beyond what doubles multiply.
import { RATE_COLUMNS, type RateKey } from '../src/rating/rate-row';
import { addDays } from '../src/domain/calendar';

export type Random = () => number;

/** The same sequence on every machine (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

type Cells = Partial<Record<RateKey, string | number>>;

const PLANS = ['GH-A', 'ALIVE', 'TOSHA-A'];
const SCALES = [30, 1_000_000, 2_000_000_000, 1e15];

/** A block as the named range 料率表 gives it. */
export function randomRates(random: Random): (string | number)[][] {
  const rows = PLANS.flatMap((plan) => versionsOf(random, plan));
  return [
    RATE_COLUMNS.map(({ header }) => header),
    ...rows.map((row) => RATE_COLUMNS.map(({ key }) => row[key] ?? '')),
  ];
}

function versionsOf(random: Random, plan: string): Cells[] {
  let from = addDays('2024-01-01', Math.floor(random() * 400));
  return Array.from({ length: Math.floor(random() * 4) }, (_, at): Cells[] => {
    const to = addDays(from, 200 + Math.floor(random() * 300));
    const isOpen = random() < 0.2;
    const version: Cells = {
      version: `${plan}-${at}`,
      state: pick(random, ['有効', '有効', '有効', '下書き', '廃止']),
      program: plan.split('-')[0],
      plan,
      method: pick(random, ['点', '点', '段階']),
      roundingUnitYen: pick(random, [1, 10, 100, 1000]),
      roundingMode: pick(random, ['四捨五入', '切捨て', '切上げ']),
      effectiveFrom: from,
      effectiveTo: isOpen ? '' : to,
      label: pick(random, ['公表例', '保険料表', '参考例']),
      certainty: '公表',
      source: 'S',
    };
    // Now and then a gap between the years, in which no version holds.
    from = addDays(to, pick(random, [1, 1, 30]));
    return rowsOf(random, version);
  }).flat();
}

function rowsOf(random: Random, version: Cells): Cells[] {
  const scale = pick(random, SCALES);
  const bounds = new Set(
    Array.from({ length: 1 + Math.floor(random() * 8) }, () => 1 + Math.floor(random() * scale)),
  );
  return [...bounds]
    .sort((one, other) => one - other)
    .map((revenueYen) => ({
      ...version,
      revenueYen,
      premiumYen: 1 + Math.floor(random() * scale),
      toNext: version.method === '点' ? pick(random, ['直線', '直線', '照会']) : '',
    }));
}
