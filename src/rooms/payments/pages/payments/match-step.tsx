// A person confirms what each payment is for: sure ones proposed, nothing else.
import { bookedBy, bookingRequest, firstDecision, isDecided, type Decision } from '../parts/booking-choice';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice, RefusedList } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { Lines, tickColumn, Table, type ColumnView } from '../../../../ui/components/table';
import { yen } from '../../../../ui/format';
import { OpenRow } from '../../../../ui/components/ways';
import { closePage, client, Refusal } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, BookPaymentsReport, PaymentDesk, UnbookedPayment } from '../../contract';
import { common } from '../../../../ui/messages';
import { paymentsPage as words } from '../../words';
import { matchTones } from './list-report';
import { TargetChoice } from './target-choice';

const server = client<Calls>();

interface Decided {
  readonly decisions: ReadonlyMap<string, Decision>;
}

interface MatchStepProps {
  readonly desk: PaymentDesk;
  readonly again: () => void;
  readonly back: () => void;
}

export function MatchStep({ desk, again, back }: MatchStepProps) {
  const start: Decided = { decisions: new Map() };
  const form = useForm(start, async ({ decisions: decided }) => {
    const open = picked.filter((payment) => !isDecided(of(payment))).length;
    const message = picked.length === 0 ? words.nonePicked : open > 0 ? words.targetMissing(open) : '';
    if (message !== '') throw new Refusal([{ code: 'undecided', field: 'decisions', message }]);
    return server.bookPayments(bookingRequest(desk.payments, decided));
  });
  const { decisions } = form.fields;
  const of = (payment: UnbookedPayment) => decisions.get(payment.paymentNumber) ?? firstDecision(payment);
  const decide = (payment: UnbookedPayment, decision: Decision) => {
    form.set({ decisions: new Map(decisions).set(payment.paymentNumber, decision) });
  };
  const picked = desk.payments.filter((payment) => of(payment).picked);
  const booked = bookedBy(bookingRequest(desk.payments, decisions));

  if (form.busy)
    return (
      <Frame steps={words.steps} step={2}>
        <Progress text={words.booking} />
      </Frame>
    );
  if (form.done) return <Booked report={form.done} again={again} />;
  if (desk.payments.length === 0)
    return (
      <Frame
        steps={words.steps}
        step={2}
        actions={
          <>
            <OpenRow kind="primary" tab={words.tab}>
              {words.openTab}
            </OpenRow>
            <Button onClick={back}>{words.importMore}</Button>
          </>
        }
      >
        <Notice tone="success">{words.allDone}</Notice>
      </Frame>
    );

  const columns: readonly ColumnView<UnbookedPayment>[] = [
    tickColumn({
      title: words.columns.pick,
      label: (payment) => words.pick(payment.payer),
      isTicked: (payment) => of(payment).picked,
      onToggle: (payment) => decide(payment, { ...of(payment), picked: !of(payment).picked }),
    }),
    {
      title: words.columns.payment,
      class: 'name',
      cell: (payment) => (
        <Lines
          first={payment.payer}
          more={[
            `${payment.receivedOn}　${payment.channel}`,
            payment.heldFor && words.heldFor(payment.heldFor),
          ]}
        />
      ),
    },
    { title: words.columns.amount, class: 'money', cell: (payment) => yen(payment.amountYen) },
    {
      title: words.columns.match,
      class: 'narrow',
      cell: (payment) => <Badge tone={matchTones[payment.match]}>{payment.match}</Badge>,
    },
    {
      title: words.columns.target,
      class: 'wide',
      cell: (payment) => (
        <TargetChoice
          payment={payment}
          target={of(payment).target}
          onTarget={(target) => decide(payment, { target, picked: target.kind !== 'later' })}
        />
      ),
    },
  ];

  return (
    <Frame
      steps={words.steps}
      step={2}
      actions={
        <>
          <Button kind="primary" onClick={() => void form.submit()}>
            {words.book(booked.rows, yen(booked.yen), booked.others)}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
      <p class="lead">{words.matchLead}</p>
      <Table
        caption={words.matchCaption}
        columns={columns}
        rows={desk.payments}
        keyOf={(payment) => payment.paymentNumber}
      />
      {desk.more > 0 && <p class="hint">{words.more(desk.more)}</p>}
    </Frame>
  );
}

interface BookedProps {
  readonly report: BookPaymentsReport;
  readonly again: () => void;
}

function Booked({ report, again }: BookedProps) {
  const unequal = report.policies.filter(({ state }) => state !== '入金済');
  return (
    <Frame
      steps={words.steps}
      step={2}
      actions={
        <>
          <Button kind="primary" onClick={again}>
            {words.match}
          </Button>
          <OpenRow tab={words.tab}>{words.openTab}</OpenRow>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Notice tone="success">{words.booked(report.booked, report.setAside, report.provisional)}</Notice>
      {unequal.length > 0 && (
        <Notice tone="warning" title={words.unequal(unequal.length)}>
          <ul class="messages">
            {unequal.map(({ policyNumber, organization, state }) => (
              <li key={policyNumber}>{words.stateLine(policyNumber, organization, state)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <RefusedList title={words.refused} messages={report.refused} tone="error" />
    </Frame>
  );
}
