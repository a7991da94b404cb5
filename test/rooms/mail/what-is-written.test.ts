// What a send leaves in the row, the audit log and the log; what 再送 carries over; how a file is called.
import { houseProblems } from '../../../src/domain/messages';
import { DaichoError, type Problem } from '../../../src/domain/problem';
import { problemText } from '../../../src/domain/problem-text';
import type { Member } from '../../../src/tables/members';
import { outbox, type Delivery } from '../../../src/tables/outbox';
import { quotes } from '../../../src/tables/quotes';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { resendDelivery } from '../../../src/rooms/mail/resend-delivery';
import { fileName, fileNameOf, stopProblem } from '../../../src/rooms/mail/send-one';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { mailProblems } from '../../../src/rooms/mail/words';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const M1 = 'M-2026-0001';
const M2 = 'M-2026-0002';
const M3 = 'M-2026-0003';
const start = { effectiveDate: '2027-04-01', transaction: '新規' } as const;

function worldWith(...list: Partial<Member>[]): MemoryWorld {
  const world = memoryWorld();
  list.forEach((member, at) => world.addMember({ memberNumber: String(1001 + at), ...member }));
  createQuotes(world.ports, { members: 'all', ...start });
  world.audit.splice(0);
  return world;
}
const row = (world: MemoryWorld, at = 0): Delivery => world.table(outbox)[at]!;
const ofSending = (world: MemoryWorld) =>
  world.audit
    .filter(({ useCase }) => useCase === 'sendOutbox')
    .map(({ subjects, summary }) => [subjects, summary]);
/** Runs `act` before the mail to this member leaves. */
function before(world: MemoryWorld, to: string, act: () => void): void {
  world.state.before = (effect, detail) => void (effect === 'mail' && detail === to && act());
}
function refusalOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    return (error as DaichoError).problem;
  }
  throw new Error('not refused');
}

describe('the audit log', () => {
  test('counts what left, what lies ready and what failed, with their numbers', () => {
    const world = worldWith({}, {}, { email: '' }, {});
    before(world, 'm1001@example.jp', () => {
      throw new DaichoError(houseProblems.mailRefused());
    });
    sendOutbox(world.ports, { confirm: 3 });
    expect(ofSending(world)).toEqual([[[M1, M2, M3, 'M-2026-0004'], '送信2件・発送準備1件・失敗1件']]);
  });

  test('names what is doubtful, and not what waits again', () => {
    const world = worldWith({}, {});
    before(world, 'm1001@example.jp', () => {
      throw new Error('Service error');
    });
    world.state.spent = () => true;
    sendOutbox(world.ports, { confirm: 2 });
    expect(ofSending(world)).toEqual([
      [[M1], '送信0件・発送準備0件・失敗0件'],
      [[M1], '送信結果不明1件を要確認に変更'],
    ]);
    expect(row(world, 1).state).toBe('送信待ち');
  });

  test('says nothing of a run in which nothing left', () => {
    const world = worldWith({});
    const remaining = [1, 0, 0, 0];
    const mailer = { ...world.ports.mailer, remainingQuota: () => remaining.shift() ?? 0 };
    const report = sendOutbox({ ...world.ports, mailer }, { confirm: 1 });
    // The last mail of the day went elsewhere between reservation and sending.
    expect(report.blocked.map(({ code }) => code)).toEqual(['quotaEmpty']);
    expect([world.mails, world.files, ofSending(world)]).toEqual([[], [], []]);
    expect(row(world)).toMatchObject({
      state: '送信待ち',
      error: problemText(mailProblems.quotaEmpty()),
      reservedAt: '',
    });
  });
});

describe('a state that somebody changed while the mail was on its way', () => {
  const changed = problemText(mailProblems.changedWhileSending());
  test.each<[string, Delivery['state'], string]>([
    ['cancelled', '取消', changed],
    ['waiting', '送信待ち', changed],
    // A run that was thought dead: no surprise.
    ['doubtful', '要確認（送信結果不明）', ''],
    ['as it was', '送信中', ''],
  ])('%s: what left is 送信済 all the same', (_what, state, error) => {
    const world = worldWith({});
    before(world, 'm1001@example.jp', () => (row(world).state = state));
    sendOutbox(world.ports, { confirm: 1 });
    expect(row(world)).toMatchObject({
      state: '送信済',
      error,
      reservedAt: '',
      sentAt: '2026-11-22T10:00:00',
    });
  });

  test('what did not leave stays as they decided, and both are told', () => {
    const world = worldWith({}, {});
    world.state.spent = () => world.mails.length > 0;
    before(world, 'm1001@example.jp', () => (row(world, 1).state = '取消'));
    sendOutbox(world.ports, { confirm: 2 });
    expect(row(world, 1)).toMatchObject({ state: '取消', error: changed, sentAt: '' });
    const failed = worldWith({});
    before(failed, 'm1001@example.jp', () => {
      row(failed).state = '取消';
      throw new DaichoError(houseProblems.mailRefused());
    });
    sendOutbox(failed.ports, { confirm: 1 });
    expect(row(failed)).toMatchObject({
      state: '送信失敗',
      error: `${problemText(mailProblems.mailFailed())}／${changed}`,
      sentAt: '',
    });
  });

  test('a state that nobody can read waits for a person', () => {
    const world = worldWith({}, {});
    world.state.spent = () => world.mails.length > 0;
    before(world, 'm1001@example.jp', () => world.type(outbox, M2, 'state', 'たぶん送信'));
    sendOutbox(world.ports, { confirm: 2 });
    expect(row(world, 1)).toMatchObject({ state: '確認待ち', error: changed });
    expect(world.mails).toHaveLength(1);
  });
});

test('attempts are counted, the subject of a mail and its address stand as they went', () => {
  const world = worldWith({}, { email: '' });
  Object.assign(row(world), { recipient: ' m1001@example.jp ', attempts: 2 });
  sendOutbox(world.ports, { confirm: 1 });
  expect(row(world)).toMatchObject({ attempts: 3, subject: world.mails[0]!.subject });
  expect(row(world, 1)).toMatchObject({ attempts: 1, subject: '' });
  expect(world.mails[0]!.to).toBe('m1001@example.jp');
});

test('another error of our own than a refused mail leaves it doubtful', () => {
  const world = worldWith({});
  before(world, 'm1001@example.jp', () => {
    throw new DaichoError(mailProblems.pdfFailed());
  });
  expect(sendOutbox(world.ports, { confirm: 1 })).toMatchObject({ doubtful: [M1], failed: [] });
  expect(row(world).error).toBe(problemText(mailProblems.mailUnsure({ deliveryNumber: M1 })));
});

test('a paper that cannot be stored is none; its mail would go', () => {
  const world = worldWith({ email: '' });
  world.state.before = (effect) => {
    if (effect === 'store') throw new Error('no Drive');
  };
  const report = sendOutbox(world.ports);
  expect(report.failed.map(({ code }) => code)).toEqual(['storeFailed']);
  expect(row(world)).toMatchObject({ state: '送信失敗', attachment: '' });
});

test.each([
  [{ email: '', faxConfirmedOn: '' }, true],
  [{ email: '', faxConfirmedOn: '2026-11-01' }, false],
  [{ email: '', fax: '', faxConfirmedOn: '' }, false],
])('rule C14: %j is to be read back: %p', (member, unread) => {
  const world = worldWith(member);
  sendOutbox(world.ports);
  expect(row(world)).toMatchObject({
    state: '発送待ち',
    error: unread ? problemText(mailProblems.faxNotReadBack()) : '',
  });
});

describe('再送', () => {
  test.each(['送信済', '不達', '発送済（記録）'] as const)(
    'of %s is a copy that waits, and the row stays',
    (state) => {
      const world = worldWith({}, {});
      sendOutbox(world.ports, { confirm: 2 });
      row(world).state = state;
      world.audit.splice(0);
      world.state.manager = true;
      const first = { ...row(world) };
      expect(resendDelivery(world.ports, { deliveryNumber: M1, reason: ' 未着 ' })).toEqual({
        deliveryNumber: M3,
      });
      expect(row(world)).toEqual(first);
      const {
        subjectNumbers,
        memberNumber,
        organization,
        method,
        recipient,
        letterTitle,
        template,
        payload,
      } = first;
      expect(row(world, 2)).toMatchObject({
        ...{ subjectNumbers, memberNumber, organization, method, recipient, letterTitle, template, payload },
        ...{ deliveryNumber: M3, state: '送信待ち', resendReason: '未着', confirmedBy: '', sentAt: '' },
        ...{ createdBy: 'staff@agency.example.jp', createdAt: '2026-11-22T10:00:00' },
      });
      expect(world.audit).toEqual([
        { useCase: 'resendDelivery', subjects: [M3], summary: `${M1}を再送（理由：未着）` },
      ]);
      // Each letter has copies of its own.
      expect(resendDelivery(world.ports, { deliveryNumber: M2, reason: '未着' })).toEqual({
        deliveryNumber: 'M-2026-0004',
      });
      expect(
        refusalOf(() => resendDelivery(world.ports, { deliveryNumber: M1, reason: '再' })),
      ).toMatchObject({
        code: 'resentAlready',
        params: { deliveryNumber: M3, state: '送信待ち' },
      });
    },
  );

  test.each(['送信失敗', '要確認（送信結果不明）'] as const)(
    'of %s uses the row, told to what caused it',
    (state) => {
      const world = worldWith({});
      Object.assign(row(world), {
        state,
        confirmedBy: 'x',
        confirmedRecipient: 'y',
        reservedAt: 'z',
        error: 'w',
      });
      world.state.manager = true;
      resendDelivery(world.ports, { deliveryNumber: M1, reason: '未着' });
      expect(row(world)).toMatchObject({
        ...{ state: '送信待ち', confirmedBy: '', confirmedRecipient: '', reservedAt: '', error: '' },
        resendReason: '未着',
      });
      expect(world.table(quotes)[0]!.deliveryState).toBe('送信待ち');
      expect(world.table(outbox)).toHaveLength(1);
    },
  );

  test('names what it refuses', () => {
    const world = worldWith({});
    world.state.manager = true;
    const ask = (deliveryNumber: string, reason: string) =>
      refusalOf(() => resendDelivery(world.ports, { deliveryNumber, reason }));
    expect(ask(M1, '　')).toMatchObject({ code: 'resendReasonMissing', field: 'reason' });
    expect(ask('M-9', '未着')).toMatchObject({ code: 'deliveryUnknown', params: { deliveryNumber: 'M-9' } });
    expect(ask(M1, '未着')).toMatchObject({
      code: 'notResendable',
      params: { deliveryNumber: M1, state: '送信待ち' },
    });
  });
});

test('a stop is told in its own words', () => {
  expect((['day', 'moment', 'allowed'] as const).map((until) => stopProblem(until).code)).toEqual([
    'quotaEmpty',
    'sendingPaused',
    'sendingNotAllowed',
  ]);
});

test('a file is called by number, title and organisation, without what no file system takes', () => {
  expect(fileNameOf(['a', '', 'b'])).toBe('a_b.pdf');
  expect(fileNameOf(['a/b\\c:d*e?f"g<h>i|j\tk'])).toBe('a_b_c_d_e_f_g_h_i_j_k.pdf');
  expect(fileNameOf(['長'.repeat(120)])).toBe(`${'長'.repeat(100)}.pdf`);
  const world = worldWith({ organization: '見本会' });
  sendOutbox(world.ports, { confirm: 1 });
  const title = row(world).letterTitle;
  expect(world.mails[0]!.attachments[0]!.name).toBe(`${M1}_${title}_見本会.pdf`);
  expect(fileName({ delivery: { deliveryNumber: M1, organization: '' }, title } as never)).toBe(
    `${M1}_${title}.pdf`,
  );
  expect(row(world).attachment).toBe(`${M1}_${title}_見本会.pdf https://files.example.jp/1`);
});
