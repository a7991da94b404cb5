// 仮受 that goes back: all of it, to who paid it, with the reason.
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { WayButtons } from '../../../../ui/components/ways';
import { yen } from '../../../../ui/format';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, HeldReceipt } from '../../contract';
import { unpaidPage as words } from '../../words';

const server = client<Calls>();

interface ReturnFormProps {
  readonly receipt: HeldReceipt;
  readonly back: () => void;
  readonly done: () => void;
}

export function ReturnForm({ receipt, back, done }: ReturnFormProps) {
  const { paymentNumber, payer, channel, amountYen, organization } = receipt;
  const form = useForm({ paymentNumber, reason: '' }, server.returnHeld);
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
        <WayButtons ways={[words.payBack(form.done.paymentNumber)]} />
      </Frame>
    );
  return (
    <FormFrame
      form={form}
      submit={words.refundSubmit}
      sending={words.working}
      back={{ caption: words.back, onClick: back }}
    >
      <p class="lead">{`${words.returnOf(paymentNumber)}　${organization}`}</p>
      <p>{words.returnLead(payer, channel, yen(amountYen))}</p>
      <LineInput {...form.input('reason', words.refundReason)} />
    </FormFrame>
  );
}
