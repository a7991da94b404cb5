// An application that came before something that it waits for: accepted by its own papers, or closed with a reason.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { DateInput, LineInput } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { japaneseDate } from '../../../../ui/format';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { ApplicationLine, Calls } from '../../contract';
import { applicationPage as words, running } from '../../words';

const server = client<Calls>();

interface HeldProps {
  readonly line: ApplicationLine;
  readonly arrived: NonNullable<ApplicationLine['arrived']>;
  readonly again: () => void;
}

export function HeldApplication({ line, arrived, again }: HeldProps) {
  const [isClosing, setClosing] = useState(false);
  const { quoteNumber } = line;
  const { applicationNumber, receivedOn, document } = arrived;
  const taking = useForm({ premium: '', inception: '' }, async (fields) => {
    await server.acceptHeld({ quoteNumber, ...fields });
    again();
  });
  const closing = useForm({ reason: '' }, async ({ reason }) => {
    await server.closeHeld({ applicationNumber, reason });
    again();
  });
  const isReady = line.missing.length === 0;
  return (
    <div class="sub">
      <div>{words.arrived(applicationNumber, japaneseDate(receivedOn), document)}</div>
      <Problems problems={[...taking.problems, ...closing.problems]} />
      {isReady && line.asksPremium && (
        <LineInput {...taking.input('premium', words.premium)} id={`premium-${quoteNumber}`} />
      )}
      {isReady && line.asksInception && (
        <DateInput {...taking.input('inception', words.inception)} id={`inception-${quoteNumber}`} />
      )}
      {isClosing && (
        <LineInput {...closing.input('reason', words.closeReason)} id={`reason-${applicationNumber}`} />
      )}
      <p class="ways">
        {isReady && (
          <Button kind="primary" disabled={taking.busy} onClick={() => void taking.submit()}>
            {taking.busy ? running.working : words.accept(quoteNumber)}
          </Button>
        )}
        <Button
          kind="link"
          disabled={closing.busy}
          onClick={() => (isClosing ? void closing.submit() : setClosing(true))}
        >
          {words.close(applicationNumber)}
        </Button>
      </p>
    </div>
  );
}
