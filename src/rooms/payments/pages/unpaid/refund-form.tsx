// A refund: how much goes back, and why.
import { PAYMENT_CHANNELS } from '../../../../domain/payment-state';
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { yen } from '../../../../ui/format';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, PlanRefundRequest, UnpaidPremium } from '../../contract';
import { unpaidPage as words } from '../../words';

const server = client<Calls>();

interface RefundFormProps {
  readonly premium: UnpaidPremium;
  readonly back: () => void;
  readonly done: () => void;
}

export function RefundForm({ premium, back, done }: RefundFormProps) {
  const { policyNumber, refundableYen, channels, unknownAccount } = premium;
  const start: PlanRefundRequest = {
    policyNumber,
    amount: yen(refundableYen),
    reason: premium.state,
    channel: channels.length === 1 && !unknownAccount ? channels[0]!.channel : '',
  };
  const form = useForm(start, server.planRefund);
  const known = channels.map(({ channel, heldYen }) => ({
    code: channel,
    text: words.refundChannelHeld(channel, yen(heldYen)),
  }));
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
      <p class="lead">{`${words.refundOf(policyNumber)}　${premium.organization}`}</p>
      <LineInput {...form.input('amount', words.refundAmount)} />
      <ChoiceInput
        {...form.input('channel', words.refundChannel)}
        choices={unknownAccount ? PAYMENT_CHANNELS : known}
        blank={words.refundChannelChoose}
      />
      <LineInput {...form.input('reason', words.refundReason)} />
    </FormFrame>
  );
}
