// AIOI's dates and times: the web form names none but the years that its disclosure looks back on.
import type { ClockLength } from '../../domain/claim-rules';
import type { Expiry } from '../../domain/contract-period';
import { sourced } from '../sourced';

const { published, inferred, unverified, unstated } = sourced('S1');
const FORM = '資料請求・お見積り';

export const dates = {
  expiry: inferred<Expiry>('own', FORM, '満期の記載がなく、契約ごとの満期と読み取っています'),
  months: inferred(12, FORM, '保険期間の記載がなく、保険会社の回答がない限り1年としています'),
  midTerm: unverified<'unstated'>('unstated', FORM, '保険期間と中途加入についての記載がありません'),
  startTime: unstated(FORM),
  estimateClosing: unstated(FORM),
  applicationClosing: unstated(FORM),
  lookBack: published<ClockLength>({ amount: 5, unit: 'years' }, '告知事項2'),
};
