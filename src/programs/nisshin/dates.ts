// NISSHIN's dates and times: the flyer names none.
import type { Expiry } from '../../domain/contract-period';
import { sourced } from '../sourced';

const { inferred, unverified, unstated } = sourced('S3');
const FLYER = 'サイバー・情報漏えい事故補償特約の概要';

export const dates = {
  expiry: inferred<Expiry>('own', FLYER, '満期の記載がなく、契約ごとの満期と読み取っています'),
  months: inferred(12, FLYER, '保険期間の記載がなく、保険会社の回答がない限り1年としています'),
  midTerm: unverified<'unstated'>('unstated', FLYER, '保険期間と中途加入についての記載がありません'),
  startTime: unstated(FLYER),
  estimateClosing: unstated(FLYER),
  applicationClosing: unstated(FLYER),
};
