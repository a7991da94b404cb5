// States that provoke the refusals of rates and their versions, and what leads out of them.
import type { ratingProblems } from '../../../../src/rating/messages';
import type { versionProblems } from '../../../../src/rating/version-messages';
import { rates, type Rate } from '../../../../src/tables/rates';
import { mustAnswer } from '../../../support/calls/call';
import { rateDraft, rateReview } from '../../../support/calls/requests';
import type { MemoryWorld } from '../../../support/memory-ports';
import { asked, type RefusalState, type StatesOf } from '../../../support/refusals/stage';

const VERSION = 'ALIVE-2028';

/** Rows of a version as they should not be, and as they were. */
const spoiled = (version: string, ...sets: readonly Partial<Rate>[]): RefusalState => {
  let before: Rate[] = [];
  const rowsOf = ({ rows }: MemoryWorld) =>
    (rows.get(rates.key) as unknown as Rate[]).filter(
      (row) => row.version === version && row.plan === 'ALIVE',
    );
  return asked(
    'openRates',
    {},
    {
      world: (world) => {
        before = structuredClone(rowsOf(world));
        rowsOf(world).forEach((row, at) => Object.assign(row, sets[at] ?? sets[sets.length - 1]));
      },
      mend: (world) => rowsOf(world).forEach((row, at) => Object.assign(row, before[at])),
    },
  );
};
const published = (set: Partial<Rate>) => spoiled('S2-公表', set, {});
const REVIEWED = {
  state: '有効',
  effectiveFrom: '2027-04-01',
  effectiveTo: '2028-03-31',
  insurerPaper: '料率確認書',
  approvedBy: '管理 太郎',
} as Partial<Rate>;
/** The draft, as if it had been activated with this in its first row. */
const keyed = (...sets: readonly object[]) =>
  spoiled('ALIVE-2027', ...sets.map((set) => ({ ...REVIEWED, ...set }) as Partial<Rate>), REVIEWED);

const steps = (...figures: readonly (readonly [number, number])[]) =>
  figures.map(([revenueYen, premiumYen]) => ({ plan: 'ALIVE', revenueYen, premiumYen, text: '' }));
/** The review of another draft with these steps. */
const reviewOf = (...figures: readonly (readonly [number, number])[]): RefusalState =>
  asked(
    'reviewRates',
    { version: VERSION },
    {
      world: () =>
        void mustAnswer('saveRateDraft', { ...rateDraft, version: VERSION, steps: steps(...figures) }),
      right: { version: 'ALIVE-2027' },
    },
  );
/** Activated after a review of the same request. */
const activated = (part: object) =>
  asked('activateRates', (request: object) => {
    const wanted = { ...rateReview, ...part };
    return { ...request, ...wanted, reviewKey: mustAnswer('reviewRates', wanted).reviewKey };
  });

export const ratesStates = {
  rateProgramUnknown: asked('readBrochure', { program: 'ZZZ' }),
  brochureUnread: asked('readBrochure', { text: '拝啓　時下ますます' }),
  rateTextTooLong: asked('readBrochure', { text: 'あ'.repeat(100_001) }),
  rateNameInvalid: asked('saveRateDraft', { version: '?' }),
  rateNameTaken: asked('saveRateDraft', { version: 'S2-公表' }),
  rateDraftEmpty: asked('saveRateDraft', { steps: [] }),
  rateDraftCell: asked('saveRateDraft', { steps: steps([50_000_000, 0]) }),
  ratePlanUnknown: asked('saveRateDraft', {
    steps: [{ plan: 'GH-A', revenueYen: 50_000_000, premiumYen: 22_000, text: '' }],
  }),
  rateVersionGone: asked('withdrawRateDraft', { version: 'ZZZ' }),
  rateVersionIssued: asked('withdrawRateDraft', { version: 'S2-公表' }),
  rateTermsDates: asked('reviewRates', { effectiveFrom: '' }),
  rateTermsReversed: asked('reviewRates', { effectiveTo: '2026-01-01' }),
  rateTermsPaper: asked('reviewRates', { insurerPaper: '' }),
  rateTermsApprover: asked('reviewRates', { approvedBy: '' }),
  rateStartsInPast: asked('reviewRates', { effectiveFrom: '2026-01-01' }),
  rateFalls: reviewOf([50_000_000, 22_000], [100_000_000, 21_000]),
  rateUnit: reviewOf([50_000_000, 22_001], [100_000_000, 33_000]),
  rateCaseInput: asked('reviewRates', { cases: [{ plan: 'ALIVE', revenue: '?', premium: '?' }] }),
  rateReviewStale: asked('activateRates', { reviewKey: 'before' }),
  rateStops: activated({ effectiveFrom: '' }),
  rateCasesMissing: activated({ cases: [] }),
  rateCaseFailed: activated({ cases: [{ plan: 'ALIVE', revenue: '3億円', premium: '1円' }] }),
  rateStateUnknown: published({ state: '使用中' as never }),
  rateStateMixed: published({ state: '下書き' as never }),
  rateUnlikePublished: published({ premiumYen: 1 }),
  rateNumberMissing: keyed({ premiumYen: null }),
  rateNotYen: keyed({ premiumYen: 0 }),
  rateDuplicate: keyed({ revenueYen: 300_000_000 }),
  rateOrder: keyed({ revenueYen: 900_000_000 }),
  rateRowsDiffer: keyed({ label: '' }),
  rateDateUnreadable: keyed({ effectiveFrom: '春' }),
  rateNotApproved: spoiled('ALIVE-2027', { state: '有効' } as Partial<Rate>),
} satisfies StatesOf<typeof ratingProblems & typeof versionProblems>;
