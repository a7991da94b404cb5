// ALIVE's dates and times: one year, without a start, an end or a closing date.
import { sourced } from '../sourced';

const { published, unstated } = sourced('S2');
const TABLE = '保険金額と保険料';
const INTRO = '事業所の情報漏えいの補償';

export const dates = {
  months: published(12, TABLE),
  period: unstated(TABLE),
  midTerm: published<'monthly'>('monthly', '保険金額と保険料 注記'),
  startTime: unstated(INTRO),
  estimateClosing: unstated(INTRO),
  applicationClosing: unstated(INTRO),
};
