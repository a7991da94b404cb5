// Rule C21: what leaves is true on the day it leaves. Each kind of letter leaves while nothing has happened, and is
// cancelled or comes back to a person once what caused it has ended or changed.
import { claims } from '../../../src/tables/claims';
import { disclosures } from '../../../src/tables/disclosures';
import { documents } from '../../../src/tables/documents';
import { members, type Member } from '../../../src/tables/members';
import { outbox, type Delivery } from '../../../src/tables/outbox';
import { payments, type Payment } from '../../../src/tables/payments';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { referrals } from '../../../src/tables/referrals';
import { openLedger } from '../../../src/rooms/enrolment/ledger';
import { queueCertificateNotices } from '../../../src/rooms/enrolment/queue-certificate-notices';
import { previewOutbox } from '../../../src/rooms/mail/preview-outbox';
import { previewDelivery } from '../../../src/rooms/mail/preview-delivery';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { queuePaymentLetters } from '../../../src/rooms/payments/payment-letters';
import { firstReportCause } from '../../../src/rooms/claims/letter-cause';
import { deficiencyCause } from '../../../src/rooms/disclosure/letter-cause';
import { questionCause } from '../../../src/rooms/referrals/letter-cause';
import { wantedRules } from '../../../src/rooms/solicitation/document-desk';
import { gatherEnrolmentRecords } from '../../../src/rooms/solicitation/enrolment-records';
import { documentRequestCause } from '../../../src/rooms/solicitation/letter-cause';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { queueRenewalLetters } from '../../../src/rooms/renewals/queue-renewal-letters';
import { alive } from '../../support/enrolment-world';
import { newRecord } from '../../../src/tables/new-record';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

/** Mails that left, and what became of the newest row. */
function send(world: MemoryWorld): { mails: number; state: string; error: string } {
  world.mails.splice(0);
  const waiting = previewOutbox(world.ports).mails;
  sendOutbox(world.ports, { confirm: waiting });
  const row = world.table(outbox)[world.table(outbox).length - 1]!;
  return { mails: world.mails.length, state: row.state, error: row.error };
}

type Event = (world: MemoryWorld) => unknown;
type Case = readonly [what: string, event: Event, becomes: '取消' | '確認待ち', because: RegExp];

function quoted(): MemoryWorld {
  const world = alive({ revenueText: '3億円' });
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
  return world;
}
/** The row as it stands: what the table gives is read from it. */
const member = (world: MemoryWorld) => world.rows.get(members.key)![0] as unknown as Member;
const policy = (world: MemoryWorld) => world.table(policies)[0]!;

function insured(start = '2027-04-01'): MemoryWorld {
  const world = memoryWorld();
  world.state.today = '2027-04-10';
  world.state.manager = true;
  world.setTemplates({ usableUntil: '2028-12-31' });
  addPolicy(world, { program: 'ALIVE', premiumYen: 66_000, start });
  return world;
}

function pay(world: MemoryWorld, amountYen: number): void {
  const paymentNumber = `N-2027-${String(world.table(payments).length + 1).padStart(4, '0')}`;
  const row: Payment = {
    ...newRecord(payments, { paymentNumber, receivedOn: '2027-04-10', amountYen }),
    ...{ channel: '自社口座', state: '確認待ち' },
  };
  world.ports.tables.append(payments, [{ ...row, idempotencyKey: paymentNumber }]);
  const parts = [{ policyNumber: policy(world).policyNumber, amountYen }];
  bookPayments(world.ports, { bookings: [{ paymentNumber, parts }] });
}

function reminded(): MemoryWorld {
  const world = insured();
  const { policyNumber } = policy(world);
  queuePaymentLetters(world.ports, { kind: 'reminder', policyNumbers: [policyNumber], payBy: '2027-04-30' });
  return world;
}
function receipted(): MemoryWorld {
  const world = insured();
  pay(world, 66_000);
  const { policyNumber } = policy(world);
  queuePaymentLetters(world.ports, { kind: 'receipt', policyNumbers: [policyNumber], payBy: '' });
  return world;
}
function noticed(): MemoryWorld {
  const world = insured();
  queueCertificateNotices(world.ports, { policyNumbers: [policy(world).policyNumber] });
  return world;
}
function certified(world: MemoryWorld): void {
  const ledger = openLedger(world.ports);
  ledger.record({
    policyNumber: policy(world).policyNumber,
    event: { kind: 'certificate', number: '第1号', on: '2027-04-10', reissue: false },
    effectiveOn: '2027-04-10',
    document: '加入者証',
    idempotencyKey: 'certificate/1',
  });
  ledger.commit();
}
function renewing(): MemoryWorld {
  const world = insured('2026-06-01');
  queueRenewalLetters(world.ports, { policyNumbers: [policy(world).policyNumber] });
  return world;
}
const KINDS: Readonly<Record<string, readonly [make: () => MemoryWorld, cases: readonly Case[]]>> = {
  'a quotation': [
    quoted,
    [
      // S2: 66,000 to 3億円, 88,000 to 4億円.
      ['the revenue was corrected', (w) => (member(w).revenueText = '4億円'), '確認待ち', /3億円.*4億円/],
      ['the revenue was struck out', (w) => (member(w).revenueText = ''), '確認待ち', /売上高/],
      ['the member was stopped', (w) => (member(w).state = '停止'), '確認待ち', /停止/],
      ['its day is past', (w) => (w.state.today = '2027-01-15'), '確認待ち', /有効期限/],
      ['the quote was cancelled', (w) => (w.table(quotes)[0]!.state = '取消'), '取消', /取消/],
      ['the member declined', (w) => (w.table(quotes)[0]!.state = '見送り'), '取消', /見送り/],
      [
        'the member is insured for that start',
        (w) => addPolicy(w, { memberNumber: '1001', program: 'ALIVE', start: '2027-04-01' }),
        '取消',
        /契約P-/,
      ],
      ['the address changed', (w) => (member(w).email = 'new@example.jp'), '確認待ち', /宛先/],
      [
        'the year is not confirmed any more',
        (w) => w.setProgram('ALIVE', { yearConfirmed: '' }),
        '確認待ち',
        /今の内容と異なります/,
      ],
    ],
  ],
  'a payment reminder': [
    reminded,
    [
      ['the premium was paid', (w) => pay(w, 66_000), '取消', /未収の保険料はありません/],
      ['a part was paid', (w) => pay(w, 60_000), '確認待ち', /66,000円、現在：6,000円/],
      ['the policy was cancelled', (w) => (policy(w).state = '解約'), '取消', /解約/],
      ['the day is past', (w) => (w.state.today = '2027-05-01'), '確認待ち', /期限/],
    ],
  ],
  'a receipt': [
    receipted,
    [
      ['the money was undone', (w) => (w.table(payments)[0]!.state = '返金済'), '確認待ち', /返金済/],
      ['more was paid', (w) => pay(w, 66_000), '確認待ち', /二重入金/],
    ],
  ],
  'a notice before the certificate': [
    noticed,
    [['the certificate came', certified, '取消', /到着待ちではありません/]],
  ],
  'a renewal letter': [
    renewing,
    [
      ['the member has answered', (w) => (policy(w).renewalState = '更新'), '取消', /更改状態/],
      ['the policy was cancelled', (w) => (policy(w).state = '解約'), '取消', /解約/],
      ['the cover has ended', (w) => (w.state.today = '2027-06-02'), '確認待ち', /期日/],
      ['its premium was corrected', (w) => (policy(w).annualPremiumYen = 40_000), '確認待ち', /保険料/],
    ],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_kind, [make, cases]) => {
  test('leaves while nothing has happened', () => {
    const { mails, state, error } = send(make());
    expect([mails, state, error]).toEqual([1, '送信済', '']);
  });

  test.each(cases)('%s: it does not leave', (_what, event, becomes, because) => {
    const world = make();
    event(world);
    const { mails, state, error } = send(world);
    expect([mails, state]).toEqual([0, becomes]);
    expect(error).toMatch(because);
  });
});

test('what has left is shown as it was, whatever came later', () => {
  const world = reminded();
  send(world);
  pay(world, 66_000);
  const { deliveryNumber } = world.table(outbox)[0]!;
  const shown = previewDelivery(world.ports, { deliveryNumber });
  expect([shown.problems, shown.text]).toEqual([[], expect.stringContaining('保険料')]);
});

test('a letter cancelled for its cause is told to the reader, the audit log and the quote', () => {
  const world = quoted();
  addPolicy(world, { memberNumber: '1001', program: 'ALIVE', start: '2027-04-01' });
  const report = sendOutbox(world.ports, { confirm: 0 });
  expect(report.blocked.map(({ message }) => message).join()).toMatch(/取消にします/);
  expect(world.audit.map(({ summary }) => summary)).toContain('理由のなくなった書類1件を取消');
  expect(world.table(quotes)[0]!.deliveryState).toBe('取消');
});

describe('a letter that nobody needs goes with whatever is sent next', () => {
  const two = () => {
    const world = quoted();
    world.addMember({
      memberNumber: '1002',
      program: 'ALIVE',
      email: 'second@example.jp',
      revenueText: '3億円',
    });
    createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
    world.table(quotes)[0]!.state = '見送り';
    return world;
  };
  const states = (world: MemoryWorld) => world.table(outbox).map(({ state }) => state);

  test('where a page names the others alone', () => {
    const world = two();
    const { lines } = previewOutbox(world.ports);
    expect(lines.map(({ deliveryNumber }) => deliveryNumber)).toEqual(['M-2026-0002']);
    sendOutbox(world.ports, { deliveries: ['M-2026-0002'], confirm: 1 });
    expect(states(world)).toEqual(['取消', '送信済']);
  });

  test('with the hourly run of what was confirmed', () => {
    const world = two();
    Object.assign(world.table(outbox)[1]!, {
      confirmedBy: 'a@example.jp',
      confirmedRecipient: 'second@example.jp',
    });
    sendOutbox(world.ports, {}, { confirmedOnly: true });
    expect(states(world)).toEqual(['取消', '送信済']);
  });

  test('from the list, where it alone is named', () => {
    const world = two();
    const { blocked } = sendOutbox(world.ports, { deliveries: ['M-2026-0001'], confirm: 1 });
    expect(states(world)).toEqual(['取消', '送信待ち']);
    expect(blocked.map(({ message }) => message).join()).toMatch(/見送り/);
  });

  test('the page opened for some shows also one that failed', () => {
    const world = two();
    const numbers = world.table(outbox).map(({ deliveryNumber }) => deliveryNumber);
    // M-2026-0002 failed: it goes again only where it is named.
    world.type(outbox, 'M-2026-0002', 'state', '送信失敗');
    expect(previewOutbox(world.ports).lines).toEqual([]);
    expect(previewOutbox(world.ports, { about: numbers }).lines).toEqual([
      expect.objectContaining({ deliveryNumber: 'M-2026-0002' }),
    ]);
  });
});

describe('papers that are posted or faxed', () => {
  const delivery = (set: Partial<Delivery>) => newRecord(outbox, set);
  const outcome = (ended: { readonly withdrawn: boolean } | undefined): string =>
    ended ? (ended.withdrawn ? '取消' : '確認待ち') : '送る';

  test.each([
    ['受付', '送る'],
    ['第一報済', '送る'],
    ['終了', '取消'],
    ['取下げ', '取消'],
  ] as const)('a first report of a claim that is %s: %s', (state, becomes) => {
    const world = memoryWorld();
    world.table(claims).push(newRecord(claims, { claimNumber: 'J-2026-0001', state }));
    const cause = firstReportCause(world.ports);
    const paper = { claimNumber: 'J-2026-0001' } as Parameters<typeof cause.ended>[0];
    expect(outcome(cause.ended(paper, delivery({})))).toBe(becomes);
  });

  test.each([
    [['未送付', '送付済'], '送る'],
    [['回答済', '送付済'], '送る'],
    [['回答済', '取下げ'], '取消'],
    [['反映済', '反映済'], '取消'],
  ] as const)('questions to the insurer that are %j: %s', (states, becomes) => {
    const world = memoryWorld();
    const questions = states.map((state, at) => {
      const referralNumber = `S-2026-000${at + 1}`;
      world.table(referrals).push(newRecord(referrals, { referralNumber, state }));
      return { referralNumber };
    });
    expect(outcome(questionCause(world.ports).ended({ questions }, delivery({})))).toBe(becomes);
  });

  test.each([
    ['下書き', '2026-11-25T10:00:00', '送る'],
    ['事前確認済', '2026-11-23T10:00:00', '送る'],
    ['事前確認済', '2026-11-25T10:00:00', '取消'],
  ] as const)('a sheet sent back on 2026-11-24, its answers %s at %s: %s', (state, savedAt, becomes) => {
    const world = memoryWorld();
    const own = { memberKey: '1001/ALIVE', program: 'ALIVE' };
    world.table(disclosures).push(newRecord(disclosures, { ...own, state, savedAt }));
    const cause = deficiencyCause(world.ports);
    const paper = {
      ...({ kind: 'deficiency' } as const),
      ...{ number: 'M-2026-0001', date: '2026-11-24', programName: '' },
      addressee: {
        organization: '',
        establishment: '',
        department: '',
        contact: '',
        postalCode: '',
        address: '',
      },
      ...{
        internal: false,
        template: { version: '', approvalNumber: '' },
        formTitle: '',
        receivedOn: '',
        items: [],
      },
      agency: {
        name: '',
        department: '',
        postalCode: '',
        address: '',
        phone: '',
        fax: '',
        email: '',
        solicitor: '',
      },
    } as const;
    const payload = JSON.stringify({ version: 1, kind: 'paper', ...own, paper });
    expect(outcome(cause.ended(paper, delivery({ createdAt: '2026-11-24T10:00:00', payload })))).toBe(
      becomes,
    );
  });

  test('papers of an application: wanted, in part arrived, all arrived, the quote given up', () => {
    const world = quoted();
    const [quote] = world.table(quotes);
    const wanted = wantedRules(quote!, gatherEnrolmentRecords(world.ports));
    expect(wanted.length).toBeGreaterThan(1);
    const items = wanted.map(({ name, request }) => ({ name, request, note: '' }));
    const paper = { items } as unknown as Parameters<ReturnType<typeof documentRequestCause>['ended']>[0];
    const look = () =>
      outcome(
        documentRequestCause(world.ports).ended(paper, delivery({ subjectNumbers: quote!.quoteNumber })),
      );
    expect(look()).toBe('送る');
    const arrive = (code: string) =>
      world.table(documents).push(
        newRecord(documents, {
          documentNumber: `D-${code}`,
          quoteNumber: quote!.quoteNumber,
          code,
          state: '確認済',
        }),
      );
    arrive(wanted[0]!.code);
    expect(look()).toBe('確認待ち');
    wanted.slice(1).forEach(({ code }) => arrive(code));
    expect(look()).toBe('取消');
    quote!.state = '見送り';
    expect(look()).toBe('取消');
  });
});
