// 今日の仕事: of each kind a state that makes a task, and the step that closes it; the day is 2026-11-22.
import { wholeDesk } from '../../../src/desk';
import { recordFax } from '../../../src/rooms/disclosure/record-fax';
import { openTasks } from '../../../src/rooms/home/open-tasks';
import { answerIntake } from '../../../src/rooms/intake/answer-intake';
import { queueMaterials } from '../../../src/rooms/intake/queue-materials';
import { recordDispatch } from '../../../src/rooms/mail/change-deliveries';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { bookPayments } from '../../../src/rooms/payments/book-payments';
import { planRefund, recordRefund } from '../../../src/rooms/payments/refunds';
import { returnHeld } from '../../../src/rooms/payments/return-held';
import { recordClaimStep } from '../../../src/rooms/claims/record-claim-step';
import { answerComplaint } from '../../../src/rooms/registers/answer-complaint';
import { TASK_LINES } from '../../../src/sheets/home-layout';
import { complaints } from '../../../src/tables/complaints';
import { desk as claimDesk, intake, register as registerIncident } from '../../support/claim-desk';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { recordRenewal } from '../../../src/rooms/renewals/record-renewal';
import { openDocuments, registerDocument } from '../../../src/rooms/solicitation/document-desk';
import { faxLog } from '../../../src/tables/fax-log';
import { intakes } from '../../../src/tables/intakes';
import { newRecord } from '../../../src/tables/new-record';
import { outbox } from '../../../src/tables/outbox';
import { payments } from '../../../src/tables/payments';
import { documents } from '../../../src/tables/documents';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { doubts } from '../../../src/tables/doubts';
import { referrals } from '../../../src/tables/referrals';
import { acceptable, alive } from '../../support/enrolment-world';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy } from '../../support/policies';

type Row = Readonly<Record<string, unknown>>;

interface Case {
  readonly kind: string;
  /** Of a kind that has several cases. */
  readonly what?: string;
  readonly made: () => MemoryWorld;
  /** Of the one task: days are those from its date to 2026-11-22. */
  readonly task: Row;
  /** Something that is done about it, and does not close it. */
  readonly between?: (world: MemoryWorld) => void;
  readonly closes: (world: MemoryWorld) => void;
}

const worldWith = (work: (world: MemoryWorld) => void): MemoryWorld => {
  const world = memoryWorld();
  work(world);
  return world;
};
const insured = (premiumYen: number, start: string) =>
  worldWith((world) => {
    addPolicy(world, { program: 'ALIVE', premiumYen, start });
  });
const answer = (closedOn: string) => ({
  ...{ complaintNumber: 'B-2026-0001', cause: '', response: 'お詫びした', reportedTo: '', closedOn },
});
const claimStep = (ports: MemoryWorld['ports'], step: 'firstReport' | 'closed') =>
  recordClaimStep(ports, { claimNumber: 'C-2018-0001', step, on: '2018-06-21', note: '受付12' });
const receive = (world: MemoryWorld, amountYen: number): string => {
  const paymentNumber = `N-2026-${world.table(payments).length + 1}`;
  world.table(payments).push(
    newRecord(payments, {
      ...{ paymentNumber, amountYen, idempotencyKey: paymentNumber },
      ...{ receivedOn: '2026-11-12', payer: 'ﾐﾎﾝ', channel: '自社口座', state: '確認待ち' },
    }),
  );
  return paymentNumber;
};
const pay = (world: MemoryWorld, amountYen: number) => {
  const paymentNumber = receive(world, amountYen);
  const policyNumber = policyOf(world);
  bookPayments(world.ports, { bookings: [{ paymentNumber, parts: [{ policyNumber, amountYen }] }] });
};
const policyOf = (world: MemoryWorld) => world.table(policies)[0]!.policyNumber;

const CASES: readonly Case[] = [
  {
    kind: 'request',
    made: () =>
      worldWith((world) =>
        world.table(intakes).push(
          newRecord(intakes, {
            receiptNumber: 'W261120-AAAAAAA',
            receivedAt: '2026-11-20T09:00:00',
            organization: '架空商事',
            state: '確認待ち',
            result: '似た会員があります',
          }),
        ),
      ),
    task: { number: 'W261120-AAAAAAA', days: 2, organization: '架空商事', owner: '担当未定' },
    closes: ({ ports }) =>
      void answerIntake(ports, { receiptNumber: 'W261120-AAAAAAA', decision: 'withdraw' }),
  },
  {
    kind: 'material',
    made: () =>
      worldWith((world) => {
        const { memberKey } = world.addMember({ solicitor: '' });
        world.setSetting('intakeOwner', '高橋');
        world.setSetting('materials', 'パンフレット');
        world.table(intakes).push(
          newRecord(intakes, {
            receiptNumber: 'W261119-AAAAAAA',
            receivedAt: '2026-11-19T09:00:00',
            memberKey,
            program: 'ALIVE',
            state: '仕事へ登録済',
            material: '未送付',
          }),
        );
      }),
    task: { number: 'W261119-AAAAAAA', days: 3, owner: '高橋', waitsFor: '資料の送付' },
    between: ({ ports }) => {
      queueMaterials(ports, { receiptNumbers: ['W261119-AAAAAAA'], method: '郵送' });
      sendOutbox(ports, { confirm: 0 });
    },
    closes: (world) => {
      const { deliveryNumber } = world.table(outbox)[0]!;
      recordDispatch(world.ports, { on: '2026-11-22', lines: [{ deliveryNumber, readBack: '' }] });
    },
  },
  {
    kind: 'referral',
    made: () =>
      worldWith((world) =>
        world.table(referrals).push(
          newRecord(referrals, {
            referralNumber: 'S-1',
            category: '料率',
            state: '回答待ち',
            sentOn: '2026-11-08',
            question: '保険料',
          }),
        ),
      ),
    // 22 less 8.
    task: { number: 'S-1', days: 14 },
    between: (world) => Object.assign(world.table(referrals)[0]!, { state: '回答済' }),
    closes: (world) => Object.assign(world.table(referrals)[0]!, { state: '反映済' }),
  },
  {
    kind: 'letter',
    made: () =>
      worldWith((world) =>
        world.table(outbox).push(
          newRecord(outbox, {
            deliveryNumber: 'M-1',
            state: '発送待ち',
            method: '郵送',
            recipient: '東京都架空区1-1',
            createdAt: '2026-11-21T18:00:00',
            letterTitle: '更新手続きのご案内',
          }),
        ),
      ),
    task: { number: 'M-1', days: 1 },
    closes: ({ ports }) =>
      void recordDispatch(ports, {
        on: '2026-11-22',
        lines: [{ deliveryNumber: 'M-1', readBack: '' }],
      }),
  },
  {
    // 66,000 of 66,000: the first part leaves 26,000.
    kind: 'unpaid',
    made: () => insured(66_000, '2026-11-01'),
    task: { owner: '担当C', waitsFor: '66,000円の入金' },
    between: (world) => pay(world, 40_000),
    closes: (world) => pay(world, 26_000),
  },
  {
    kind: 'refund',
    made: () => {
      const world = insured(66_000, '2026-11-01');
      pay(world, 66_000);
      recordPolicyStep(world.ports, {
        policyNumbers: [policyOf(world)],
        step: 'cancellation',
        on: '2026-11-15',
        document: '解約届',
        amount: '60500',
      });
      return world;
    },
    // One month of twelve stays: 66,000 − 60,500 = 5,500. 22 less 15 days.
    task: { days: 7, owner: '担当C', waitsFor: '返すべき60,500円の返金' },
    between: (world) =>
      void planRefund(world.ports, {
        policyNumber: policyOf(world),
        amount: '60500',
        reason: '解約',
        channel: '',
      }),
    closes: (world) =>
      void recordRefund(world.ports, {
        paymentNumber: world.table(payments).find(({ state }) => state === '返金予定')!.paymentNumber,
        paidOn: '2026-11-22',
      }),
  },
  {
    // 90 days before 2027-01-10 are 2026-10-12, 41 days ago: 19 of October and 22 of November.
    kind: 'renewal',
    made: () => insured(66_000, '2026-01-10'),
    task: { days: 41, owner: '担当C', waitsFor: '更改の案内（2027年1月10日満期）' },
    between: (world) =>
      void recordRenewal(world.ports, {
        policyNumbers: [policyOf(world)],
        state: '案内済',
        reason: '',
        on: '2026-11-20',
      }),
    closes: (world) =>
      void recordRenewal(world.ports, {
        policyNumbers: [policyOf(world)],
        state: '更新しない',
        reason: '届',
        on: '2026-11-21',
      }),
  },
  {
    kind: 'paper',
    what: 'a sheet that went back',
    made: () =>
      worldWith((world) => {
        const { memberKey } = world.addMember({ solicitor: '鈴木' });
        world.table(faxLog).push(
          newRecord(faxLog, {
            faxNumber: 'F-2026-0001',
            memberKey,
            program: 'ALIVE',
            returnedOn: '2026-11-19',
            returnedNumbers: '3、15',
          }),
        );
      }),
    task: { number: 'F-2026-0001', days: 3, owner: '鈴木' },
    closes: (world) =>
      void recordFax(world.ports, {
        memberKey: world.table(faxLog)[0]!.memberKey,
        receivedAt: '2026-11-22T09:00',
        pages: 1,
        illegible: false,
        imageLink: '',
        completes: 'F-2026-0001',
      }),
  },
  {
    kind: 'doubt',
    made: () =>
      worldWith((world) =>
        world.table(doubts).push(
          ...['1', '2'].map((at) =>
            newRecord(doubts, {
              referralNumber: `G-${at}`,
              program: 'TOSHA',
              state: '送付済',
              sentOn: `2026-11-1${at}`,
            }),
          ),
        ),
      ),
    // The older of the two: 22 less 11.
    task: { number: 'G-1', days: 11, waitsFor: '保険会社の回答（2件）' },
    between: (world) => Object.assign(world.table(doubts)[0]!, { state: '反映済' }),
    closes: (world) => Object.assign(world.table(doubts)[1]!, { state: '取下げ' }),
  },
  {
    kind: 'paper',
    made: () => {
      const world = acceptable(alive({ solicitor: '田中' }));
      const [row] = world.table(documents);
      Object.assign(row!, { state: '不備あり', receivedOn: '2026-11-18', missing: '押印なし' });
      return world;
    },
    task: { days: 4, owner: '田中' },
    closes: (world) => {
      const { quoteNumber } = world.table(documents)[0]!;
      const { items, methods } = openDocuments(world.ports, { quoteNumber });
      const open = items.find(({ state }) => state === '不備あり')!;
      registerDocument(world.ports, {
        quoteNumber,
        code: open.code,
        receivedOn: '2026-11-22',
        method: methods[0]!,
        statement: open.lines[0]?.statement ?? '',
        line: open.lines[0]?.line ?? '',
        amount: String(world.table(quotes)[0]!.revenueYen),
        checked: open.checks,
        missing: '',
        link: '',
      });
    },
  },
  {
    // 66,000 came for a quote that was declined: 22 less 12 days.
    kind: 'refund',
    what: 'money without an application',
    made: () => {
      const world = memoryWorld();
      const { memberKey } = world.addMember({ solicitor: '担当A' });
      world
        .table(quotes)
        .push(
          newRecord(quotes, { quoteNumber: 'Q-2026-0001', state: '案内済', memberKey, program: 'ALIVE' }),
        );
      receive(world, 66_000);
      const provisional = [{ paymentNumber: 'N-2026-1', quoteNumber: 'Q-2026-0001' }];
      bookPayments(world.ports, { bookings: [], provisional });
      expect(tasksOf(world, 'refund')).toEqual([]);
      Object.assign(world.table(quotes)[0]!, { state: '見送り' });
      return world;
    },
    task: { number: 'N-2026-1', days: 10, owner: '担当A', waitsFor: '仮受66,000円の返金（申込なし）' },
    between: ({ ports }) => void returnHeld(ports, { paymentNumber: 'N-2026-1', reason: '見送り' }),
    closes: ({ ports }) => void recordRefund(ports, { paymentNumber: 'N-2026-0002', paidOn: '2026-11-22' }),
  },
  {
    kind: 'underwriting',
    made: () => {
      const world = insured(66_000, '2026-12-01');
      Object.assign(world.table(policies)[0]!, { state: '申込受付', applicationOn: '2026-11-13' });
      return world;
    },
    task: { days: 9, owner: '担当C', waitsFor: '保険会社の引受の記録' },
    closes: (world) => Object.assign(world.table(policies)[0]!, { state: '引受' }),
  },
  {
    kind: 'incident',
    what: 'a claim',
    made: () => {
      const world = claimDesk('TOSHA', 'TOSHA-A');
      world.state.today = '2018-06-20';
      registerIncident(world, intake(world.memberKey));
      world.state.today = '2018-06-25';
      return world;
    },
    task: { number: 'C-2018-0001', days: 5, waitsFor: '保険会社への第一報' },
    between: ({ ports }) => void claimStep(ports, 'firstReport'),
    closes: ({ ports }) => void claimStep(ports, 'closed'),
  },
  {
    kind: 'incident',
    what: 'a complaint',
    made: () =>
      worldWith((world) =>
        world.table(complaints).push(
          newRecord(complaints, {
            ...{ complaintNumber: 'B-2026-0001', receivedAt: '2026-11-20T09:00:00', state: '受付' },
            content: '案内が届かない',
          }),
        ),
      ),
    task: { number: 'B-2026-0001', days: 2, waitsFor: '苦情への対応：案内が届かない' },
    between: ({ ports }) => void answerComplaint(ports, answer('')),
    closes: ({ ports }) => void answerComplaint(ports, answer('2026-11-22')),
  },
  {
    kind: 'unread',
    made: () => {
      const world = insured(66_000, '2026-11-01');
      world.type(policies, policyOf(world), 'state', '契約');
      return world;
    },
    task: { owner: '担当未定', days: null },
    closes: (world) => world.type(policies, policyOf(world), 'state', '契約中'),
  },
];

const tasksOf = (world: MemoryWorld, kind: string) => openTasks(world.ports, { kind }).tasks;

test.each(CASES.map((one) => [[one.kind, one.what ?? ''].join(' ').trim(), one] as const))(
  '%s: a task with owner, age and way, until what it waits for',
  (_, { kind, made, task, between, closes }) => {
    const world = made();
    const [open, ...others] = tasksOf(world, kind);
    expect(open).toMatchObject({ kind, ...task });
    expect(others).toEqual([]);
    expect(open!.waitsFor).not.toBe('');
    expect(open!.ways).toHaveLength(1);
    between?.(world);
    if (between) expect(tasksOf(world, kind)).toHaveLength(1);
    closes(world);
    expect(tasksOf(world, kind)).toEqual([]);
  },
);

test('every kind of the desk has its case', () => {
  const kinds = openTasks(memoryWorld().ports, {}).kinds.map(({ kind }) => kind);
  expect(kinds).toEqual([...new Set(wholeDesk.tasks.map(({ kind }) => kind)), 'unread']);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect([...new Set(CASES.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
  // ホーム has three places a line.
  expect(kinds.length).toBeLessThanOrEqual(TASK_LINES * 3);
});

test('what several rooms owe has one name, one place and one end', () => {
  const said = new Map<string, string>();
  for (const { kind, title, at, closedBy } of wholeDesk.tasks) {
    const one = JSON.stringify([title, at, closedBy]);
    expect(said.get(kind) ?? one).toBe(one);
    said.set(kind, one);
  }
});

test('the kind whose line is selected on ホーム is shown; any other cell shows all', () => {
  const world = memoryWorld();
  const ports = { ...world.ports, tasks: wholeDesk.tasks };
  for (const { kind, title } of wholeDesk.tasks) {
    // The figure is selected, its label stands before it; or the label itself.
    for (const homeTexts of [
      ['3件・12日', title],
      [title, ''],
    ]) {
      world.state.homeTexts = homeTexts;
      expect(openTasks(ports, { selected: true }).kind).toBe(kind);
    }
  }
  world.state.homeTexts = ['件数'];
  expect(openTasks(ports, { selected: true }).kind).toBe('');
  expect(openTasks(ports, { kind: 'renewal' }).kind).toBe('renewal');
});
