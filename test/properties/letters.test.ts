// What holds for every letter of a random year: it is true in the moment in which it leaves, by predicates of our own.
import fc from 'fast-check';
import type { PaperModel } from '../../src/domain/paper';
import { bookPayments } from '../../src/rooms/payments/book-payments';
import { confirmAccount, keyAccount } from '../../src/rooms/payments/account-desk';
import { queuePaymentLetters } from '../../src/rooms/payments/payment-letters';
import { queueCertificateNotices } from '../../src/rooms/enrolment/queue-certificate-notices';
import { registerCertificates } from '../../src/rooms/enrolment/register-certificates';
import { previewOutbox } from '../../src/rooms/mail/preview-outbox';
import { sendOutbox } from '../../src/rooms/mail/send-outbox';
import { createQuotes } from '../../src/rooms/quotes/create-quotes';
import { queueRenewalLetters } from '../../src/rooms/renewals/queue-renewal-letters';
import { recordRenewal } from '../../src/rooms/renewals/record-renewal';
import { addDays } from '../../src/domain/calendar';
import { members } from '../../src/tables/members';
import { newRecord } from '../../src/tables/new-record';
import { outbox } from '../../src/tables/outbox';
import { payments } from '../../src/tables/payments';
import { memoryWorld, type MemoryWorld } from '../support/memory-ports';
import { addPolicy, endCover } from '../support/policies';
import { refusedBy } from '../support/refused';

const FIRST_DAY = '2026-11-24';
/** Of the renewal year, 2027-04-01 on. */
const START = '2027-04-01';
/** S2, 「保険金額と保険料」: up to so many hundred million yen of sales, the year's premium in yen. */
const BANDS = [
  [0.5, 20_000],
  [1, 30_000],
  [1.5, 40_000],
  [2, 45_000],
  [2.5, 55_000],
  [3, 66_000],
  [4, 88_000],
  [5, 109_000],
] as const;
/** Above 5億円 the insurer is asked. */
const REVENUES = [0.5, 0.8, 1, 1.2, 1.5, 2, 2.4, 3, 3.5, 4, 5, 6] as const;
const premiumOf = (hundredMillions: number): number | undefined =>
  BANDS.find(([upTo]) => hundredMillions <= upTo)?.[1];
const MEMBERS = 3;

const step = fc.record({
  kind: fc.constantFrom(
    ...(['quote', 'quote', 'revenue', 'address', 'insure', 'remind', 'remind', 'transfer'] as const),
    ...(['notice', 'renew', 'pay', 'certificate', 'cancel', 'answer', 'days', 'days'] as const),
    ...(['show', 'send', 'send', 'send'] as const),
  ),
  member: fc.nat({ max: MEMBERS - 1 }),
  at: fc.nat({ max: 1000 }),
  days: fc.constantFrom(1, 3, 10, 30, 45),
  revenue: fc.constantFrom(...REVENUES),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What happened, as somebody beside the desk would have noted it. */
interface Known {
  revenue: number;
  email: string;
  policy?: {
    readonly number: string;
    readonly start: string;
    /** Falls with a cancellation: what the past part of the term costs is still to be paid. */
    dueYen: number;
    paidYen: number;
    cancelled: boolean;
    certificate: boolean;
    answered: boolean;
  };
}

interface Year {
  readonly world: MemoryWorld;
  readonly people: Known[];
  /** Kinds of letters that left, and how often. */
  readonly left: Record<string, number>;
  readonly untrue: string[];
}

const keyOf = (at: number) => `100${at}/ALIVE`;
const stored = (world: MemoryWorld, at: number) =>
  world.rows.get(members.key)!.find((row) => row['memberNumber'] === `100${at}`)!;

function begin(): Year {
  const world = memoryWorld();
  world.state.today = FIRST_DAY;
  world.state.quota = 10_000;
  world.state.manager = true;
  world.setTemplates({ usableUntil: '2028-12-31' });
  world.setProgram('ALIVE', { yearConfirmed: '見本　花子　2026-11-20', yearPaper: '保険料表 2026年度' });
  const people = Array.from({ length: MEMBERS }, (_, at): Known => {
    world.addMember({ memberNumber: `100${at}`, email: `m100${at}@example.jp`, revenueText: '3億円' });
    return { revenue: 3, email: `m100${at}@example.jp` };
  });
  const as = (email: string) => ({ ...world.ports, user: { email: () => email, isManager: () => true } });
  for (const year of ['2026年度', '2027年度']) {
    const account = { program: 'ALIVE', year, bank: '見本銀行', branch: '架空支店', kind: '普通' as const };
    const rest = { number: '0012345', holder: 'ﾐﾎﾝﾎｹﾝｼﾞﾑｼﾖ', paper: '口座開設通知 第1号' };
    keyAccount(as('a@example.jp'), { ...account, ...rest });
    confirmAccount(as('b@example.jp'), { program: 'ALIVE', number: '0012345' });
  }
  const year: Year = { world, people, left: {}, untrue: [] };
  world.state.before = (effect, to) => {
    if (effect === 'mail') judge(year, to);
  };
  return year;
}

/** In the moment of sending: the last letter that was drawn is the one that leaves. */
function judge(year: Year, to: string): void {
  const { world, people, left, untrue } = year;
  const letter = world.letters.at(-1)!;
  const at = people.findIndex((one) => one.email === to);
  left[letter.kind] = (left[letter.kind] ?? 0) + 1;
  const say = (text: string) =>
    untrue.push(`${letter.kind} ${letter.number} on ${world.state.today}: ${text}`);
  if (at < 0) say(`to ${to}, which is nobody's address now`);
  else wrongOf(letter, people[at]!, world.state.today).forEach(say);
  const row = world.table(outbox).find(({ deliveryNumber }) => deliveryNumber === letter.number);
  if (row?.confirmedRecipient !== to) say(`confirmed for ${row?.confirmedRecipient}, sent to ${to}`);
}

function wrongOf(letter: PaperModel, { revenue, policy }: Known, today: string): string[] {
  switch (letter.kind) {
    case 'quotation':
    case 'insurerAnswer':
    case 'example':
    case 'estimate':
    case 'referralNotice':
      return letter.parts.flatMap(({ effectiveDate, transaction, plans }) => [
        ...(effectiveDate >= today ? [] : [`starts on ${effectiveDate}`]),
        ...(letter.validUntil === '' || isoOf(letter.validUntil) >= today ? [] : ['is out of date']),
        ...(transaction === '新規' && policy && !policy.cancelled && coversOn(policy.start, effectiveDate)
          ? ['新規 for an insured member']
          : []),
        ...plans.flatMap(({ figure }) => {
          const told = figure.kind === 'exact' ? figure.premiumYen : undefined;
          const due = premiumOf(revenue);
          return told === due ? [] : [`tells ${String(told)}, now ${String(due)}`];
        }),
      ]);
    case 'transfer':
    case 'paymentReminder':
      if (!policy) return ['without a policy'];
      return [
        ...(policy.paidYen >= policy.dueYen ? ['is paid'] : []),
        ...(letter.premiums.reduce((sum, { amountYen }) => sum + amountYen, 0) ===
        policy.dueYen - policy.paidYen
          ? []
          : [`asks for another amount than ${policy.dueYen - policy.paidYen}`]),
        ...(isoOf(letter.payBy) >= today ? [] : [`is to be paid by ${letter.payBy}`]),
      ];
    case 'certificateNotice':
      if (!policy) return ['without a policy'];
      return [
        ...(policy.cancelled ? ['is cancelled'] : []),
        ...(policy.certificate ? ['has its certificate'] : []),
      ];
    case 'renewal':
    case 'renewalReminder':
      if (!policy) return ['without a policy'];
      return [
        ...(policy.cancelled ? ['is cancelled'] : []),
        ...(policy.answered ? ['is answered'] : []),
        ...(addYear(policy.start) >= today ? [] : ['has ended']),
      ];
    default:
      return [`${letter.kind} is none of this year's`];
  }
}

const addYear = (iso: string): string => `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;
const coversOn = (start: string, day: string): boolean => start <= day && day < addYear(start);
/** @example '2026年12月25日' → '2026-12-25'; an ISO date stays */
function isoOf(text: string): string {
  const parts = /(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(text)!;
  return [parts[1]!, parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-');
}

function act(year: Year, one: Step): void {
  const { world, people } = year;
  const { ports } = world;
  const person = people[one.member]!;
  const { policy } = person;
  const attempt = (work: () => unknown) => void refusedBy(work);
  switch (one.kind) {
    case 'quote':
      return attempt(() =>
        createQuotes(ports, {
          members: [keyOf(one.member)],
          effectiveDate: world.state.today <= START ? START : addYear(START),
          transaction: policy ? '更改' : '新規',
        }),
      );
    case 'revenue':
      stored(world, one.member)['revenueText'] = `${one.revenue}億円`;
      person.revenue = one.revenue;
      return;
    case 'address':
      person.email = `m100${one.member}-${one.at}@example.jp`;
      stored(world, one.member)['email'] = person.email;
      return;
    case 'insure': {
      const dueYen = premiumOf(person.revenue);
      const start = ['2026-12-15', '2027-01-01', START][one.at % 3]!;
      if (policy || dueYen === undefined || start < world.state.today) return;
      const number = addPolicy(world, {
        memberNumber: `100${one.member}`,
        program: 'ALIVE',
        premiumYen: dueYen,
        start,
      });
      const nothing = { paidYen: 0, cancelled: false, certificate: false, answered: false };
      person.policy = { number, start, dueYen, ...nothing };
      return;
    }
    case 'remind':
    case 'transfer':
      if (policy)
        attempt(() =>
          queuePaymentLetters(ports, {
            kind: one.kind === 'remind' ? 'reminder' : 'transfer',
            policyNumbers: [policy.number],
            payBy: addDays(world.state.today, 20),
          }),
        );
      return;
    case 'notice':
      if (policy) attempt(() => queueCertificateNotices(ports, { policyNumbers: [policy.number] }));
      return;
    case 'renew':
      if (policy) attempt(() => queueRenewalLetters(ports, { policyNumbers: [policy.number] }));
      return;
    case 'pay':
      if (policy) pay(year, policy, one.at % 2 === 0 ? policy.dueYen : Math.floor(policy.dueYen / 2));
      return;
    case 'certificate':
      if (policy)
        attempt(() => {
          const text = `${policy.number},K-${one.at}`;
          const asked = { text, on: world.state.today, document: '送付状', reissue: false };
          policy.certificate ||= registerCertificates(ports, asked).registered.length > 0;
        });
      return;
    case 'cancel':
      if (!policy || policy.cancelled) return;
      try {
        const backYen = one.at % 2 === 0 ? policy.dueYen : Math.floor(policy.dueYen / 3);
        endCover(world, policy.number, -backYen);
        policy.cancelled = true;
        policy.dueYen -= backYen;
      } catch {
        // It has not begun, or has ended.
      }
      return;
    case 'answer':
      if (policy)
        attempt(() => {
          const asked = { policyNumbers: [policy.number], state: '更新しない' as const, on: '' };
          policy.answered ||= recordRenewal(ports, { ...asked, reason: '電話で確認' }).recorded.length > 0;
        });
      return;
    case 'days':
      world.state.today = addDays(world.state.today, one.days);
      return;
    case 'show':
      previewOutbox(ports);
      return;
    case 'send':
      return send(year);
  }
}

function pay(year: Year, policy: NonNullable<Known['policy']>, amountYen: number): void {
  const { ports } = year.world;
  const paymentNumber = `N-2026-${String(year.world.table(payments).length + 1).padStart(4, '0')}`;
  ports.tables.append(payments, [
    newRecord(payments, {
      ...{ paymentNumber, amountYen, channel: '自社口座', idempotencyKey: paymentNumber },
      ...{ receivedOn: year.world.state.today, payer: 'ﾐﾎﾝ', state: '確認待ち' },
    }),
  ]);
  const parts = [{ policyNumber: policy.number, amountYen }];
  const { refused } = bookPayments(ports, { bookings: [{ paymentNumber, parts }], setAside: [] });
  if (refused.length === 0) policy.paidYen += amountYen;
}

/** As a person would: the number that is asked for is typed. */
function send({ world: { ports } }: Year): void {
  const mails = previewOutbox(ports).lines.filter(({ method }) => method === 'メール').length;
  refusedBy(() => sendOutbox(ports, { confirm: mails }));
}

/** `npm test` lives through some years, the same each time; 500 with LETTER_YEARS. */
const LONG = process.env['LETTER_YEARS'];
const LIVED = LONG ? { numRuns: Number(LONG) } : { numRuns: 40, seed: 20_261_124 };

test('what leaves is true in the moment in which it leaves', () => {
  const left: Record<string, number> = {};
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 60 }), (steps) => {
      const year = begin();
      steps.forEach((one) => act(year, one));
      for (const [kind, count] of Object.entries(year.left)) left[kind] = (left[kind] ?? 0) + count;
      expect(year.untrue).toEqual([]);
    }),
    { ...LIVED, endOnFailure: true },
  );
  // None of them stays untried.
  expect(Object.keys(left)).toEqual(
    expect.arrayContaining([
      ...['certificateNotice', 'paymentReminder', 'quotation', 'referralNotice', 'renewal', 'transfer'],
    ]),
  );
}, 900_000);
