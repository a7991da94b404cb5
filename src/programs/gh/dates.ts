// GH's dates and times: the document names none but the years that its disclosure looks back on.
import type { ClockLength } from '../../domain/claim-rules';
import type { Expiry } from '../../domain/contract-period';
import { sourced } from '../sourced';

const { published, inferred, unverified, unstated } = sourced('S0');
const WHOLE = '情報漏えい補償制度';

export const dates = {
  expiry: inferred<Expiry>(
    'common',
    WHOLE,
    '保険期間の記載がなく、会員のための制度であることから共通の満期と読み取っています',
  ),
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
