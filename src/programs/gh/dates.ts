// GH's dates and times: the document names none but the years that its disclosure looks back on.
import type { ClockLength } from '../../domain/claim-rules';
import { sourced } from '../sourced';

const { published, unverified, unstated } = sourced('S0');
const WHOLE = '情報漏えい補償制度';

export const dates = {
  midTerm: unverified<'unstated'>(
    'unstated',
    '支払限度額と保険料',
    '保険期間と中途加入についての記載がありません',
  ),
  startTime: unstated(WHOLE),
  estimateClosing: unstated(WHOLE),
  applicationClosing: unstated(WHOLE),
  lookBack: published<ClockLength>({ amount: 3, unit: 'years' }, '告知事項申告書 ①②'),
};
