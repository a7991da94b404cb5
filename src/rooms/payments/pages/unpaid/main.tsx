// What is not paid, the letters about it, and what has to go back.
import { useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { Filter } from '../../../../ui/components/filter';
import { Frame } from '../../../../ui/components/frame';
import { DateInput } from '../../../../ui/components/inputs';
import { Notice, RefusedList } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Lines, tickColumn, Table, type ColumnView } from '../../../../ui/components/table';
import { WayButtons, SendThese } from '../../../../ui/components/ways';
import { yen } from '../../../../ui/format';
import { showPage } from '../../../../ui/components/page';
import { closePage, client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { common } from '../../../../ui/messages';
import type { Calls, HeldReceipt, UnpaidDesk, UnpaidPremium } from '../../contract';
import { unpaidPage as words } from '../../words';
import { HeldList } from './held-list';
import { RefundForm } from './refund-form';
import { ReturnForm } from './return-form';

const server = client<Calls>();

type Kind = keyof typeof words.kinds;
interface Letters {
  readonly kind: 'transfer' | 'reminder';
  readonly payBy: string;
}

/** Where there is something to do. */
const firstKind = ({ unpaid, overpaid, held }: UnpaidDesk): Kind =>
  unpaid.length > 0 || overpaid.length + held.length === 0
    ? 'unpaid'
    : overpaid.length > 0
      ? 'overpaid'
      : 'held';

function UnpaidList({ desk, again }: { readonly desk: UnpaidDesk; readonly again: () => void }) {
  const [kind, setKind] = useState<Kind>(firstKind(desk));
  const [picked, setPicked] = useState<readonly string[]>([]);
  const start: Letters = { kind: 'transfer', payBy: '' };
  const form = useForm(start, (letters) => server.queuePaymentLetters({ ...letters, policyNumbers: picked }));
  const report = form.done;
  const [refund, setRefund] = useState<UnpaidPremium | null>(null);
  const [returned, setReturned] = useState<HeldReceipt | null>(null);
  if (returned) return <ReturnForm receipt={returned} back={() => setReturned(null)} done={again} />;
  if (refund) return <RefundForm premium={refund} back={() => setRefund(null)} done={again} />;

  const toggle = (number: string) =>
    setPicked(picked.includes(number) ? picked.filter((one) => one !== number) : [...picked, number]);
  const queue = (letter: Letters['kind']) => void form.submit({ kind: letter });
  const unpaid = kind === 'unpaid';
  const columns: readonly ColumnView<UnpaidPremium>[] = [
    unpaid
      ? tickColumn({
          title: words.columns.pick,
          label: (premium) => words.pick(premium.policyNumber, premium.organization),
          isTicked: (premium) => picked.includes(premium.policyNumber),
          onToggle: (premium) => toggle(premium.policyNumber),
        })
      : {
          title: words.columns.pick,
          class: 'narrow',
          cell: (premium) =>
            premium.refundableYen > 0 && (
              <Button
                kind="link"
                onClick={() => setRefund(premium)}
                title={words.refundOf(premium.policyNumber)}
              >
                {words.refund}
              </Button>
            ),
        },
    {
      title: words.columns.policy,
      class: 'name',
      cell: (premium) => (
        <Lines first={premium.organization} more={[`${premium.policyNumber}　${premium.planName}`]} />
      ),
    },
    { title: words.columns.due, class: 'money', cell: (premium) => yen(premium.dueYen) },
    {
      title: unpaid ? words.columns.open : words.columns.excess,
      class: 'money',
      cell: (premium) => (
        <Lines
          first={yen(unpaid ? premium.openYen : premium.refundableYen)}
          more={[
            ...premium.planned.map(({ amountYen }) => words.planned(yen(amountYen))),
            premium.plannedTooMuchYen > 0 ? words.plannedTooMuch(yen(premium.plannedTooMuchYen)) : '',
          ]}
        />
      ),
    },
    {
      title: words.columns.state,
      class: 'narrow',
      cell: (premium) => (
        <Badge tone={premium.state === '未収' ? 'neutral' : 'attention'}>{premium.state}</Badge>
      ),
    },
    {
      title: words.columns.since,
      class: 'wide',
      cell: (premium) => (
        <>
          <Lines
            first={words.since(premium.daysSinceStart)}
            more={[premium.remindedOn && words.reminded(premium.remindedOn)]}
          />
          <WayButtons
            ways={premium.planned.map(({ paymentNumber }) =>
              premium.plannedTooMuchYen > 0 ? words.takeBack(paymentNumber) : words.payBack(paymentNumber),
            )}
          />
          {unpaid && premium.transferBlocked && (
            <div class="line-message">
              {premium.transferBlocked.message}
              <WayButtons ways={premium.transferBlocked.ways ?? []} />
            </div>
          )}
        </>
      ),
    },
  ];
  const existing = report?.queued.filter((one) => one.existing).length ?? 0;
  return (
    <Frame
      actions={
        <>
          {unpaid && desk.unpaid.length > 0 && (
            <>
              <Button kind="primary" onClick={() => queue('transfer')} disabled={form.busy}>
                {words.transfer(picked.length)}
              </Button>
              <Button onClick={() => queue('reminder')} disabled={form.busy}>
                {words.reminder(picked.length)}
              </Button>
            </>
          )}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      {report && report.queued.length > 0 && (
        <Notice tone="success">
          {words.queued(report.queued.length - existing, existing)}{' '}
          <SendThese deliveries={report.queued.map((one) => one.deliveryNumber)} />
        </Notice>
      )}
      {report && <RefusedList title={words.refused} messages={report.refused} />}
      <p class="lead">{words.summary(desk.unpaid.length, yen(desk.totalYen))}</p>
      <Filter
        label={words.filter}
        value={kind}
        onChange={setKind}
        options={[
          { key: 'unpaid', name: words.kinds.unpaid, count: desk.unpaid.length },
          { key: 'overpaid', name: words.kinds.overpaid, count: desk.overpaid.length },
          { key: 'held', name: words.kinds.held, count: desk.held.length },
        ]}
      />
      {kind === 'held' ? (
        <HeldList receipts={desk.held} onReturn={setReturned} />
      ) : (
        <Table
          caption={words.caption}
          columns={columns}
          rows={desk[kind]}
          keyOf={(premium) => premium.policyNumber}
          empty={words.none}
        />
      )}
      {unpaid && desk.unpaid.length > 0 && <DateInput {...form.input('payBy', words.payBy)} />}
      <Beside page="unpaid" />
    </Frame>
  );
}

showPage(
  words.loading,
  () => server.openUnpaid(),
  (desk, again) => <UnpaidList desk={desk} again={again} />,
);
