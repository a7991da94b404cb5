// What sending must do, refuse, and never do twice (rules C9, C14, C16, crash safety).
import { houseProblems } from '../../../src/domain/messages';
import { MailStopped } from '../../../src/domain/mail-stop';
import { DaichoError } from '../../../src/domain/problem';
import { outbox, type Delivery } from '../../../src/tables/outbox';
import { quotes } from '../../../src/tables/quotes';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { mailProblems } from '../../../src/rooms/mail/words';
import { problemText } from '../../../src/domain/problem-text';
import { previewOutbox } from '../../../src/rooms/mail/preview-outbox';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { members, type Member } from '../../../src/tables/members';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
// More of it, in files of their own: a file of tests loads every room, which costs more than its tests.
import './sending/row-by-row';
import './sending/what-is-told';
import './sending/who-sends';

const start = { effectiveDate: '2027-04-01', transaction: '新規' } as const;

function worldWith(...list: Partial<Member>[]): MemoryWorld {
  const world = memoryWorld();
  list.forEach((member, at) => world.addMember({ memberNumber: String(1001 + at), ...member }));
  createQuotes(world.ports, { members: 'all', ...start });
  return world;
}

function states(world: MemoryWorld): string[] {
  return world.table(outbox).map((row: Delivery) => row.state);
}

function refusal(work: () => unknown): { code: string; params?: Record<string, unknown> } {
  try {
    work();
  } catch (error) {
    return (error as { problem: { code: string } }).problem;
  }
  throw new Error('not refused');
}

describe('a mail', () => {
  test('goes out with its PDF, and the state returns to row and quote', () => {
    const world = worldWith({});
    const report = sendOutbox(world.ports, { confirm: 1 });
    expect(report).toMatchObject({ sent: ['M-2026-0001'], failed: [], blocked: [], left: 0, quotaLeft: 99 });
    expect(world.mails[0]).toMatchObject({
      to: 'm1001@example.jp',
      subject: '保険料例のご案内（公表例・参考）の送付（社会福祉法人架空1001様）',
      senderName: '架空保険事務所',
      replyTo: 'desk@agency.example.jp',
    });
    expect(world.mails[0]!.attachments[0]!.name).toMatch(/^M-2026-0001_.*\.pdf$/);
    expect(world.table(outbox)[0]).toMatchObject({
      state: '送信済',
      attempts: 1,
      confirmedBy: 'staff@agency.example.jp',
      sentAt: '2026-11-22T10:00:00',
      error: '',
    });
    expect(world.table(outbox)[0]!.attachment).toContain('https://files.example.jp/1');
    expect(world.table(quotes)[0]).toMatchObject({
      state: '案内済',
      deliveryState: '送信済',
      deliveredOn: '2026-11-22',
    });
  });

  test('about a referral leaves the question open', () => {
    const world = worldWith({ revenueText: '6億円' });
    sendOutbox(world.ports, { confirm: 1 });
    expect(world.table(quotes)[0]).toMatchObject({ state: '照会中', deliveryState: '送信済' });
  });

  test('is not sent a second time', () => {
    const world = worldWith({}, {});
    sendOutbox(world.ports, { confirm: 2 });
    expect(sendOutbox(world.ports)).toMatchObject({ sent: [], left: 0 });
    expect(world.mails).toHaveLength(2);
  });
});

describe('FAX and post', () => {
  test.each<[string, Partial<Member>, string]>([
    ['FAX', { email: '' }, '03-0000-0001'],
    ['FAX', { contactMethod: 'FAX' }, '03-0000-0001'],
    ['郵送', { email: '', fax: '' }, '〒100-0001 東京都架空区1-1'],
    ['メール', { contactMethod: 'FAX', fax: '' }, 'm1001@example.jp'],
  ])('%s', (method, member, recipient) => {
    expect(worldWith(member).table(outbox)[0]).toMatchObject({ method, recipient });
  });

  test('end as 発送待ち with a stored PDF and no mail', () => {
    const world = worldWith({ email: '' });
    expect(sendOutbox(world.ports)).toMatchObject({ prepared: ['M-2026-0001'], sent: [] });
    expect(world.table(outbox)[0]).toMatchObject({ state: '発送待ち' });
    // Rule C14: a FAX number is read back first.
    expect(world.table(outbox)[0]!.error).toContain('復唱');
    expect(world.files).toHaveLength(1);
    expect(world.mails).toEqual([]);
    expect(world.table(quotes)[0]).toMatchObject({ deliveryState: '発送待ち', state: '案内準備完了' });
  });
});

describe('rule C14: confirmation', () => {
  test('a bulk send names its number and sends nothing without it', () => {
    const world = worldWith({}, {}, { email: '' });
    expect(refusal(() => sendOutbox(world.ports))).toEqual({
      code: 'confirmNumber',
      params: { count: 2, newAddresses: 2 },
    });
    expect(refusal(() => sendOutbox(world.ports, { confirm: 3 })).code).toBe('confirmDiffers');
    expect(world.mails).toEqual([]);
    expect(world.files).toEqual([]);
    expect(sendOutbox(world.ports, { confirm: 2 }).sent).toHaveLength(2);
  });

  test('one mail to an address never used for the member needs it too; the next one does not', () => {
    const world = worldWith({});
    expect(previewOutbox(world.ports).lines[0]!.newAddress).toBe(true);
    expect(refusal(() => sendOutbox(world.ports)).code).toBe('confirmNumber');
    sendOutbox(world.ports, { confirm: 1 });
    createQuotes(world.ports, { members: 'all', ...start, transaction: '更改' });
    expect(previewOutbox(world.ports).lines[0]!.newAddress).toBe(false);
    expect(sendOutbox(world.ports).sent).toEqual(['M-2026-0002']);
  });

  test('an address that differs from the roster is held', () => {
    const world = worldWith({});
    world.rows.get(members.key)![0]!['email'] = 'other@example.jp';
    const [held] = sendOutbox(world.ports).blocked;
    expect(held!.code).toBe('recipientChanged');
    // One button leads to the member's own cell, the other takes the row back so that it can be made anew.
    expect(held!.ways).toEqual([
      { kind: 'cell', tab: '会員名簿', id: '1001/ALIVE', column: 'メール' },
      expect.objectContaining({ call: 'cancelDeliveries', request: { deliveries: ['M-2026-0001'] } }),
    ]);
    expect(states(world)).toEqual(['確認待ち']);
  });

  test('what was confirmed goes on in the next call without asking again', () => {
    const world = worldWith({}, {}, {});
    world.setSetting('mailChunkSize', '2');
    world.state.spent = () => world.mails.length >= 1;
    expect(sendOutbox(world.ports, { confirm: 3 })).toMatchObject({ sent: ['M-2026-0001'], left: 2 });
    expect(states(world)).toEqual(['送信済', '送信待ち', '送信待ち']);
    world.state.spent = () => false;
    expect(sendOutbox(world.ports)).toMatchObject({ sent: ['M-2026-0002', 'M-2026-0003'], left: 0 });
  });
});

describe('what is held, with the reason in the row', () => {
  test.each([
    [
      'C9: the mandate is gone',
      (w: MemoryWorld) => w.setProgram('ALIVE', { mandate: '取扱なし' }),
      'noMandate',
    ],
    [
      'C16: no approval number',
      (w: MemoryWorld) => w.setTemplates({ approvalNumber: '' }),
      'templateUnapproved',
    ],
    ['C16: no date of use', (w: MemoryWorld) => w.setTemplates({ usableUntil: '' }), 'templateUndated'],
    [
      'C16: past its date',
      (w: MemoryWorld) => w.setTemplates({ usableUntil: '2026-11-21' }),
      'templateExpired',
    ],
    ['no agency name', (w: MemoryWorld) => w.setSetting('agencyName', ''), 'agencyNameMissing'],
    ['a bad reply-to', (w: MemoryWorld) => w.setSetting('replyTo', 'a@b\r\nBcc: x@y.jp'), 'replyToInvalid'],
    [
      'an unknown placeholder',
      (w: MemoryWorld) => w.setTemplates({ body: '{{口座番号}}' }),
      'placeholderUnknown',
    ],
    [
      'an empty placeholder',
      (w: MemoryWorld) => w.setTemplates({ body: '{{代理店FAX}}' }),
      'placeholderEmpty',
    ],
    ['an edited quote', (w: MemoryWorld) => (w.table(quotes)[0]!.annualPremiumYen = 1), 'quoteChanged'],
  ])('%s', (_name, change, code) => {
    const world = worldWith({});
    change(world);
    const report = sendOutbox(world.ports);
    expect(report.blocked.map((message) => message.code)).toEqual([code]);
    expect(world.table(outbox)[0]!.state).toBe('確認待ち');
    expect(world.table(outbox)[0]!.error).not.toBe('');
    expect(world.mails).toEqual([]);
  });

  test.each([['not-an-address'], ['a@example.jp, b@example.jp'], ['a@example.jp\r\nBcc: x@example.jp']])(
    'the address %j',
    (email) => {
      const world = worldWith({ email });
      expect(sendOutbox(world.ports).blocked).toHaveLength(1);
      expect(states(world)).toEqual(['確認待ち']);
      expect(world.mails).toEqual([]);
    },
  );

  test('is released by itself once the reason is gone', () => {
    const world = worldWith({});
    world.setTemplates({ approvalNumber: '' });
    sendOutbox(world.ports);
    world.setTemplates({ approvalNumber: 'TEST-002' });
    expect(sendOutbox(world.ports, { confirm: 1 }).sent).toEqual(['M-2026-0001']);
  });
});

describe('nothing twice, nothing lost', () => {
  test('a kill between reservation and result leaves the mail for a person to check', () => {
    const world = worldWith({}, { email: '' });
    let updates = 0;
    world.state.before = (effect) => {
      // 1 confirmation, 2 reservation, 3 results.
      if (effect === 'update' && (updates += 1) === 3) throw new Error('killed');
    };
    expect(() => sendOutbox(world.ports, { confirm: 1 })).toThrow('killed');
    expect(states(world)).toEqual(['送信中', '送信中']);
    expect(world.mails).toHaveLength(1);

    world.state.before = () => undefined;
    // Another run may still be at it: as long as an execution can live, its rows are left alone.
    expect(sendOutbox(world.ports)).toMatchObject({ doubtful: [], prepared: [], left: 0 });
    expect(states(world)).toEqual(['送信中', '送信中']);
    world.state.time = '10:07:00';
    const report = sendOutbox(world.ports);
    expect(report.doubtful).toEqual(['M-2026-0001']);
    // Paper cannot have left the house: its PDF is made again.
    expect(report.prepared).toEqual(['M-2026-0002']);
    expect(states(world)).toEqual(['要確認（送信結果不明）', '発送待ち']);
    expect(sendOutbox(world.ports, { deliveries: ['M-2026-0001'] }).blocked[0]!.code).toBe(
      'deliveryDoubtful',
    );
    expect(world.mails).toHaveLength(1);
  });

  test('a manager who found out that it never arrived sends it again, with a reason', () => {
    const world = worldWith({});
    Object.assign(world.table(outbox)[0]!, {
      state: '要確認（送信結果不明）',
      confirmedBy: 'x',
      resendReason: '未着',
    });
    const again = { deliveries: ['M-2026-0001'], confirm: 1 };
    expect(sendOutbox(world.ports, again).sent).toEqual([]);
    world.state.manager = true;
    expect(sendOutbox(world.ports, again).sent).toEqual(['M-2026-0001']);
  });

  test('the run that was thought dead still writes what it sent', () => {
    const world = worldWith({});
    world.state.before = (effect) => {
      if (effect === 'mail') world.table(outbox)[0]!.state = '要確認（送信結果不明）';
    };
    sendOutbox(world.ports, { confirm: 1 });
    expect(states(world)).toEqual(['送信済']);
  });

  test('a mail that fails is told, the others go', () => {
    const world = worldWith({}, {});
    world.state.before = (effect, detail) => {
      if (effect === 'mail' && detail === 'm1001@example.jp')
        throw new DaichoError(houseProblems.mailRefused());
    };
    const report = sendOutbox(world.ports, { confirm: 2 });
    expect(report.failed.map((message) => message.code)).toEqual(['mailFailed']);
    expect(states(world)).toEqual(['送信失敗', '送信済']);
    world.state.before = () => undefined;
    expect(sendOutbox(world.ports).sent).toEqual([]);
    expect(sendOutbox(world.ports, { deliveries: ['M-2026-0001'], confirm: 1 }).sent).toEqual([
      'M-2026-0001',
    ]);
  });

  // Field case 14: at the fourth of eight letters the service refuses, whatever its counter says.
  test.each([
    ['day', 'quotaEmpty'],
    ['moment', 'sendingPaused'],
    ['allowed', 'sendingNotAllowed'],
  ] as const)('a service that takes no more mail for a %s stops the run and blames nobody', (until, code) => {
    const world = worldWith({}, {}, {}, {}, {}, {}, {}, {});
    const pdfs: string[] = [];
    world.state.before = (effect, detail) => {
      if (effect === 'pdf') pdfs.push(detail);
      if (effect === 'mail' && world.mails.length === 3) throw new MailStopped(until);
    };
    const report = sendOutbox(world.ports, { confirm: 8 });
    expect(states(world)).toEqual([...Array<string>(3).fill('送信済'), ...Array<string>(5).fill('送信待ち')]);
    // 3 that left, and the one at which it was told.
    expect(pdfs).toHaveLength(4);
    expect(report.blocked.map((message) => message.code)).toEqual(Array(5).fill(code));
    expect([report.failed, report.doubtful, report.left]).toEqual([[], [], 0]);
    const errors = world.table(outbox).map(({ error }) => error);
    expect(new Set(errors.slice(3))).toEqual(new Set([problemText(mailProblems[code]())]));
    world.state.before = () => undefined;
    expect(sendOutbox(world.ports).sent).toHaveLength(5);
    expect(new Set(states(world))).toEqual(new Set(['送信済']));
  });

  test('a copy that cannot be stored stops no mail, and is told', () => {
    const world = worldWith({}, {});
    world.state.before = (effect) => {
      if (effect === 'store') throw new Error('Drive API has not been used');
    };
    const report = sendOutbox(world.ports, { confirm: 2 });
    expect(report.sent).toHaveLength(2);
    expect(report.blocked.map((message) => message.code)).toEqual(['copyMissing', 'copyMissing']);
    expect(states(world)).toEqual(['送信済', '送信済']);
  });

  test('an error that does not say whether the mail has left makes the row doubtful', () => {
    const world = worldWith({}, {});
    world.state.before = (effect, detail) => {
      if (effect === 'mail' && detail === 'm1001@example.jp') throw new Error('Service error');
    };
    const report = sendOutbox(world.ports, { confirm: 2 });
    expect(report).toMatchObject({ doubtful: ['M-2026-0001'], sent: ['M-2026-0002'], failed: [] });
    expect(states(world)).toEqual(['要確認（送信結果不明）', '送信済']);
    expect(sendOutbox(world.ports, { deliveries: ['M-2026-0001'], confirm: 1 }).sent).toEqual([]);
  });

  test('a PDF that fails sends no mail', () => {
    const world = worldWith({});
    world.state.before = (effect) => {
      if (effect === 'pdf') throw new Error('no converter');
    };
    expect(sendOutbox(world.ports, { confirm: 1 }).failed[0]!.code).toBe('pdfFailed');
    expect(world.mails).toEqual([]);
  });

  test('a row deleted while sending does not lose the results of the others', () => {
    const world = worldWith({}, {});
    world.state.before = (effect, detail) => {
      if (effect === 'mail' && detail === 'm1002@example.jp') world.table(outbox).shift();
    };
    sendOutbox(world.ports, { confirm: 2 });
    expect(states(world)).toEqual(['送信済']);
  });

  test('a copied row is told and not sent, not even once', () => {
    const world = worldWith({}, {});
    const rows = world.rows.get('outbox')!;
    rows.push({ ...rows[0]! });
    const report = sendOutbox(world.ports, { confirm: 1 });
    expect(report).toMatchObject({ sent: ['M-2026-0002'], left: 0 });
    expect(report.blocked.map((message) => message.code)).toEqual(['deliveryTwice']);
  });

  test('a row deleted between check and reservation is not sent', () => {
    const world = worldWith({}, {});
    world.state.before = (effect, table) => {
      const rows = world.rows.get('outbox')!;
      const waits = rows[0]!['confirmedBy'] !== '' && rows[0]!['state'] === '送信待ち';
      if (effect === 'update' && table === 'outbox' && waits && rows.length === 2) rows.shift();
    };
    expect(sendOutbox(world.ports, { confirm: 2 }).sent).toEqual(['M-2026-0002']);
    expect(world.mails.map((mail) => mail.to)).toEqual(['m1002@example.jp']);
  });

  test('without quota mails wait with the reason, paper goes on', () => {
    const world = worldWith({}, {}, { email: '' });
    world.state.quota = 1;
    const report = sendOutbox(world.ports, { confirm: 2 });
    expect(report).toMatchObject({ sent: ['M-2026-0001'], prepared: ['M-2026-0003'], left: 0, quotaLeft: 0 });
    expect(report.blocked.map((message) => message.code)).toEqual(['quotaEmpty']);
    expect(states(world)).toEqual(['送信済', '送信待ち', '発送待ち']);
    expect(world.table(outbox)[1]!.error).toContain('上限');
    world.state.quota = 5;
    expect(sendOutbox(world.ports).sent).toEqual(['M-2026-0002']);
  });

  test('the number of table calls does not grow with the rows of a chunk', () => {
    const calls = (rows: number) => {
      const world = worldWith(...Array.from({ length: rows }, () => ({})));
      world.calls.read = 0;
      world.calls.update = 0;
      sendOutbox(world.ports, { confirm: rows });
      return world.calls;
    };
    expect(calls(10)).toEqual(calls(2));
  });
});

test('a scheduled letter waits for its day', () => {
  const world = worldWith({});
  world.table(outbox)[0]!.scheduledAt = '2026-12-01T09:00:00';
  expect(sendOutbox(world.ports)).toMatchObject({ sent: [], left: 0 });
  world.state.today = '2026-12-01';
  expect(sendOutbox(world.ports, { confirm: 1 }).sent).toEqual(['M-2026-0001']);
});
