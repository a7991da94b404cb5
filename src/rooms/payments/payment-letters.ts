// This file defines the letters about money: transfer, reminder, receipt, each refused for its reason.
import { quoteProblems } from '../quotes/messages';
import { enrolmentProblems } from '../enrolment/enrolment-texts';
import { policyProblems } from '../../domain/policy-messages';
import { accountYearProblem, type BankAccount } from '../../domain/bank-account';
import { formatJapanese, parseDate } from '../../domain/calendar';
import type { LabelledText, LetterPremium } from '../../domain/paper';
import type { PaymentSum } from '../../domain/payment-state';
import { refuse, type Problem, type Result } from '../../domain/problem';
import { shown } from '../../domain/problem-text';
import { planOf } from '../../programs';
import { members, type Member } from '../../tables/members';
import { payments as paymentTable, type Payment } from '../../tables/payments';
import { policies as policyTable, type Policy } from '../../tables/policies';
import { quotes as quoteTable, type Quote } from '../../tables/quotes';
import { attempt, certain, lookup } from '../../tables/unread';
import type { PaymentLetterKind, QueuePaymentLettersReport, QueuePaymentLettersRequest } from './contract';
import { openLedger } from '../enrolment/ledger';
import { queueLetters, type LetterToQueue } from '../mail/queue-letters';
import { numberSeries } from '../../domain/number-series';
import type { Ports } from '../../ports';
import { gatherLetterFacts, hasMandate, type LetterFacts } from '../quotes/quote-facts';
import { accountOf } from './account-desk';
import { moneyByPolicy, sumOf } from './open-premiums';
import { paymentAudit, paymentProblems } from './payment-messages';

type LetterPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

const LIVE: readonly Policy['state'][] = ['申込受付', '引受', '契約中'];
const titles: Readonly<Record<PaymentLetterKind, string>> = {
  transfer: '振込案内',
  reminder: '未収の案内',
  receipt: '領収証',
};
const accountLabels = { bank: '金融機関', number: '口座', holder: '口座名義' } as const;

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
  if (!(request.kind in titles)) refuse(paymentProblems.noPoliciesForLetter());
  const numbers = [...new Set(Array.isArray(request.policyNumbers) ? request.policyNumbers.map(String) : [])];
  if (numbers.length === 0) refuse(paymentProblems.noPoliciesForLetter());
  return ports.lock.hold(() => {
    const facts = gatherLetterFacts(ports);
    const payBy = payByOf(request, facts.today);
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
      const read = attempt(() => {
        const subject = subjectOf(world, policyNumber);
        return {
          subject,
          problem: subject.ok ? letterProblem(request.kind, subject.value, facts) : subject.problem,
        };
      });
      const { subject, problem } = read.ok ? read.value : { subject: read, problem: read.problem };
      if (problem || !subject.ok) {
        refused.push({
          policyNumber,
          problem: problem ?? policyProblems.policyUnknown({ policyNumber }),
        });
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
      ports.audit.record(
        'queuePaymentLetters',
        subjects,
        paymentAudit.letters(titles[request.kind], added.length),
      );
    }
    ports.tables.flush();
    return {
      queued: queued.map((one, at) => ({ policyNumber: owners[at]!, ...one })),
      refused: refused.map(({ policyNumber, problem }) => shown(problem, policyNumber)),
    };
  });
}

function payByOf(request: QueuePaymentLettersRequest, today: string): string {
  const typed = String(request.payBy ?? '').trim();
  if (request.kind === 'receipt') return '';
  if (typed === '') refuse(paymentProblems.payByMissing());
  const date = parseDate(typed);
  if (!date.ok) refuse(paymentProblems.payByUnreadable({ text: typed.slice(0, 40) }));
  if (date.value < today) refuse(paymentProblems.payByPast({ date: date.value }));
  return date.value;
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

function subjectOf(world: ReturnType<typeof gather>, policyNumber: string): Result<Subject> {
  const policy = world.policies.get(policyNumber);
  if (!policy)
    return {
      ok: false,
      problem: policyProblems.policyUnknown({ policyNumber: policyNumber.slice(0, 40) }),
    };
  const member = world.members.get(policy.memberKey);
  if (!member) return { ok: false, problem: enrolmentProblems.memberNotFound() };
  const booked = world.rows
    .filter((row) => row.policyNumber === policyNumber && row.state === '計上済')
    .sort((left, right) => (left.receivedOn < right.receivedOn ? -1 : 1));
  const quote = world.quotes.get(policy.quoteNumber);
  return { ok: true, value: { policy, member, sum: sumOf(policy, world.money), booked, quote } };
}

/** Why this letter may not go out about this policy. */
export function letterProblem(
  kind: PaymentLetterKind,
  subject: Subject,
  facts: LetterFacts,
): Problem | undefined {
  const { policy, sum, booked } = subject;
  const { policyNumber } = policy;
  if (!hasMandate(facts.programs.get(policy.program))) return quoteProblems.noMandate();
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
    return paymentProblems.proRataUnconfirmed({ policyNumber });
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
    planName: planOf(policy.plan)?.plan.name ?? policy.plan,
    period: `${start}～${end}`,
    amountYen,
  };
}

function accountLines(account: BankAccount): LabelledText[] {
  return [
    { label: accountLabels.bank, text: `${account.bank}　${account.branch}` },
    { label: accountLabels.number, text: `${account.kind}　${account.number}` },
    { label: accountLabels.holder, text: account.holder },
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
