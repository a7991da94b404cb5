// What is open of money: the room is in use until it is done.
import type { Ports } from '../../ports';
import { payments, WAITING_RECEIPTS } from '../../tables/payments';
import { policies, type Policy } from '../../tables/policies';
import type { RowOf } from '../../tables/column';
import { certainIn } from '../../tables/unread';
import { returnsOf } from './return-held';
import { openText } from './words';

const OPEN_MONEY: readonly Policy['paymentState'][] = ['未収', '一部入金', '過入金', '二重入金'];
/** Of policies that were withdrawn or never came about, nothing is asked. */
const PAYABLE: readonly Policy['state'][] = ['申込受付', '引受', '契約中', '満期'];

export function openWork({ tables }: Pick<Ports, 'tables'>): readonly string[] {
  // Of a row in doubt nobody can tell that nothing is open.
  const rows = tables.read(payments);
  const returns = returnsOf(tables.sift(rows));
  const isOver = (row: (typeof rows)[number]) => returns.get(row.paymentNumber)?.state === '返金済';
  const receipts = rows.filter((row) => tables.orAside(() => isOpen(row) && !isOver(row)) ?? true).length;
  const unpaid = tables.read(policies).filter((row) => tables.orAside(() => isUnpaid(row)) ?? true).length;
  return [
    ...(receipts > 0 ? [openText.receipts(receipts)] : []),
    ...(unpaid > 0 ? [openText.policies(unpaid)] : []),
  ];
}

function isOpen(row: RowOf<typeof payments>): boolean {
  const { state, settledMonth } = certainIn(row, ['state', 'settledMonth']);
  return (
    WAITING_RECEIPTS.includes(state) || state === '返金予定' || (state === '計上済' && settledMonth === '')
  );
}

function isUnpaid(row: RowOf<typeof policies>): boolean {
  const { state, paymentState } = certainIn(row, ['state', 'paymentState']);
  return PAYABLE.includes(state) && OPEN_MONEY.includes(paymentState);
}
