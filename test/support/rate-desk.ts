// The rate desk in memory: the shipped tables, a draft, and the review of exactly that draft.
import { programs as registry } from '../../src/programs';
import { RATE_COLUMNS } from '../../src/rating/rate-row';
import { publishedRateRows, rateCells } from '../../src/rating/seed-rows';
import { rates, type Rate } from '../../src/tables/rates';
import type {
  ActivateRatesRequest,
  RateDraftRequest,
  RateReviewRequest,
} from '../../src/rooms/rates/contract';
import { saveRateDraft } from '../../src/rooms/rates/rate-draft';
import { reviewRates } from '../../src/rooms/rates/review-rates';
import { memoryWorld, type MemoryWorld } from './memory-ports';

/** The rate tab is a table here, and what rating reads is made of its rows. */
export function rateDesk(): MemoryWorld {
  const made = memoryWorld();
  made.state.manager = true;
  made.rows.set(
    rates.key,
    publishedRateRows(registry).map((row) => {
      const cells = rateCells(row);
      const entries = RATE_COLUMNS.map(({ key, type }, at) => [
        key,
        type === 'yen' && cells[at] === '' ? null : cells[at],
      ]);
      return { ...Object.fromEntries(entries), rateKey: `${row.version}/${row.plan}/${row.revenueYen}` };
    }),
  );
  Object.defineProperty(made.state, 'rateValues', {
    get: () => [
      RATE_COLUMNS.map(({ header }) => header),
      ...made.rows.get(rates.key)!.map((row) => RATE_COLUMNS.map(({ key }) => row[key] ?? '')),
    ],
  });
  return made;
}

// A tenth dearer than S2 up to 3億円; above it nothing.
export const STEPS = [
  [50_000_000, 22_000],
  [100_000_000, 33_000],
  [300_000_000, 72_600],
] as const;

export const DRAFT: RateDraftRequest = {
  program: 'ALIVE',
  version: 'ALIVE-2027',
  method: '段階',
  label: '保険料表',
  about: false,
  toNext: '',
  roundingUnitYen: null,
  roundingMode: '',
  yearNote: '2027年度',
  source: '2027年度のご案内',
  steps: STEPS.map(([revenueYen, premiumYen]) => ({
    plan: 'ALIVE',
    revenueYen,
    premiumYen,
    text: `${premiumYen}円`,
  })),
};
export const REVIEW: RateReviewRequest = {
  program: 'ALIVE',
  version: 'ALIVE-2027',
  effectiveFrom: '2027-04-01',
  effectiveTo: '2028-03-31',
  insurerPaper: '料率確認書 2026-11-20',
  approvedBy: '管理 太郎',
  cases: [
    { plan: 'ALIVE', revenue: '3億円', premium: '72,600円' },
    { plan: 'ALIVE', revenue: '3億1円', premium: '要照会' },
  ],
};

export function drafted(made = rateDesk()): MemoryWorld {
  saveRateDraft(made.ports, DRAFT);
  return made;
}

export function activation(made: MemoryWorld, set: Partial<ActivateRatesRequest> = {}): ActivateRatesRequest {
  const { reviewKey } = reviewRates(made.ports, REVIEW);
  return { ...REVIEW, reviewKey, acknowledged: false, ...set };
}

export const ofVersion = (made: MemoryWorld, version: string): Rate[] =>
  made.table(rates).filter((row) => row.version === version);
