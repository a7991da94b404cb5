// NISSHIN's dates and times: the flyer names none.
import { sourced } from '../sourced';

const { unverified, unstated } = sourced('S3');
const FLYER = 'サイバー・情報漏えい事故補償特約の概要';

export const dates = {
  midTerm: unverified<'unstated'>('unstated', FLYER, '保険期間と中途加入についての記載がありません'),
  startTime: unstated(FLYER),
  estimateClosing: unstated(FLYER),
  applicationClosing: unstated(FLYER),
};
