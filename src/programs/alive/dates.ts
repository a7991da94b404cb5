// ALIVE's dates and times: one year, without a start, an end or a closing date.
import type { Expiry } from '../../domain/contract-period';
import { sourced } from '../sourced';

const { published, inferred, unstated } = sourced('S2');
const TABLE = '保険金額と保険料';
const INTRO = '事業所の情報漏えいの補償';

export const dates = {
  expiry: inferred<Expiry>(
    'common',
    '保険金額と保険料 注記',
    '満期日の記載がなく、中途加入の保険料が月割であることから共通の満期と読み取っています',
  ),
  months: published(12, TABLE),
  period: unstated(TABLE),
  midTerm: published<'monthly'>('monthly', '保険金額と保険料 注記'),
  startTime: unstated(INTRO),
  estimateClosing: unstated(INTRO),
  applicationClosing: unstated(INTRO),
};
