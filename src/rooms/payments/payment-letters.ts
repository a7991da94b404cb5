// The letters about money: transfer, reminder, receipt, each refused for its reason.
import {
  type LetterFacts,
  type LetterToQueue,
  gatherLetterFacts,
  hasMandate,
  mailProblems,
  queueLetters,
} from '../mail';
import { enrolmentProblems } from '../enrolment';
import { policyProblems } from '../../domain/policy-messages';
import { formatJapanese } from '../../domain/calendar';
import type { LabelledText, LetterPremium } from '../../domain/paper';
import type { PaymentSum } from '../../domain/payment-state';
import { fail, ok, type Problem, type Result } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import { members, type Member } from '../../tables/members';
import { payments as paymentTable, type Payment } from '../../tables/payments';
import { policies as policyTable, type Policy } from '../../tables/policies';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { attempt, certain, lookup } from '../../tables/unread';
import type { PaymentLetterKind, QueuePaymentLettersReport, QueuePaymentLettersRequest } from './contract';
import { openLedger } from '../enrolment/ledger';
import { readForm } from '../../domain/form-reader';
import { numberSeries } from '../../domain/number-series';
import type { Ports } from '../../ports';
import { accountOf } from './account-desk';
import { accountYearProblem, type BankAccount } from './bank-account';
import { moneyByPolicy, planNameOf, sumOf } from './open-premiums';
import { paymentAudit, paymentProblems, paymentText } from './words';

type LetterPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'letters'>;

const LIVE: readonly Policy['state'][] = ['申込受付', '引受', '契約中'];

interface Subject {
  readonly policy: Policy;
  readonly member: Member;
  readonly sum: PaymentSum;
  /** Booked rows, in the order of their days. */
  readonly booked: readonly Payment[];
  readonly quote: Quote | undefined;
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
    const receipts: {
      readonly policyNumber: string;
      readonly receiptNumber: string;
      readonly booked: readonly Payment[];
    }[] = [];
    const refused: { policyNumber: string; problem: Problem }[] = [];
    const nextReceipt = numberSeries('R', facts.today.slice(0, 4), world.receiptNumbers);
    for (const policyNumber of numbers) {
      const subject = subjectOf(world, policyNumber, request.kind, facts);
      if (!subject.ok) {
        refused.push({ policyNumber, problem: subject.problem });
        continue;
      }
      const { policy, booked } = subject.value;
      // A run that died after it had given a number is taken up with the same one.
      const given = policy.receiptNumber || booked.find((row) => row.receiptNumber !== '')?.receiptNumber;
      const receiptNumber = given || (request.kind === 'receipt' ? nextReceipt() : '');
      if (request.kind === 'receipt' && policy.receiptNumber === '') {
        receipts.push({ policyNumber, receiptNumber, booked });
      }
      letters.push(letterOf(request.kind, subject.value, facts, payBy, receiptNumber));
      owners.push(policyNumber);
    }
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
      refused: refused.map(({ policyNumber, problem }) => shown(problem, policyNumber)),
    };
  });
}

/** Policy and why it gets no receipt, before anything is asked or written. */
export function receiptProblems(
  ports: Pick<Ports, 'tables' | 'clock'>,
  policyNumbers: readonly string[],
): readonly (readonly [string, Problem])[] {
  const facts = gatherLetterFacts(ports);
  const world = gather(ports);
  return policyNumbers.flatMap((policyNumber) => {
    const subject = subjectOf(world, policyNumber, 'receipt', facts);
    return subject.ok ? [] : [[policyNumber, subject.problem] as const];
  });
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

function gather(ports: Pick<Ports, 'tables'>) {
  const rows = ports.tables.read(paymentTable).map(certain);
  return {
    rows,
    money: moneyByPolicy(rows),
    policies: lookup(ports.tables.read(policyTable), (row) => row.policyNumber),
    members: lookup(ports.tables.read(members), (row) => row.memberKey),
    quotes: lookup(ports.tables.read(quoteTable), (row) => row.quoteNumber),
    receiptNumbers: rows.map((row) => row.receiptNumber),
  };
}

type World = ReturnType<typeof gather>;

/** The policy with what its letter says, or why the letter may not go out; a cell in doubt is the problem of this one. */
function subjectOf(
  world: World,
  policyNumber: string,
  kind: PaymentLetterKind,
  facts: LetterFacts,
): Result<Subject> {
  const read = attempt((): Result<Subject> => {
    const subject = readSubject(world, policyNumber);
    const problem = subject.ok ? letterProblem(kind, subject.value, facts) : subject.problem;
    return problem ? fail(problem) : subject;
  });
  return read.ok ? read.value : read;
}

function readSubject(world: World, policyNumber: string): Result<Subject> {
  const policy = world.policies.get(policyNumber);
  if (!policy) return fail(policyProblems.policyUnknown({ policyNumber }));
  const member = world.members.get(policy.memberKey);
  if (!member) return fail(enrolmentProblems.memberNotFound());
  const booked = world.rows
    .filter((row) => row.policyNumber === policyNumber && row.state === '計上済')
    .sort((left, right) => (left.receivedOn < right.receivedOn ? -1 : 1));
  const quote = world.quotes.get(policy.quoteNumber);
  return ok({ policy, member, sum: sumOf(policy, world.money), booked, quote });
}

/** Why this letter may not go out about this policy. */
function letterProblem(kind: PaymentLetterKind, subject: Subject, facts: LetterFacts): Problem | undefined {
  const { policy, sum, booked } = subject;
  const { policyNumber } = policy;
  if (!hasMandate(facts.programs.get(policy.program))) return mailProblems.noMandate();
  if (kind === 'receipt') {
    if (sum.state !== '入金済') return paymentProblems.premiumNotReceived({ policyNumber, state: sum.state });
    // The association took the money: the receipt is its own.
    const association = booked.some((row) => row.channel === '団体');
    return association ? paymentProblems.receiptByAssociation({ policyNumber }) : undefined;
  }
  if (!LIVE.includes(policy.state)) return paymentProblems.policyEnded({ policyNumber, state: policy.state });
  if (policy.appliedPremiumYen === null) return paymentProblems.premiumMissing({ policyNumber });
  if (sum.openYen === 0) return paymentProblems.premiumPaid({ policyNumber });
  if (kind === 'reminder') return undefined;
  return transferProblem(policy, subject.quote, facts);
}

/** Rules C7 and C10: a confirmed account of the year, and no part-year premium by unconfirmed rules. */
export function transferProblem(
  policy: Policy,
  quote: Quote | undefined,
  facts: LetterFacts,
): Problem | undefined {
  const { policyNumber } = policy;
  const program = facts.programs.get(policy.program);
  const partYear = quote?.transaction === '中途' && quote.label !== '会社回答';
  if (partYear && (program?.roundingConfirmed ?? '').trim() === '') {
    return paymentProblems.proRataUnconfirmed({ policyNumber, program: policy.program });
  }
  const account = accountOf(program, facts.today);
  if (!account.ok) return account.problem;
  return accountYearProblem(account.value, program?.name ?? policy.program, policy.startsAt.slice(0, 10));
}

function letterOf(
  kind: PaymentLetterKind,
  { policy, member, sum, booked }: Subject,
  facts: LetterFacts,
  payBy: string,
  receiptNumber: string,
): LetterToQueue {
  const { policyNumber, program } = policy;
  const premium = premiumOf(policy, kind === 'receipt' ? sum.heldYen : sum.openYen);
  const shared = { member, program, subjects: [policyNumber] };
  if (kind === 'receipt') {
    const receivedOn = booked[booked.length - 1]?.receivedOn ?? facts.today;
    return {
      ...shared,
      key: ['receipt', policyNumber, receiptNumber],
      kind: 'receipt',
      paper: (opening) => ({ ...opening, kind: 'receipt', receiptNumber, premium, receivedOn }),
    };
  }
  const account = accountOf(facts.programs.get(program), facts.today);
  const usable =
    account.ok && !accountYearProblem(account.value, program, policy.startsAt.slice(0, 10))
      ? account.value
      : undefined;
  const letterKind = kind === 'transfer' ? 'transfer' : 'paymentReminder';
  return {
    ...shared,
    // Another sum or date is another letter; a reminder goes once a day at most.
    key: [letterKind, policyNumber, String(sum.openYen), payBy, kind === 'reminder' ? facts.today : ''],
    kind: letterKind,
    paper: (opening) => ({
      ...opening,
      kind: letterKind,
      premiums: [premium],
      payBy,
      account: usable ? accountLines(usable) : [],
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

function keepReceipts(
  ports: LetterPorts,
  receipts: readonly {
    readonly policyNumber: string;
    readonly receiptNumber: string;
    readonly booked: readonly Payment[];
  }[],
  today: string,
): void {
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
