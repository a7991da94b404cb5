// 仮受: what is held for a quote, and what can be done with each.
import { Button } from '../../../../ui/components/button';
import { Lines, Table, type ColumnView } from '../../../../ui/components/table';
import { WayButtons } from '../../../../ui/components/ways';
import { yen } from '../../../../ui/format';
import type { HeldReceipt } from '../../contract';
import { unpaidPage as words } from '../../words';

interface HeldListProps {
  readonly receipts: readonly HeldReceipt[];
  readonly onReturn: (receipt: HeldReceipt) => void;
}

export function HeldList({ receipts, onReturn }: HeldListProps) {
  const columns: readonly ColumnView<HeldReceipt>[] = [
    {
      title: words.heldColumns.payment,
      class: 'name',
      cell: (one) => <Lines first={one.payer} more={[`${one.paymentNumber}　${one.receivedOn}`]} />,
    },
    {
      title: words.heldColumns.amount,
      class: 'money',
      cell: (one) => <Lines first={yen(one.amountYen)} more={[one.channel]} />,
    },
    {
      title: words.heldColumns.quote,
      class: 'name',
      cell: (one) => (
        <Lines first={one.organization} more={[one.quoteNumber, words.heldQuote(one.quoteState)]} />
      ),
    },
    {
      title: words.heldColumns.action,
      class: 'wide',
      cell: (one) =>
        one.refundNumber !== '' ? (
          <>
            {words.heldPlanned}
            <WayButtons ways={[words.payBack(one.refundNumber)]} />
          </>
        ) : one.policyNumber !== '' ? (
          <>
            {words.heldToBook(one.policyNumber)}
            <WayButtons ways={[words.toBook]} />
          </>
        ) : (
          <Button kind="link" onClick={() => onReturn(one)} title={words.returnOf(one.paymentNumber)}>
            {words.refund}
          </Button>
        ),
    },
  ];
  return (
    <>
      <p class="hint">{words.heldLead}</p>
      <Table
        caption={words.heldCaption}
        columns={columns}
        rows={receipts}
        keyOf={(one) => one.paymentNumber}
        empty={words.heldNone}
      />
    </>
  );
}
