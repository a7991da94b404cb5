// A refund: how much goes back, and why.
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { yen } from '../../../../ui/format';
import { client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useForm } from '../../../../ui/use-form';
import type { UnpaidPremium } from '../../contract';
import { unpaidPage as words } from '../../words';

const server = client<Calls>();

interface RefundFormProps {
  readonly premium: UnpaidPremium;
  readonly back: () => void;
  readonly done: () => void;
}

export function RefundForm({ premium, back, done }: RefundFormProps) {
  const start = { policyNumber: premium.policyNumber, amount: yen(premium.excessYen), reason: premium.state };
  const form = useForm(start, (fields) => server.planRefund(fields));
  const { fields, errors, set } = form;
  if (form.done)
    return (
      <Frame
        actions={
          <Button kind="primary" onClick={done}>
            {words.back}
          </Button>
        }
      >
        <Notice tone="success">{words.refundDone(form.done.paymentNumber)}</Notice>
      </Frame>
    );
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
            {form.busy ? words.working : words.refundSubmit}
          </Button>
          <Button onClick={back}>{words.back}</Button>
        </>
      }
    >
      {errors['form'] && <Notice tone="error">{errors['form']}</Notice>}
      <p class="lead">{`${words.refundOf(premium.policyNumber)}　${premium.organization}`}</p>
      <LineInput
        id="amount"
        label={words.refundAmount}
        value={fields.amount}
        error={errors['amount']}
        onValue={(amount) => set({ amount })}
      />
      <LineInput
        id="reason"
        label={words.refundReason}
        value={fields.reason}
        error={errors['reason']}
        onValue={(reason) => set({ reason })}
      />
    </Frame>
  );
}
