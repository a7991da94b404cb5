// Rule C21 beyond the cause of a letter: what the house itself says changed after it was queued and confirmed.
import { answerReferral } from '../../../src/rooms/referrals/answer-referral';
import { queueCertificateNotices } from '../../../src/rooms/enrolment/queue-certificate-notices';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { queuePaymentLetters } from '../../../src/rooms/payments/payment-letters';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { queueRenewalLetters } from '../../../src/rooms/renewals/queue-renewal-letters';
import { members, type Member } from '../../../src/tables/members';
import { newRecord } from '../../../src/tables/new-record';
import { outbox } from '../../../src/tables/outbox';
import { policies } from '../../../src/tables/policies';
import { solicitors } from '../../../src/tables/solicitors';
import { insurerAnswer } from '../../support/insurer-answer';
import { alive } from '../../support/enrolment-world';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { addPolicy, endCover } from '../../support/policies';

const SOLICITOR = { name: '担当C', registrationNumber: '第1号', state: '有効' as const };
const member = (world: MemoryWorld) => world.rows.get(members.key)![0] as unknown as Member;

function listed(world: MemoryWorld): MemoryWorld {
  world.state.manager = true;
  world.setTemplates({ usableUntil: '2028-12-31' });
  world.ports.tables.append(solicitors, [newRecord(solicitors, { ...SOLICITOR, validUntil: '2028-03-31' })]);
  member(world).solicitor = '担当C';
  return world;
}
const start = { members: 'all' as const, effectiveDate: '2027-04-01', transaction: '新規' as const };

const KINDS: Readonly<Record<string, () => MemoryWorld>> = {
  保険料お見積書() {
    const world = listed(alive({ revenueText: '3億円' }));
    createQuotes(world.ports, start);
    return world;
  },
  会社回答のお見積書() {
    const world = memoryWorld();
    world.addMember({ program: 'NISSHIN', revenueText: '3億円' });
    listed(world);
    createQuotes(world.ports, start);
    answerReferral(world.ports, insurerAnswer({ periodEnd: '2028-04-01' }));
    return world;
  },
  入金のお願い() {
    const world = insured();
    const { policyNumber } = world.table(policies)[0]!;
    queuePaymentLetters(world.ports, {
      kind: 'reminder',
      policyNumbers: [policyNumber],
      payBy: '2027-04-30',
    });
    return world;
  },
  到着までのご連絡() {
    const world = insured();
    queueCertificateNotices(world.ports, { policyNumbers: [world.table(policies)[0]!.policyNumber] });
    return world;
  },
  更新手続きのご案内() {
    const world = insured('2026-06-01');
    queueRenewalLetters(world.ports, { policyNumbers: [world.table(policies)[0]!.policyNumber] });
    return world;
  },
};

function insured(from = '2027-04-01'): MemoryWorld {
  const world = memoryWorld();
  world.state.today = '2027-04-10';
  addPolicy(world, { program: 'ALIVE', premiumYen: 66_000, start: from });
  return listed(world);
}

type Event = readonly [what: string, happens: (world: MemoryWorld) => unknown, because: RegExp];
const OF_ALL: readonly Event[] = [
  [
    'the programme is switched off (C9)',
    (w) => w.setProgram(member(w).program, { mandate: '取扱なし' }),
    /取扱区分/,
  ],
  ['the approval number is struck out (C16)', (w) => w.setTemplates({ approvalNumber: '' }), /承認番号/],
  ['the approval has run out (C16)', (w) => w.setTemplates({ usableUntil: '2026-11-01' }), /使用期限/],
  [
    'the registration of the solicitor has run out',
    (w) => (w.table(solicitors)[0]!.validUntil = '2026-11-01'),
    /担当C.*2026年11月1日/,
  ],
  ['the solicitor was stopped', (w) => (w.table(solicitors)[0]!.state = '停止'), /担当C.*停止/],
  ['the confirmed address is another', (w) => (member(w).email = 'new@example.jp'), /宛先/],
];
const OF_QUOTES: readonly Event[] = [['the member was stopped', (w) => (member(w).state = '停止'), /停止/]];

/** Confirmed by a person, and sent by the clock. */
function send(world: MemoryWorld) {
  const row = () => world.table(outbox).at(-1)!;
  const { recipient } = row();
  Object.assign(row(), { confirmedBy: 'a@example.jp', confirmedRecipient: recipient, state: '送信待ち' });
  return {
    now(event: (world: MemoryWorld) => unknown = () => undefined) {
      event(world);
      const { blocked } = sendOutbox(world.ports, {}, { confirmedOnly: true });
      return { mails: world.mails.length, state: row().state, error: row().error, blocked };
    },
  };
}

describe.each(Object.entries(KINDS))('%s', (kind, make) => {
  test('leaves while nothing has happened', () => {
    expect(send(make()).now()).toMatchObject({ mails: 1, state: '送信済', error: '' });
  });

  test.each([...OF_ALL, ...(kind.endsWith('お見積書') ? OF_QUOTES : [])])(
    '%s: back to a person, with a way out',
    (_what, event, because) => {
      const { mails, state, error, blocked } = send(make()).now(event);
      expect([mails, state]).toEqual([0, '確認待ち']);
      expect(error).toMatch(because);
      expect(blocked[0]!.ways).not.toEqual([]);
    },
  );

  // A stopped member is offered nothing; what the policy in force owes, on either side, is still told.
  if (!kind.endsWith('お見積書'))
    test('the member was stopped: leaves', () => {
      const { mails, state } = send(make()).now((w) => (member(w).state = '停止'));
      expect([mails, state]).toEqual([1, '送信済']);
    });

  test('another approval number: what leaves has the one in force', () => {
    const world = make();
    const { mails, state } = send(world).now((w) => w.setTemplates({ approvalNumber: 'B-2027-999' }));
    expect([mails, state]).toEqual([1, '送信済']);
    const paper = world.letters.at(-1) as { readonly template?: { readonly approvalNumber: string } };
    expect(paper.template?.approvalNumber).toBe('B-2027-999');
  });
});

test('a notice before the certificate of a cancelled policy is withdrawn', () => {
  const world = KINDS['到着までのご連絡']!();
  endCover(world, world.table(policies)[0]!.policyNumber, -66_000);
  expect(send(world).now()).toMatchObject({ mails: 0, state: '取消' });
});
