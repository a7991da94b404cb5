// A refund: how much goes back, and why.
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { yen } from '../../../../ui/format';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, UnpaidPremium } from '../../contract';
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
    <FormFrame
      form={form}
      submit={words.refundSubmit}
      sending={words.working}
      back={{ caption: words.back, onClick: back }}
    >
      <p class="lead">{`${words.refundOf(premium.policyNumber)}　${premium.organization}`}</p>
      <LineInput {...form.input('amount', words.refundAmount)} />
      <LineInput {...form.input('reason', words.refundReason)} />
    </FormFrame>
  );
}
