// The receipts of the selected policies, and which of them get none.
import { FormFrame } from '../../../../ui/components/form-frame';
import { Notice, RefusedList } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, ReceiptDesk } from '../../contract';
import { paymentsPage, receiptsPage as words } from '../../words';

const server = client<Calls>();

function Receipts({ desk: { ready, refused } }: { readonly desk: ReceiptDesk }) {
  const form = useForm({}, () => server.queuePaymentLetters({ kind: 'receipt', policyNumbers: ready }));
  const { done } = form;
  return (
    <FormFrame form={form} submit={done || ready.length === 0 ? null : words.submit(ready.length)}>
      {done && (
        <Notice tone="success">{words.done(done.queued.filter(({ existing }) => !existing).length)}</Notice>
      )}
      <RefusedList title={words.refused} messages={[...refused, ...(done?.refused ?? [])]} />
      <ul class="plain-list">
        {ready.map((policyNumber) => (
          <li key={policyNumber}>{policyNumber}</li>
        ))}
      </ul>
    </FormFrame>
  );
}

showPage(
  paymentsPage.loading,
  () => server.openReceipts(),
  (desk) => <Receipts desk={desk} />,
);
