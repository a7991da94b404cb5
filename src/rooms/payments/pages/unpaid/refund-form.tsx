// A refund: how much goes back, and why.
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
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
      <Problems problems={form.problems} />
      <p class="lead">{`${words.refundOf(premium.policyNumber)}　${premium.organization}`}</p>
      <LineInput {...form.input('amount', words.refundAmount)} />
      <LineInput {...form.input('reason', words.refundReason)} />
    </Frame>
  );
}
