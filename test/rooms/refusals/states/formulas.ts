// States that provoke what the formulas of a cell refuse; the text says what stands in the cell instead.
import type { functionProblems } from '../../../../src/functions/messages';
import type { dayProblems, revenueProblems } from '../../../../src/domain/messages';
import type { payableProblems } from '../../../../src/payable/words';
import type { ratingProblems } from '../../../../src/rating/messages';
import type { RateKey } from '../../../../src/rating/rate-row';
import {
  columnAt,
  functionsOver,
  publishedBlock,
  rowAt,
  underInsurersPaper,
  type Block,
} from '../../../support/published-rates';
import { part, type RefusalState, type StatesOf } from '../../../support/refusals/stage';

const {
  PREMIUM,
  REVENUE_YEN,
  RENEWAL_STATUS,
  PRORATED_PREMIUM,
  INSURER_SHARES,
  COMPARE_PLANS,
  CLAIM_PAYABLE,
} = functionsOver();
const REVENUE = 300_000_000;

const planned = (plan: unknown) =>
  part(
    () => PREMIUM(REVENUE, plan as string),
    () => PREMIUM(REVENUE, 'ALIVE'),
  );
/** The letter of a plan alone, where 設定 names this programme. */
const lettered = (defaultProgram: string, letter: string) =>
  part(
    () => functionsOver({ defaultProgram: () => defaultProgram }).PREMIUM(REVENUE, letter),
    () => functionsOver({ defaultProgram: () => 'TOSHA' }).PREMIUM(REVENUE, 'A'),
  );
const dated = (asOf: unknown) =>
  part(
    () => PREMIUM(REVENUE, 'ALIVE', '', asOf as string),
    () => PREMIUM(REVENUE, 'ALIVE', '', '2026-04-01'),
  );
const amount = (cell: unknown) =>
  part(
    () => REVENUE_YEN(cell as string),
    () => REVENUE_YEN('3億円'),
  );
type Payable = Parameters<typeof CLAIM_PAYABLE>;
const paid = (...cells: readonly unknown[]) =>
  part(
    () => CLAIM_PAYABLE(...(cells as unknown as Payable)),
    () => CLAIM_PAYABLE('TOSHA-B', 'investigation', 3_000_000),
  );

/** A cell of the plan's rates typed over, at this revenue or in all rows, where a formula reads them. */
const rated = (
  change: (
    block: Block,
    set: (key: RateKey, value: Block[number][number], revenueYen?: number) => void,
  ) => void,
  plan = 'ALIVE',
): RefusalState => {
  const rates = () => underInsurersPaper(publishedBlock(), plan);
  return part(
    () => {
      const block = rates();
      change(block, (key, value, revenueYen) => {
        const rows = revenueYen === undefined ? block : [block[rowAt(block, plan, revenueYen)]!];
        for (const row of rows) if (row[columnAt('plan')] === plan) row[columnAt(key)] = value;
      });
      return PREMIUM(REVENUE, plan, block, '2026-04-01');
    },
    () => PREMIUM(REVENUE, plan, rates(), '2026-04-01'),
  );
};
const SECOND = 100_000_000;

export const formulaStates = {
  planBlank: part(
    () => PREMIUM(REVENUE, ' '),
    () => PREMIUM(REVENUE, 'ALIVE'),
  ),
  planUnknown: planned('XX-A'),
  planSeveral: planned('GH-A、GH-B'),
  planNotChosen: planned('TOSHA'),
  planErrorCell: planned('#REF!'),
  planLetterWithoutProgram: lettered('', 'A'),
  planLetterUnknown: lettered('GH', 'C'),
  programUnknown: lettered('XX', 'A'),
  premiumUnreadable: part(
    () => INSURER_SHARES('高い', 'TOSHA'),
    () => INSURER_SHARES(66_000, 'TOSHA'),
  ),
  insurersNotStated: part(() => INSURER_SHARES(36_000, 'GH'), undefined, {
    over: 'no document names them: the insurer says who bears what',
  }),
  referenceDateBlank: part(
    () => functionsOver({ referenceDate: () => '' }).PREMIUM(REVENUE, 'ALIVE'),
    () => functionsOver({ referenceDate: () => '' }).PREMIUM(REVENUE, 'ALIVE', '', '2026-04-01'),
  ),
  lengthsDiffer: part(
    () => PREMIUM([[REVENUE], [REVENUE], [REVENUE]], [['ALIVE'], ['ALIVE']]),
    () => PREMIUM([[REVENUE], [REVENUE]], [['ALIVE'], ['ALIVE']]),
  ),
  notOneColumn: part(
    () => PREMIUM([[REVENUE, REVENUE]], 'ALIVE'),
    () => PREMIUM([[REVENUE]], 'ALIVE'),
  ),
  oneCaseOnly: part(
    () => COMPARE_PLANS([[REVENUE], [REVENUE]]),
    () => COMPARE_PLANS([[REVENUE]]),
  ),
  startNotBeforeEnd: part(
    () => PRORATED_PREMIUM(40_000, 'ALIVE', '2027-04-01', '2027-04-01'),
    () => PRORATED_PREMIUM(40_000, 'ALIVE', '2026-04-01', '2027-04-01'),
  ),
  moreThanOneYear: part(
    () => PRORATED_PREMIUM(40_000, 'ALIVE', '2026-04-01', '2027-04-02'),
    () => PRORATED_PREMIUM(40_000, 'ALIVE', '2026-04-01', '2027-04-01'),
  ),
  dateBlank: part(
    () => PRORATED_PREMIUM(40_000, 'ALIVE', '　', '2027-04-01'),
    () => PRORATED_PREMIUM(40_000, 'ALIVE', '2026-04-01', '2027-04-01'),
  ),
  dateUnreadable: dated('春'),
  dateNotInCalendar: dated('2026-02-30'),
  // 令和 began on 1 May.
  dateBeforeEra: dated('令和元年4月1日'),
  dateErrorCell: part(
    () => RENEWAL_STATUS('#N/A', '2026-04-01'),
    () => RENEWAL_STATUS('2026-05-01', '2026-04-01'),
  ),
  revenueErrorCell: amount('#DIV/0!'),
  revenueDate: amount(new Date('2026-04-01T00:00:00+09:00')),
  revenueFlag: amount(true),
  claimItemBlank: paid('TOSHA-B', '', 3_000_000),
  claimItemUnknown: paid('TOSHA-B', '慰安旅行', 3_000_000),
  claimItemNotInPlan: paid('TOSHA-A', 'creditMonitoring', 3_000_000),
  claimConditionUnknown: paid('TOSHA-B', 'investigation', 3_000_000, '', '', '晴れの日'),
  claimHeadsUnfit: paid('TOSHA-B', 'investigation', 3_000_000, 'たくさん'),
  rateTableShape: part(
    () => PREMIUM(REVENUE, 'ALIVE', [['売上', '額']]),
    () => PREMIUM(REVENUE, 'ALIVE', publishedBlock(), '2026-04-01'),
  ),
  rateHeaderMissing: rated((block) => (block[0]![columnAt('premiumYen')] = '保険料の額')),
  rateHeaderTwice: rated((block) => block[0]!.push(block[0]![columnAt('premiumYen')]!)),
  ratePlanMissing: rated((block) => {
    const nobody = [...block[rowAt(block, 'ALIVE', SECOND)]!];
    nobody[columnAt('plan')] = '';
    block.push(nobody);
  }),
  rateVersionMissing: rated((_, set) => set('version', '')),
  rateWordMissing: rated((_, set) => set('label', '')),
  rateWordUnknown: rated((_, set) => set('label', '正確')),
  rateDatesReversed: rated((_, set) => {
    set('effectiveFrom', '2026-04-01');
    set('effectiveTo', '2025-03-31');
  }),
  rateSourceMissing: rated((_, set) => {
    for (const key of ['source', 'insurerPaper'] as const) set(key, '');
  }),
  rateGap: rated((_, set) => set('previousYen', 90_000_000, SECOND)),
  rateOverlap: rated((_, set) => set('previousYen', 10_000_000, SECOND)),
  ratePointGap: rated((_, set) => set('previousYen', 400_000_000, 500_000_000), 'TOSHA-A'),
  rateVersionOverlap: rated((block) => {
    const again = block.filter((row) => row[columnAt('plan')] === 'ALIVE').map((row) => [...row]);
    for (const row of again) row[columnAt('version')] = 'もう一つの版';
    block.push(...again);
  }),
} satisfies StatesOf<
  typeof functionProblems &
    typeof dayProblems &
    typeof revenueProblems &
    typeof payableProblems &
    typeof ratingProblems
>;
