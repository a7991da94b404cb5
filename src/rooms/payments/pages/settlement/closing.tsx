// How the month stands with this insurer: proposed by one person, confirmed by another, opened again by a manager.
import { Button } from '../../../../ui/components/button';
import { LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, SettlementDesk } from '../../contract';
import { settlementPage as words } from '../../words';

const server = client<Calls>();

/** The statement that was compared, as it is proposed with the month. */
export interface Statement {
  readonly fileName: string;
  readonly contentBase64: string;
}

interface ClosingProps {
  readonly desk: SettlementDesk;
  readonly statement: Statement | null;
  /** Shows the month as it stands now. */
  readonly again: () => Promise<void>;
}

export function Closing({ desk, statement, again }: ClosingProps) {
  const { month, insurer, closing } = desk;
  const form = useForm({ reason: '', amount: '', opening: '' }, async ({ reason, amount, opening }) => {
    const asked = { month, insurer };
    const said = closing.mayConfirm
      ? words.closed((await server.confirmSettlement({ ...asked, amount })).marked)
      : closing.mayReopen
        ? (await server.reopenSettlement({ ...asked, reason: opening }), words.reopened)
        : (await server.proposeSettlement({
            ...asked,
            reason,
            ...(statement ?? { fileName: '', contentBase64: '' }),
          }),
          words.proposed);
    await again();
    return said;
  });
  // Also of a month in which nothing was booked yet.
  if (insurer === '') return closing.blocked && <Notice tone="info">{closing.blocked.message}</Notice>;
  return (
    <section>
      <h2>{words.closing(month, insurer)}</h2>
      <Problems problems={form.problems} />
      {form.done && <Notice tone="success">{form.done}</Notice>}
      {closing.blocked && <Notice tone="info">{closing.blocked.message}</Notice>}
      {closing.state !== '' && <Facts desk={desk} />}
      {closing.mayConfirm ? (
        <div class="inline-fields">
          <LineInput {...form.input('amount', words.amount)} hint={words.amountHint} />
          <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
            {words.confirm}
          </Button>
        </div>
      ) : closing.mayReopen ? (
        <div class="inline-fields">
          <LineInput {...form.input('opening', words.openingReason)} />
          <Button onClick={() => void form.submit()} disabled={form.busy}>
            {words.reopen}
          </Button>
        </div>
      ) : (
        closing.mayPropose && (
          <div class="inline-fields">
            <LineInput {...form.input('reason', words.reason)} hint={words.reasonHint} />
            <Button kind="primary" onClick={() => void form.submit()} disabled={form.busy}>
              {words.propose}
            </Button>
          </div>
        )
      )}
    </section>
  );
}

function Facts({ desk: { closing } }: { readonly desk: SettlementDesk }) {
  const facts = [
    [words.facts.state, closing.state],
    [words.facts.proposed, closing.proposed],
    [words.facts.confirmed, closing.confirmed],
    [words.facts.file, closing.file],
    [words.facts.reason, closing.reason],
    [words.facts.history, closing.history],
  ].filter(([, text]) => text !== '');
  return (
    <table class="facts">
      <tbody>
        {facts.map(([name, text]) => (
          <tr key={name}>
            <th>{name}</th>
            <td style={{ whiteSpace: 'pre-line' }}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
