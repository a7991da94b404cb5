// What is open of money: the room is in use until it is done.
import type { Ports } from '../../ports';
import { payments, WAITING_RECEIPTS, type Payment } from '../../tables/payments';
import { policies, type Policy } from '../../tables/policies';
import { openText } from './words';

const OPEN_MONEY: readonly Policy['paymentState'][] = ['未収', '一部入金', '過入金', '二重入金'];
/** Of policies that were withdrawn or never came about, nothing is asked. */
const PAYABLE: readonly Policy['state'][] = ['申込受付', '引受', '契約中', '満期'];

const isOpen = ({ state, settledMonth }: Payment): boolean =>
  WAITING_RECEIPTS.includes(state) || state === '返金予定' || (state === '計上済' && settledMonth === '');

export function openWork({ tables }: Pick<Ports, 'tables'>): readonly string[] {
  const receipts = tables.sound(payments).filter(isOpen).length;
  const unpaid = tables
    .sound(policies)
    .filter(({ state, paymentState }) => PAYABLE.includes(state) && OPEN_MONEY.includes(paymentState)).length;
  return [
    ...(receipts > 0 ? [openText.receipts(receipts)] : []),
    ...(unpaid > 0 ? [openText.policies(unpaid)] : []),
  ];
}
