// A person confirms what each payment is for: sure ones proposed, nothing else.
import { useState } from 'preact/hooks';
import { bookingRequest, firstDecision, isDecided, type Decision } from '../parts/booking-choice';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice, RefusedList } from '../../../../ui/components/notice';
import { Progress } from '../../../../ui/components/progress';
import { Lines, tickColumn, Table, type ColumnView } from '../../../../ui/components/table';
import { yen } from '../../../../ui/format';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls, BookPaymentsReport, PaymentDesk, UnbookedPayment } from '../../contract';
import { common } from '../../../../ui/messages';
import { paymentsPage as words } from '../../words';
import { matchTones } from './list-report';
import { TargetChoice } from './target-choice';

const server = client<Calls>();

interface MatchStepProps {
  readonly desk: PaymentDesk;
  readonly again: () => void;
  readonly back: () => void;
}

export function MatchStep({ desk, again, back }: MatchStepProps) {
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<BookPaymentsReport | null>(null);
  const of = (payment: UnbookedPayment) => decisions.get(payment.paymentNumber) ?? firstDecision(payment);
  const decide = (payment: UnbookedPayment, decision: Decision) => {
    setDecisions(new Map(decisions).set(payment.paymentNumber, decision));
    setError('');
  };
  const picked = desk.payments.filter((payment) => of(payment).picked);
  const sum = picked.reduce((total, payment) => total + payment.amountYen, 0);

  const submit = async () => {
    const open = picked.filter((payment) => !isDecided(of(payment))).length;
    if (picked.length === 0 || open > 0) {
      return setError(picked.length === 0 ? words.nonePicked : words.targetMissing(open));
    }
    setBusy(true);
    try {
      setReport(await server.bookPayments(bookingRequest(desk.payments, decisions)));
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy(false);
  };
  const openTab = () =>
    server.showRow({ tab: words.tab, id: '' }).then(closePage, (problem) => setError(failureText(problem)));

  if (busy)
    return (
      <Frame steps={words.steps} step={2}>
        <Progress text={words.booking} />
      </Frame>
    );
  if (report) return <Booked report={report} again={again} openTab={() => void openTab()} />;
  if (desk.payments.length === 0)
    return (
      <Frame
        steps={words.steps}
        step={2}
        actions={
          <>
            <Button kind="primary" onClick={() => void openTab()}>
              {words.openTab}
            </Button>
            <Button onClick={back}>{words.importMore}</Button>
          </>
        }
      >
        {error && <Notice tone="error">{error}</Notice>}
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
      cell: (payment) => <Lines first={payment.payer} more={[`${payment.receivedOn}　${payment.channel}`]} />,
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
          <Button kind="primary" onClick={() => void submit()}>
            {words.book(picked.length, yen(sum))}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {error && <Notice tone="error">{error}</Notice>}
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
  readonly openTab: () => void;
}

function Booked({ report, again, openTab }: BookedProps) {
  const unsettled = report.policies.filter(({ state }) => state !== '入金済');
  return (
    <Frame
      steps={words.steps}
      step={2}
      actions={
        <>
          <Button kind="primary" onClick={again}>
            {words.match}
          </Button>
          <Button onClick={openTab}>{words.openTab}</Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Notice tone="success">{words.booked(report.booked, report.setAside)}</Notice>
      {unsettled.length > 0 && (
        <Notice tone="warning" title={words.unsettled(unsettled.length)}>
          <ul class="messages">
            {unsettled.map(({ policyNumber, organization, state }) => (
              <li key={policyNumber}>{words.stateLine(policyNumber, organization, state)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <RefusedList title={words.refused} messages={report.refused} tone="error" />
    </Frame>
  );
}
