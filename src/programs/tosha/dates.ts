// TOSHA's dates and times: period, closings, and the days and years that a claim counts by.
import type { ClockLength } from '../../domain/claim-rules';
import type { Expiry } from '../../domain/contract-period';
import type { CoverPeriod } from '../../domain/program';
import { timeOfDay } from '../figure-text';
import { sourced } from '../sourced';

const { published, inferred } = sourced('S4');
const MEASURES = '3.(2) 費用損害 注';
const CLAIM = '6. 保険金のご請求時にご提出いただく書類';

const period = inferred<CoverPeriod>(
  { start: '2018-04-01', end: '2019-04-01', timeOfDay: '16:00' },
  '表紙 保険期間',
  (cover) => `本文には始期の時刻がなく、表紙の${timeOfDay(cover.timeOfDay)}を使っています`,
);
/** The first of each. */
const closings = published(
  { start: period.value.start, estimate: '2018-03-06', application: '2018-03-16' },
  '表紙 初回締切日',
);

export const dates = {
  expiry: published<Expiry>('common', '2.(1) 保険契約者'),
  months: published(12, '2.(3) 保険期間'),
  period,
  /** The year that the brochure is for. */
  year: { ...period, value: `${period.value.start.slice(0, 4)}年度` },
  startTime: { ...period, value: timeOfDay(period.value.timeOfDay) },
  midTerm: published<'ask'>('ask', '2.(3) 保険期間'),
  closings,
  estimateClosing: published(`${closings.value.estimate}（初回）`, '表紙'),
  applicationClosing: published(`${closings.value.application}（初回）`, '表紙'),
  certificateBy: published('6月上旬', '2.(6) ご加入の流れ'),
  lookBack: published<ClockLength>({ amount: 3, unit: 'years' }, '6. 告知事項申告書 ②'),
  /** How long after the insurer received the written notice a measure is still paid for. */
  measures: {
    standard: published<ClockLength>({ amount: 180, unit: 'days' }, MEASURES),
    premium: published<ClockLength>({ amount: 1, unit: 'years' }, MEASURES),
  },
  payment: published<ClockLength>({ amount: 30, unit: 'days' }, CLAIM),
  limitation: published<ClockLength>({ amount: 3, unit: 'years' }, CLAIM),
};
