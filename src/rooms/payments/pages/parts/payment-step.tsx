// One payment taken back with its reason, or paid back on its day.
import { FormFrame } from '../../../../ui/components/form-frame';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { yenOf } from '../../../../ui/format';
import { showPage } from '../../../../ui/components/page';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, PaymentRow, PaymentStep } from '../../contract';
import { paymentsPage, stepPage } from '../../words';

const server = client<Calls>();

export function openStep(step: PaymentStep): void {
  showPage(
    paymentsPage.loading,
    () => server.openPaymentStep({ step }),
    (payment) => <Step step={step} payment={payment} />,
  );
}

function Step({ step, payment }: { readonly step: PaymentStep; readonly payment: PaymentRow }) {
  const { paymentNumber, payer, organization, amountYen, today } = payment;
  const words = stepPage[step];
  const form = useForm({ reason: '', paidOn: today }, ({ reason, paidOn }) =>
    step === 'takeBack'
      ? server.undoBooking({ paymentNumber, reason })
      : server.recordRefund({ paymentNumber, paidOn }),
  );
  return (
    <FormFrame form={form} submit={form.done ? null : words.submit}>
      {form.done && <Notice tone="success">{words.done(form.done.state)}</Notice>}
      <p class="summary">
        <strong>{paymentNumber}</strong>
        <span>{[payer, organization, yenOf(amountYen)].filter((part) => part !== '').join('　')}</span>
      </p>
      {step === 'takeBack' ? (
        <LineInput {...form.input('reason', words.field)} />
      ) : (
        <DateInput {...form.input('paidOn', words.field)} />
      )}
    </FormFrame>
  );
}
