// 入金を記録: what came in cash or by cheque, to a policy or to be matched later.
import { useState } from 'preact/hooks';
import { PAYMENT_CHANNELS } from '../../../../domain/payment-state';
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { ChoiceInput, DateInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { newEntryId } from '../../../../ui/entry-id';
import { showPage } from '../../../../ui/components/page';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, RecordPaymentDesk, RecordPaymentRequest } from '../../contract';
import { RECEIVED_BY, recordPaymentPage as words } from '../../words';

const server = client<Calls>();

function RecordPayment({ today, policyNumber }: RecordPaymentDesk) {
  const [requestKey, setRequestKey] = useState(newEntryId);
  const blank = { receivedOn: today, payer: '', amount: '', by: '', channel: '', policyNumber };
  const form = useForm(blank, (fields) =>
    server.recordPayment({ ...fields, requestKey } as RecordPaymentRequest),
  );
  const next = () => {
    setRequestKey(newEntryId());
    form.clear();
    form.set({ payer: '', amount: '', policyNumber: '' });
  };
  return (
    <FormFrame
      form={form}
      submit={form.done ? null : words.submit}
      actions={form.done && <Button onClick={next}>{words.next}</Button>}
    >
      {form.done && <Notice tone="success">{words.done(form.done.paymentNumber, form.done.state)}</Notice>}
      <p class="lead">{words.lead}</p>
      <DateInput {...form.input('receivedOn', words.fields.receivedOn)} max={today} />
      <LineInput {...form.input('payer', words.fields.payer)} />
      <LineInput {...form.input('amount', words.fields.amount)} hint={words.amountHint} />
      <div class="inline-fields">
        <ChoiceInput {...form.input('by', words.fields.by)} choices={RECEIVED_BY} blank={words.choose} />
        <ChoiceInput
          {...form.input('channel', words.fields.channel)}
          choices={PAYMENT_CHANNELS}
          blank={words.choose}
        />
      </div>
      <LineInput {...form.input('policyNumber', words.fields.policyNumber)} hint={words.policyHint} />
    </FormFrame>
  );
}

showPage(
  words.loading,
  () => server.openRecordPayment(),
  (desk) => <RecordPayment {...desk} />,
);
