// The roll-over and the versions of 料率 under faults.
import type { Twin } from '../../../local/twin';
import type { RateReview } from '../../../src/rooms/rates/contract';
import { mustCall } from './outbox-scenario';
import type { UseCase } from './use-case';

const VERSION = 'ALIVE-2027';
const STEPS = [
  { revenueYen: 100_000_000, premiumYen: 22_000, text: '22,000円' },
  { revenueYen: 300_000_000, premiumYen: 72_600, text: '72,600円' },
].map((step) => ({ ...step, plan: 'ALIVE' }));
const REVIEW = {
  program: 'ALIVE',
  version: VERSION,
  effectiveFrom: '2027-04-01',
  effectiveTo: '2028-04-01',
  insurerPaper: '確認書1',
  approvedBy: '管理',
  cases: [{ plan: 'ALIVE', revenue: '3億円', premium: '72,600円' }],
};

/** The activation of exactly what a manager has reviewed. */
let activation: object = {};

async function review(twin: Twin): Promise<void> {
  const { reviewKey, stops } = await mustCall<RateReview & { reviewKey: string }>(
    twin,
    'reviewRates',
    REVIEW,
  );
  if (stops.length > 0) throw new Error(stops.join(' '));
  activation = { ...REVIEW, reviewKey, acknowledged: true };
}

const ofVersion = (twin: Twin, version: string) =>
  twin.workbook.tabRows('料率').filter((row) => row['版'] === version);

/** By another person than the one who begins it. */
async function putForward(twin: Twin, year: object): Promise<void> {
  const user = twin.users().find(({ role }) => role === 'staff')!;
  const { error } = await twin.call('proposeNewYear', [year], { user });
  if (error) throw new Error(`proposeNewYear: ${error.message}`);
}

export const yearCases: readonly UseCase[] = [
  {
    name: 'startNewYear',
    prepare: async (twin) => {
      await putForward(twin, { program: 'TOSHA', start: '2026-04-01', end: '2027-04-01' });
      await mustCall(twin, 'startNewYear', { program: 'TOSHA', start: '2026-04-01', end: '2027-04-01' });
      await putForward(twin, { program: 'TOSHA', start: '2027-04-01', end: '2028-04-01' });
    },
    run: {
      name: 'startNewYear',
      args: () => [{ program: 'TOSHA', start: '2027-04-01', end: '2028-04-01' }],
    },
    // S4 has four plans with four examples each.
    promises: (twin) =>
      ofVersion(twin, 'TOSHA-2027').length === 16 ? [] : ['the draft is not one row an example'],
  },
  {
    name: 'saveRateDraft',
    run: {
      name: 'saveRateDraft',
      args: () => [
        {
          program: 'ALIVE',
          version: VERSION,
          method: '段階',
          label: '保険料表',
          about: false,
          toNext: '',
          roundingUnitYen: null,
          roundingMode: '',
          yearNote: '2027年度',
          source: '保険会社の保険料表',
          steps: STEPS,
        },
      ],
    },
    again: async (twin) => {
      const { error } = await twin.call('saveRateDraft', yearCases[1]!.run.args(twin));
      if (error && !error.message.includes(VERSION)) throw new Error(error.message);
    },
  },
  {
    name: 'activateRates',
    prepare: review,
    run: { name: 'activateRates', args: () => [activation] },
    again: async (twin) => {
      if (ofVersion(twin, VERSION).every((row) => row['状態'] === '有効')) return;
      await review(twin);
      await mustCall(twin, 'activateRates', activation);
    },
  },
];
