// The letters about money: transfer, reminder, receipt, each refused for its reason.
import { isLiveCover } from '../../domain/policy-event';
import {
  type LetterFacts,
  type LetterToQueue,
  gatherLetterFacts,
  hasMandate,
  mailProblems,
  queueLetters,
} from '../mail';
import { enrolmentProblems, openLedger } from '../enrolment';
import { policyProblems } from '../../domain/policy-messages';
import { formatJapanese } from '../../domain/calendar';
import type { LabelledText, LetterPremium } from '../../domain/paper';
import type { PaymentSum } from '../../domain/payment-state';
import { oneByOne } from '../../domain/one-by-one';
import { refuse, type Problem } from '../../domain/problem';
import type { ShownProblem } from '../../domain/problem-text';
import { members, type Member } from '../../tables/members';
import { payments as paymentTable, type Payment } from '../../tables/payments';
import { policies as policyTable, type Policy } from '../../tables/policies';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { lookup } from '../../tables/unread';
import type { PaymentLetterKind, QueuePaymentLettersReport, QueuePaymentLettersRequest } from './contract';
import { readForm } from '../../domain/form-reader';
import type { Ports } from '../../ports';
import { accountOf, waitingAccounts } from './account-desk';
import { accountYearProblem, type BankAccount } from './bank-account';
import { moneyByPolicy, planNameOf, sumOf } from './open-premiums';
import { moneyRows } from './money-rows';
import { paymentAudit, paymentProblems, paymentText } from './words';

type LetterPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'letters'>;

interface Subject {
  readonly policy: Policy;
  readonly member: Member;
  readonly sum: PaymentSum;
  /** Booked rows, in the order of their days. */
  readonly booked: readonly Payment[];
  readonly quote: Quote | undefined;
}

interface Receipt {
  readonly policyNumber: string;
  readonly receiptNumber: string;
  readonly booked: readonly Payment[];
}

/** Nine reads, at most three writes for payments and ledger, one for 送信箱, whatever the number of policies. */
export function queuePaymentLetters(
  ports: LetterPorts,
  request: QueuePaymentLettersRequest,
): QueuePaymentLettersReport {
  const numbers = [...new Set(request.policyNumbers)];
  const payBy = payByOf(request, ports.clock.today());
  return ports.lock.hold(() => {
    const facts = gatherLetterFacts(ports);
    const world = gather(ports);
    const letters: LetterToQueue[] = [];
    const owners: string[] = [];
    const receipts: Receipt[] = [];
    const nextReceipt = ports.tables.series('R', facts.today.slice(0, 4), world.receiptNumbers);
    const refused = oneByOne(numbers, String, (policyNumber) => {
      const subject = subjectOf(world, policyNumber, request.kind, facts);
      const { policy, booked } = subject;
      // A run that died after it had given a number is taken up with the same one.
      const given = policy.receiptNumber || booked.find((row) => row.receiptNumber !== '')?.receiptNumber;
      const receiptNumber = given || (request.kind === 'receipt' ? nextReceipt() : '');
      if (request.kind === 'receipt' && policy.receiptNumber === '')
        receipts.push({ policyNumber, receiptNumber, booked });
      letters.push(
        request.kind === 'receipt'
          ? receiptLetter(subject, receiptNumber, facts)
          : moneyLetter(request.kind, subject, payBy, facts),
      );
      owners.push(policyNumber);
    });
    keepReceipts(ports, receipts, facts.today);
    const queued = queueLetters(ports, facts, letters);
    const added = queued.filter(({ existing }) => !existing);
    if (added.length > 0) {
      const subjects = [...added.map(({ deliveryNumber }) => deliveryNumber), ...owners];
      ports.audit.record('queuePaymentLetters', subjects, paymentAudit.letters(request.kind, added.length));
    }
    ports.tables.flush();
    return {
      queued: queued.map((one, at) => ({ policyNumber: owners[at]!, ...one })),
      refused,
    };
  });
}

/** Why these policies get no receipt, before anything is written. */
export function receiptsRefused(
  ports: Pick<Ports, 'tables' | 'clock'>,
  policyNumbers: readonly string[],
): ShownProblem[] {
  const facts = gatherLetterFacts(ports);
  const world = gather(ports);
  return oneByOne(
    policyNumbers,
    String,
    (policyNumber) => void subjectOf(world, policyNumber, 'receipt', facts),
  );
}

function payByOf(request: QueuePaymentLettersRequest, today: string): string {
  const form = readForm<'payBy' | 'policyNumbers'>(request, today);
  if (request.policyNumbers.length === 0) form.refuse('policyNumbers', paymentProblems.noPoliciesForLetter());
  const need = paymentProblems.payByMissing();
  const payBy = request.kind === 'receipt' ? '' : form.date('payBy', { need, future: true });
  if (payBy !== '' && payBy < today) form.refuse('payBy', paymentProblems.payByPast({ date: payBy }));
  form.done();
  return payBy;
}

export function gather(ports: Pick<Ports, 'tables'>) {
  const { rows, sureOf, receiptNumbers } = moneyRows(ports);
  return {
    rows,
    sureOf,
    money: moneyByPolicy(rows),
    policies: lookup(ports.tables.read(policyTable), (row) => row.policyNumber),
    members: lookup(ports.tables.read(members), (row) => row.memberKey),
    quotes: lookup(ports.tables.read(quoteTable), (row) => row.quoteNumber),
    receiptNumbers,
    waits: waitingAccounts(ports),
  };
}

type World = ReturnType<typeof gather>;

/** The policy with what its letter says; refused where the letter may not go out. */
export function subjectOf(
  world: World,
  policyNumber: string,
  kind: PaymentLetterKind,
  facts: LetterFacts,
): Subject {
  const policy = world.policies.get(policyNumber);
  if (!policy) refuse(policyProblems.policyUnknown({ policyNumber }));
  world.sureOf(policy);
  const member = world.members.get(policy.memberKey);
  if (!member) refuse(enrolmentProblems.memberNotFound());
  const booked = world.rows
    .filter((row) => row.policyNumber === policyNumber && row.state === '計上済')
    .sort((left, right) => (left.receivedOn < right.receivedOn ? -1 : 1));
  const quote = world.quotes.get(policy.quoteNumber);
  const subject = { policy, member, sum: sumOf(policy, world.money), booked, quote };
  const problem = letterProblem(kind, subject, facts, world.waits);
  return problem ? refuse(problem) : subject;
}

/** Why this letter may not go out about this policy. */
function letterProblem(
  kind: PaymentLetterKind,
  subject: Subject,
  facts: LetterFacts,
  waits: ReadonlySet<string>,
): Problem | undefined {
  const { policy, sum, booked } = subject;
  const { policyNumber } = policy;
  if (!hasMandate(facts.programs.get(policy.program)))
    return mailProblems.noMandate({ program: policy.program });
  if (kind === 'receipt') {
    if (sum.state !== '入金済') return paymentProblems.premiumNotReceived({ policyNumber, state: sum.state });
    // The association took the money: the receipt is its own.
    const association = booked.some((row) => row.channel === '団体');
    return association ? paymentProblems.receiptByAssociation({ policyNumber }) : undefined;
  }
  if (!isLiveCover(policy.state)) return paymentProblems.policyEnded({ policyNumber, state: policy.state });
  if (policy.appliedPremiumYen === null) return paymentProblems.premiumMissing({ policyNumber });
  if (sum.openYen === 0) return paymentProblems.premiumPaid({ policyNumber });
  return kind === 'reminder' ? undefined : transferProblem(policy, subject.quote, facts, waits);
}

/** Rules C7 and C10: a confirmed account of the year, and no part-year premium by unconfirmed rules. */
export function transferProblem(
  policy: Policy,
  quote: Quote | undefined,
  facts: LetterFacts,
  waits: ReadonlySet<string>,
): Problem | undefined {
  const { policyNumber } = policy;
  const program = facts.programs.get(policy.program);
  const partYear = quote?.transaction === '中途' && quote.label !== '会社回答';
  if (partYear && (program?.roundingConfirmed ?? '').trim() === '') {
    return paymentProblems.proRataUnconfirmed({ policyNumber, program: policy.program });
  }
  const account = accountOf(program, facts.today, waits);
  if (!account.ok) return account.problem;
  return accountYearProblem(account.value, program?.name ?? policy.program, policy.startsAt.slice(0, 10));
}

const sharedOf = ({ member, policy: { program, policyNumber } }: Subject) => ({
  member,
  program,
  subjects: [policyNumber],
});

function receiptLetter(subject: Subject, receiptNumber: string, facts: LetterFacts): LetterToQueue {
  const { policy, sum, booked } = subject;
  const premium = premiumOf(policy, sum.heldYen);
  const receivedOn = booked[booked.length - 1]?.receivedOn ?? facts.today;
  return {
    ...sharedOf(subject),
    key: ['receipt', policy.policyNumber, receiptNumber],
    kind: 'receipt',
    paper: (opening) => ({ ...opening, kind: 'receipt', receiptNumber, premium, receivedOn }),
  };
}

function moneyLetter(
  asked: 'transfer' | 'reminder',
  subject: Subject,
  payBy: string,
  facts: LetterFacts,
): LetterToQueue {
  const { policy, sum } = subject;
  const account = accountOf(facts.programs.get(policy.program), facts.today);
  const usable =
    account.ok && !accountYearProblem(account.value, policy.program, policy.startsAt.slice(0, 10));
  const kind = asked === 'transfer' ? 'transfer' : 'paymentReminder';
  // Another sum or date is another letter; a reminder goes once a day at most.
  const day = asked === 'reminder' ? facts.today : '';
  return {
    ...sharedOf(subject),
    key: [kind, policy.policyNumber, String(sum.openYen), payBy, day],
    kind,
    paper: (opening) => ({
      ...opening,
      kind,
      premiums: [premiumOf(policy, sum.openYen)],
      payBy,
      account: usable ? accountLines(account.value) : [],
    }),
  };
}

export function premiumOf(policy: Policy, amountYen: number): LetterPremium {
  const [start, end] = [policy.startsAt, policy.endsAt].map((at) => formatJapanese(at.slice(0, 10)));
  return {
    policyNumber: policy.policyNumber,
    planName: planNameOf(policy),
    period: `${start}～${end}`,
    amountYen,
  };
}

function accountLines(account: BankAccount): LabelledText[] {
  const labels = paymentText.accountParts;
  return [
    { label: labels.bank, text: `${account.bank}　${account.branch}` },
    { label: labels.number, text: `${account.kind}　${account.number}` },
    { label: labels.holder, text: account.holder },
  ];
}

function keepReceipts(ports: LetterPorts, receipts: readonly Receipt[], today: string): void {
  if (receipts.length === 0) return;
  ports.tables.update(
    paymentTable,
    receipts.flatMap(({ booked, receiptNumber }) =>
      booked.map((row) => ({ id: row.paymentNumber, set: { receiptNumber } })),
    ),
  );
  const ledger = openLedger(ports);
  for (const { policyNumber, receiptNumber } of receipts) {
    ledger.record({
      policyNumber,
      event: { kind: 'payment', state: '入金済', receiptNumber },
      effectiveOn: today,
      document: receiptNumber,
      idempotencyKey: `receipt/${policyNumber}/${receiptNumber}`,
    });
  }
  ledger.commit();
}
