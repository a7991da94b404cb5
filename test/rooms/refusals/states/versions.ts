// States that provoke what one rate version says against another, and what leads out of them.
import type { versionProblems } from '../../../../src/rating/version-messages';
import { rates } from '../../../../src/tables/rates';
import { mustAnswer } from '../../../support/calls/call';
import { rateDraft, rateReview } from '../../../support/calls/requests';
import type { MemoryWorld } from '../../../support/memory-ports';
import { asked, type StatesOf } from '../../../support/refusals/stage';

/** Another version of ALIVE is in force from this day, on the insurer's paper. */
const inForceFrom =
  (effectiveFrom: string) =>
  ({ rows }: MemoryWorld): void => {
    const all = rows.get(rates.key)!;
    const own = all.filter((row) => row['plan'] === 'ALIVE' && row['version'] === 'ALIVE-2027');
    all.push(
      ...own.map((row) => ({
        ...row,
        ...{ version: 'ALIVE-2028', state: '有効', insurerPaper: '確認書2', approvedBy: '管理 太郎' },
        ...{ effectiveFrom, effectiveTo: '2028-12-31' },
      })),
    );
  };
const TOSHA = {
  ...{ program: 'TOSHA', version: 'TOSHA-2027', effectiveFrom: '2027-04-01', effectiveTo: '2028-03-31' },
  ...{ insurerPaper: '料率確認書 2026-11-20', approvedBy: '管理 太郎', cases: [] },
};
/** A draft of TOSHA with these plans at 5億円; the other plans are not in it. */
const drafted =
  (...steps: readonly (readonly [string, number])[]) =>
  () =>
    void mustAnswer('saveRateDraft', {
      ...rateDraft,
      ...{ program: 'TOSHA', version: 'TOSHA-2027' },
      steps: steps.map(([plan, premiumYen]) => ({ plan, revenueYen: 500_000_000, premiumYen, text: '' })),
    });

export const versionStatesOfOthers = {
  rateLaterVersion: asked(
    'reviewRates',
    {},
    {
      world: inForceFrom('2027-10-01'),
      right: { effectiveTo: '2027-09-30' },
    },
  ),
  ratePlansMissing: asked('reviewRates', TOSHA, {
    world: drafted(['TOSHA-A', 104_530]),
    over: 'a note beside the review: these plans stay as they are',
  }),
  rateRatio: asked('reviewRates', TOSHA, {
    world: drafted(['TOSHA-A', 100_000], ['TOSHA-B', 300_000]),
    over: 'a note beside the review, for a person to look at',
  }),
  rateNotesOpen: asked(
    'activateRates',
    (request: object) => {
      const wanted = { ...rateReview, effectiveFrom: '2026-11-01' };
      return {
        ...request,
        ...wanted,
        acknowledged: false,
        reviewKey: mustAnswer('reviewRates', wanted).reviewKey,
      };
    },
    {
      right: (request: object) => {
        const wanted = { ...rateReview, effectiveFrom: '2026-11-01' };
        return {
          ...request,
          ...wanted,
          acknowledged: true,
          reviewKey: mustAnswer('reviewRates', wanted).reviewKey,
        };
      },
    },
  ),
} satisfies StatesOf<typeof versionProblems>;
