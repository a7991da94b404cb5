// What people record about letters: preview, test, cancel, dispatch, bounce, resend; and 対応履歴.
import { contacts } from '../../../src/tables/contacts';
import { templates } from '../../../src/tables/masters';
import type { Member } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { quotes } from '../../../src/tables/quotes';
import {
  cancelDeliveries,
  openDispatch,
  recordArrival,
  recordBounce,
  recordDispatch,
} from '../../../src/rooms/mail/change-deliveries';
import { addTemplateVersion, checkTemplates } from '../../../src/rooms/mail/check-templates';
import { previewDelivery, sendTestMail } from '../../../src/rooms/mail/preview-delivery';
import { previewOutbox } from '../../../src/rooms/mail/preview-outbox';
import { queueNotices } from '../../../src/rooms/mail/queue-letters';
import { resendDelivery } from '../../../src/rooms/mail/resend-delivery';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { gatherLetterFacts } from '../../../src/rooms/mail/letter-facts';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const start = { effectiveDate: '2027-04-01', transaction: '新規' } as const;
const M1 = 'M-2026-0001';

function worldWith(...list: Partial<Member>[]): MemoryWorld {
  const world = memoryWorld();
  list.forEach((member, at) => world.addMember({ memberNumber: String(1001 + at), ...member }));
  createQuotes(world.ports, { members: 'all', ...start });
  return world;
}
const row = (world: MemoryWorld, at = 0) => world.table(outbox)[at]!;

describe('preview and test', () => {
  test('show the mail as it goes out, HTML and text, and change nothing', () => {
    const world = worldWith({});
    const before = JSON.stringify(world.table(outbox));
    const preview = previewDelivery(world.ports, { deliveryNumber: M1 });
    expect(preview).toMatchObject({ to: 'm1001@example.jp', method: 'メール', problems: [] });
    expect(preview.text).toContain('見本　花子様');
    expect(preview.html).toContain('見本　花子様<br>');
    expect(preview.letterHtml).toContain('<html>');
    expect(JSON.stringify(world.table(outbox))).toBe(before);
    sendOutbox(world.ports, { confirm: 1 });
    const [sent] = world.mails;
    expect([sent!.subject, sent!.text, sent!.html]).toEqual([preview.subject, preview.text, preview.html]);
  });

  test('a test goes to oneself alone, marked, and the row waits as before', () => {
    const world = worldWith({});
    expect(sendTestMail(world.ports, { deliveryNumber: M1 })).toEqual({ to: 'staff@agency.example.jp' });
    expect(world.mails).toHaveLength(1);
    expect(world.mails[0]!.to).toBe('staff@agency.example.jp');
    expect(world.mails[0]!.subject).toMatch(/^【試し送り】/);
    expect(row(world)).toMatchObject({ state: '送信待ち', attempts: 0, confirmedBy: '' });
    // Not an address that this member's mail has gone to.
    expect(previewOutbox(world.ports).lines[0]!.newAddress).toBe(true);
  });

  test('what may not go out tells why, and is not sent as a test either', () => {
    const world = worldWith({});
    world.setTemplates({ body: '{{口座番号}}' });
    const { problems } = previewDelivery(world.ports, { deliveryNumber: M1 });
    expect(problems.map(({ code }) => code)).toEqual(['placeholderUnknown']);
    expect(problems[0]!.message).toContain('口座番号');
    expect(previewOutbox(world.ports).held.map(({ code }) => code)).toEqual(['placeholderUnknown']);
    expect(() => sendTestMail(world.ports, { deliveryNumber: M1 })).toThrow('placeholderUnknown');
    expect(world.mails).toEqual([]);
  });
});

describe('cancel', () => {
  test('before sending: the row, the quote; a sent one stays sent', () => {
    const world = worldWith({}, {});
    sendOutbox(world.ports, { deliveries: [M1], confirm: 1 });
    const report = cancelDeliveries(world.ports, { deliveries: [M1, 'M-2026-0002', 'M-9'] });
    expect(report.changed).toEqual(['M-2026-0002']);
    expect(report.refused.map(({ code }) => code)).toEqual(['notCancellable', 'deliveryUnknown']);
    expect(world.table(quotes)[1]).toMatchObject({ deliveryState: '取消', state: '案内準備完了' });
    expect(sendOutbox(world.ports)).toMatchObject({ sent: [], left: 0 });
  });
});

describe('FAX and post', () => {
  function prepared(...list: Partial<Member>[]): MemoryWorld {
    const world = worldWith(...list);
    sendOutbox(world.ports);
    return world;
  }

  test('a number that nobody has read back is read back (rule C14)', () => {
    const world = prepared({ email: '' });
    expect(openDispatch(world.ports).lines).toMatchObject([{ deliveryNumber: M1, needsReadBack: true }]);
    const record = (readBack: string) =>
      recordDispatch(world.ports, { on: '2026-11-22', lines: [{ deliveryNumber: M1, readBack }] });
    expect(record('').refused[0]!.code).toBe('faxReadBackMissing');
    expect(record('03-0000-0002').refused[0]!.code).toBe('faxReadBackDiffers');
    expect(row(world).state).toBe('発送待ち');
    expect(record('０３ ００００ ０００１').changed).toEqual([M1]);
    expect(row(world)).toMatchObject({ state: '発送済（記録）', sentAt: '2026-11-22T10:00:00', error: '' });
    expect(world.table(quotes)[0]).toMatchObject({
      state: '案内済',
      deliveryState: '発送済（記録）',
      deliveredOn: '2026-11-22',
    });
    expect(record('0300000001').refused[0]!.code).toBe('notDispatchable');
  });

  test('a confirmed number and post need none; the day may be past, not to come', () => {
    const world = prepared({ email: '', faxConfirmedOn: '2026-10-01' }, { email: '', fax: '' });
    expect(openDispatch(world.ports).lines.map((line) => line.needsReadBack)).toEqual([false, false]);
    const lines = [{ deliveryNumber: M1 }, { deliveryNumber: 'M-2026-0002' }];
    expect(() => recordDispatch(world.ports, { on: '2026-11-23', lines })).toThrow('fieldDateFuture');
    expect(() => recordDispatch(world.ports, { on: '来週', lines })).toThrow('fieldDateUnreadable');
    expect(recordDispatch(world.ports, { on: '2026-11-20', lines }).changed).toHaveLength(2);
    expect(world.table(quotes)[1]!.deliveredOn).toBe('2026-11-20');
  });

  test('what the machine is still preparing cannot be recorded as dispatched', () => {
    const world = worldWith({ email: '' });
    Object.assign(row(world), { state: '送信中', reservedAt: '2026-11-22T10:00:00' });
    const report = recordDispatch(world.ports, { on: '2026-11-22', lines: [{ deliveryNumber: M1 }] });
    expect(report.refused[0]!.code).toBe('notDispatchable');
  });
});

describe('a bounce', () => {
  test('shows at the row that caused it and in 対応履歴', () => {
    const world = worldWith({});
    expect(recordBounce(world.ports, { deliveryNumber: M1, note: 'x' }).refused[0]!.code).toBe(
      'notBounceable',
    );
    sendOutbox(world.ports, { confirm: 1 });
    recordBounce(world.ports, { deliveryNumber: M1, note: '宛先不明' });
    expect(row(world)).toMatchObject({ state: '不達', arrival: '2026-11-22 宛先不明' });
    expect(world.table(quotes)[0]!.deliveryState).toBe('不達');
    expect(world.table(contacts).map((one) => [one.direction, one.channel, one.origin])).toEqual([
      ['発信', 'メール', '自動'],
      ['受信', 'メール', '自動'],
    ]);
  });

  test('makes the address new again for the next mail', () => {
    const world = worldWith({});
    sendOutbox(world.ports, { confirm: 1 });
    recordBounce(world.ports, { deliveryNumber: M1, note: '' });
    createQuotes(world.ports, { members: 'all', ...start, transaction: '更改' });
    expect(previewOutbox(world.ports).lines[0]!.newAddress).toBe(true);
  });
});

describe('再送', () => {
  test('is a manager’s, with a reason', () => {
    const world = worldWith({});
    sendOutbox(world.ports, { confirm: 1 });
    const ask = (reason: string) => resendDelivery(world.ports, { deliveryNumber: M1, reason });
    expect(() => ask('未着')).toThrow('notManager');
    world.state.manager = true;
    expect(() => ask(' ')).toThrow('resendReasonMissing');
    expect(ask('未着の連絡あり')).toEqual({ deliveryNumber: 'M-2026-0002' });
    expect(() => ask('もう一度')).toThrow('resentAlready');
    // The sent row stays as it is; the copy waits for its own confirmation.
    expect(row(world)).toMatchObject({ state: '送信済' });
    expect(row(world, 1)).toMatchObject({
      state: '送信待ち',
      confirmedBy: '',
      resendReason: '未着の連絡あり',
    });
    expect(sendOutbox(world.ports, { confirm: 1 }).sent).toEqual(['M-2026-0002']);
    expect(world.mails).toHaveLength(2);
  });

  test('of a doubtful row uses that row, and asks for a confirmation again', () => {
    const world = worldWith({});
    Object.assign(row(world), {
      state: '要確認（送信結果不明）',
      confirmedBy: 'x',
      confirmedRecipient: 'm1001@example.jp',
    });
    world.state.manager = true;
    expect(resendDelivery(world.ports, { deliveryNumber: M1, reason: '電話で未着を確認' })).toEqual({
      deliveryNumber: M1,
    });
    expect(() => sendOutbox(world.ports)).toThrow('confirmNumber');
    expect(sendOutbox(world.ports, { confirm: 1 }).sent).toEqual([M1]);
  });

  test('a doubtful mail that did arrive is sent, and told', () => {
    const world = worldWith({});
    Object.assign(row(world), { state: '要確認（送信結果不明）', reservedAt: '2026-11-21T09:00:00' });
    expect(recordArrival(world.ports, { deliveryNumber: M1, note: '電話で確認' }).changed).toEqual([M1]);
    expect(row(world)).toMatchObject({ state: '送信済', sentAt: '2026-11-21T09:00:00' });
    expect(world.table(quotes)[0]).toMatchObject({ state: '案内済', deliveredOn: '2026-11-21' });
    expect(world.table(contacts)).toHaveLength(1);
    expect(recordArrival(world.ports, { deliveryNumber: M1, note: '' }).refused[0]!.code).toBe('notDoubtful');
  });
});

describe('対応履歴', () => {
  test('gets each letter that left once, also when the run died before telling', () => {
    const world = worldWith({}, { email: '' });
    world.state.before = (effect, table) => {
      if (effect === 'append' && table === contacts.key) throw new Error('killed');
    };
    expect(() => sendOutbox(world.ports, { confirm: 1 })).toThrow('killed');
    expect(world.table(contacts)).toEqual([]);
    world.state.before = () => undefined;
    sendOutbox(world.ports);
    sendOutbox(world.ports);
    expect(world.table(contacts)).toHaveLength(1);
    expect(world.table(contacts)[0]).toMatchObject({
      contactNumber: 'T-2026-0001',
      memberNumber: '1001',
      subjectNumber: M1,
      direction: '発信',
      at: '2026-11-22T10:00:00',
    });
  });
});

describe('a notice', () => {
  test('is a mail without a paper, once by its key, to an address outside the roster', () => {
    const world = memoryWorld();
    world.setTemplates({ subject: '受付 {{受付番号}}', body: '{{法人名}}\n{{受付番号}}' });
    const notice = {
      key: ['intake', 'a@example.jp', '2026-11-22'],
      template: 'INTAKE-RECEIPT',
      title: '受付の控え',
      program: '',
      memberKey: '',
      memberNumber: '',
      organization: '架空商店',
      contact: '',
      recipient: 'a@example.jp',
      subjects: ['U-1'],
      values: { 受付番号: 'U-1' },
    };
    const queue = () => queueNotices(world.ports, gatherLetterFacts(world.ports), [notice, notice]);
    expect(queue()).toEqual([
      { deliveryNumber: M1, existing: false },
      { deliveryNumber: M1, existing: true },
    ]);
    expect(queue()[0]!.existing).toBe(true);
    expect(() => sendOutbox(world.ports)).toThrow('confirmNumber');
    sendOutbox(world.ports, { confirm: 1 });
    expect(world.mails).toMatchObject([{ to: 'a@example.jp', subject: '受付 U-1', attachments: [] }]);
    expect(world.files).toEqual([]);
    expect(row(world).state).toBe('送信済');
  });
});

describe('templates', () => {
  test('a new version waits for its approval; then it is the one in use', () => {
    const world = worldWith({});
    world.state.manager = true;
    expect(addTemplateVersion(world.ports, { code: 'EXAMPLE' })).toEqual({ code: 'EXAMPLE/2' });
    const added = world.table(templates).find((one) => one.code === 'EXAMPLE/2')!;
    added.subject = '第二版';
    expect(previewDelivery(world.ports, { deliveryNumber: M1 }).subject).not.toBe('第二版');
    Object.assign(added, { approvalNumber: 'TEST-002', usableUntil: '2027-03-31' });
    expect(previewDelivery(world.ports, { deliveryNumber: M1 }).subject).toBe('第二版');
    sendOutbox(world.ports, { confirm: 1 });
    expect(row(world).template).toBe('2・TEST-002');
    expect(addTemplateVersion(world.ports, { code: 'EXAMPLE/2' })).toEqual({ code: 'EXAMPLE/3' });
  });

  test('a wrong one is found before anything is sent, with the letters concerned', () => {
    const world = worldWith({});
    const example = world.table(templates).find((one) => one.code === 'EXAMPLE')!;
    example.body = '{{法人名';
    expect(checkTemplates(world.ports)).toMatchObject([{ code: 'EXAMPLE', waiting: [M1] }]);
    example.body = '{{口座}}';
    expect(checkTemplates(world.ports)[0]!.message).toContain('口座');
    example.body = '{{法人名}}';
    expect(checkTemplates(world.ports)).toEqual([]);
  });
});
