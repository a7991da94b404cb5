// AIOI's dates and times: the web form names none but the years that its disclosure looks back on.
import type { ClockLength } from '../../domain/claim-rules';
import { sourced } from '../sourced';

const { published, unverified, unstated } = sourced('S1');
const FORM = '資料請求・お見積り';

export const dates = {
  midTerm: unverified<'unstated'>('unstated', FORM, '保険期間と中途加入についての記載がありません'),
  startTime: unstated(FORM),
  estimateClosing: unstated(FORM),
  applicationClosing: unstated(FORM),
  lookBack: published<ClockLength>({ amount: 5, unit: 'years' }, '告知事項2'),
};
