// This file tests how requests of the public form become work, once, whatever happens on the way.
import { fingerprintOf } from '../../../src/domain/fingerprint';
import type { Answer, Answers } from '../../../src/domain/question';
import { requiredQuestions } from '../../../src/domain/questionnaire';
import { programOf } from '../../../src/programs';
import { contacts } from '../../../src/tables/contacts';
import { disclosures } from '../../../src/tables/disclosures';
import { intakes } from '../../../src/tables/intakes';
import { members } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { quotes } from '../../../src/tables/quotes';
import type { RequestRow } from '../../../src/tables/requests';
import { collectIntake, collectIntakeIfConnected } from '../../../src/rooms/intake/collect-intake';
import { collectedText } from '../../../src/rooms/intake/words';
import { answerIntake } from '../../../src/rooms/intake/answer-intake';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { FIELDS, materialRequest, quoteRequest } from '../../support/public-request';

let world: MemoryWorld;
beforeEach(() => {
  world = memoryWorld();
  world.setProgram('AIOI', { mandate: '取扱あり' });
  world.setSetting('intakeWorkbook', 'book-1234567890');
  world.setSetting('managers', 'manager@agency.example.jp');
});

type Sent = ReturnType<typeof materialRequest>;

function arrived(number: string, request: Sent, set: Partial<RequestRow> = {}): RequestRow {
  const row = {
    receiptNumber: `W261122-${number.padStart(7, 'A')}`,
    receivedAt: '2026-11-22T09:00:00',
    formId: `form-${number}`,
    hash: fingerprintOf(request),
    program: request.program,
    wants: 'x',
    ...(request.fields as Record<keyof typeof FIELDS, string>),
    content: JSON.stringify({ version: 1, layoutVersion: 'AIOI-1', request }),
    ...set,
  };
  return row as RequestRow;
}

function receive(...rows: RequestRow[]): void {
  world.state.requests = [...world.state.requests, ...rows];
}

const stateOf = (number: string) =>
  world.table(intakes).find(({ receiptNumber }) => receiptNumber.endsWith(number))!;

/** What everything that was made looks like, to compare runs by. */
const traces = () =>
  [members, disclosures, quotes, contacts, intakes, outbox].map(
    (table) => world.table(table as never).length,
  );

test('without a workbook the clock does nothing and the menu says what is missing', () => {
  world.setSetting('intakeWorkbook', '');
  expect(collectIntakeIfConnected(world.ports)).toBeUndefined();
  expect(() => collectIntake(world.ports)).toThrow('intakeNotConnected');
});

/** What staff do with requests of people whom nobody knows. */
function release(): void {
  for (const { receiptNumber, result } of world.table(intakes).filter(({ state }) => state === '確認待ち'))
    if (result.startsWith('会員名簿にない方です'))
      answerIntake(world.ports, { receiptNumber, decision: 'new' });
}

test('of an unknown firm nothing is made before staff released it (rule C12)', () => {
  receive(arrived('Q', quoteRequest()));
  expect(collectIntake(world.ports)).toMatchObject({ collected: 1, done: 0, waiting: 1, left: 0 });
  expect(stateOf('Q')).toMatchObject({ state: '確認待ち', match: '未照合', memberKey: '' });
  for (const table of [members, disclosures, quotes, contacts]) expect(world.table(table)).toEqual([]);
  const desk = answerIntake(world.ports, { receiptNumber: stateOf('Q').receiptNumber, decision: 'new' });
  // What was made is shown: a member under the receipt's number, a pre-check, a quote that asks the insurer.
  expect(desk.made).toEqual([
    {
      receiptNumber: 'W261122-AAAAAAQ',
      receivedAt: '2026-11-22T09:00:00',
      organization: FIELDS.organization,
      memberKey: 'W261122-AAAAAAQ/AIOI',
      result: expect.stringMatching(/^会員W261122-AAAAAAQを登録／事前確認.+／見積1件／照会1件$/),
    },
  ]);
});

test('a quote becomes a member, a finished pre-check and a referral; a letter is never made', () => {
  receive(arrived('Q', quoteRequest()));
  collectIntake(world.ports);
  release();
  const [member] = world.table(members);
  expect(member).toMatchObject({
    memberNumber: 'W261122-AAAAAAQ',
    revenueYen: 50_000_000,
    fiscalYear: '2026-03',
    taxBasis: '税込',
    plans: 'AIOI',
    contactMethod: 'メール',
  });
  expect(world.table(disclosures)[0]).toMatchObject({ state: '事前確認済', version: 1 });
  // AIOI publishes no premium: the insurer is asked. Without a wish cover starts on the first of the next month.
  expect(world.table(quotes)[0]).toMatchObject({ state: '照会中', effectiveDate: '2026-12-01' });
  expect(world.table(contacts)[0]).toMatchObject({ channel: 'Web', direction: '受信' });
  expect(world.table(outbox).map(({ letterTitle }) => letterTitle)).toEqual([
    '受付の控え',
    '受付の取込のお知らせ',
  ]);
});

test('the receipt mail: once a day an address, the number alone, nothing typed (rule C12)', () => {
  receive(
    arrived('A1', materialRequest()),
    arrived('A2', materialRequest({ organization: '別の会社', email: 'TANTO@minato.example.jp' })),
    arrived('A3', materialRequest({ organization: '三つ目' }), { receivedAt: '2026-11-23T09:00:00' }),
  );
  collectIntake(world.ports);
  const receipts = world.table(outbox).filter(({ letterTitle }) => letterTitle === '受付の控え');
  expect(receipts.map(({ recipient }) => recipient.toLowerCase())).toEqual([FIELDS.email, FIELDS.email]);
  for (const { payload, organization, confirmedBy } of receipts) {
    expect(organization).toBe('');
    // The first mail to an address needs a person (rule C14).
    expect(confirmedBy).toBe('');
    for (const typed of [FIELDS.contact!, FIELDS.organization!, FIELDS.address!])
      expect(payload).not.toContain(typed);
  }
});

test('word to staff names numbers only, and goes to the address of 設定 without a second person', () => {
  world.setSetting('intakeNotice', 'desk@agency.example.jp');
  receive(arrived('A1', materialRequest()));
  collectIntake(world.ports);
  const notice = world.table(outbox).find(({ letterTitle }) => letterTitle === '受付の取込のお知らせ')!;
  expect(notice).toMatchObject({
    recipient: 'desk@agency.example.jp',
    confirmedRecipient: 'desk@agency.example.jp',
  });
  expect(notice.payload).not.toContain(FIELDS.organization);
});

test('a second run adds nothing; neither does one after a cut anywhere', () => {
  receive(
    arrived('Q', quoteRequest()),
    arrived(
      'M',
      materialRequest({
        organization: '資料だけ',
        email: 'm@m.example.jp',
        corporateNumber: '',
        address: '別の住所',
      }),
    ),
  );
  const work = () => {
    collectIntake(world.ports);
    release();
  };
  work();
  const whole = traces();
  work();
  expect(traces()).toEqual(whole);
  const requests = world.state.requests;
  for (let cut = 1; cut < 30; cut++) {
    world = memoryWorld();
    world.setProgram('AIOI', { mandate: '取扱あり' });
    world.setSetting('intakeWorkbook', 'book-1234567890');
    world.setSetting('managers', 'manager@agency.example.jp');
    world.state.requests = requests;
    let effects = 0;
    world.state.before = () => {
      effects += 1;
      if (effects === cut) throw new Error('cut');
    };
    try {
      work();
    } catch (error) {
      expect(String(error)).toContain('cut');
    }
    world.state.before = () => undefined;
    work();
    expect([cut, traces()]).toEqual([cut, whole]);
  }
});

test('another programme by its own layout: the plans that its sheet asks for, each a quote', () => {
  world.setProgram('GH', { mandate: '取扱あり' });
  const layout = programOf('GH')!.handbook!.questionnaire();
  let answers: Answers = { REV: { kind: 'revenue', text: '100,000', fiscalMonth: 'R8.3' } };
  for (;;) {
    const open = requiredQuestions(layout, answers).find(({ question }) => !answers[question.key])?.question;
    if (!open) break;
    const { form } = open;
    const answer: Answer =
      form.kind === 'choice'
        ? { kind: 'choice', option: form.options.at(-1)!.code }
        : { kind: 'list', checked: [] };
    answers = { ...answers, [open.key]: answer };
  }
  const request = {
    ...materialRequest({}, 'GH'),
    wantsMaterial: false,
    wantsQuote: true,
    extras: { memberNumber: '0123', plan: 'どちらも', office: 'みなとの家' },
    startsOn: '2027年4月1日',
    answers,
  };
  receive(arrived('GH', request));
  collectIntake(world.ports);
  release();
  expect(world.table(members)[0]).toMatchObject({
    plans: 'GH-A、GH-B',
    establishment: 'みなとの家',
    remarks: 'フォームに記入された会員番号：0123',
  });
  // 1億円 stands in the document as an example for both plans; no letter of it waits anywhere.
  expect(world.table(quotes).map(({ plan, effectiveDate }) => [plan, effectiveDate])).toEqual([
    ['GH-A', '2027-04-01'],
    ['GH-B', '2027-04-01'],
  ]);
  expect(world.table(outbox).every(({ payload }) => !payload.includes('quoteNumbers'))).toBe(true);
});

test('the same request from another visit is kept as a duplicate', () => {
  receive(arrived('A1', materialRequest()), arrived('A2', materialRequest()));
  collectIntake(world.ports);
  release();
  expect(stateOf('A2')).toMatchObject({
    state: '重複',
    result: 'W261122-AAAAAA1と同じ内容です',
  });
  expect(world.table(members)).toHaveLength(1);
});

test('what cannot be read is kept and waits; a number that is not ours stays where it is', () => {
  receive(
    arrived('B1', materialRequest(), { content: '{' }),
    arrived('B2', { ...materialRequest(), program: 'NOPE' }),
    { ...arrived('B3', materialRequest()), receiptNumber: '手入力' },
  );
  expect(collectIntake(world.ports)).toMatchObject({ collected: 2, done: 0 });
  expect([stateOf('B1').state, stateOf('B2').state]).toEqual(['確認待ち', '確認待ち']);
  expect(world.table(members)).toHaveLength(0);
});

test('the same form token with other content is told, never dropped, once', () => {
  receive(arrived('Q', quoteRequest()));
  collectIntake(world.ports);
  // The form's row was removed meanwhile, and its page sent another content under the same number; twice.
  const other = arrived('Q', materialRequest({ contact: '別の担当者' }));
  world.state.requests = [other, { ...other }, arrived('Q', quoteRequest())];
  collectIntake(world.ports);
  collectIntake(world.ports);
  const rows = world.table(intakes);
  expect(rows.map(({ contact, state }) => [contact, state])).toEqual([
    [FIELDS.contact, '確認待ち'],
    ['別の担当者', '確認待ち'],
  ]);
  expect(rows[1]!.receiptNumber).toMatch(/^W261122-[0-9A-Z]{7}$/);
  expect(rows[1]!.result).toContain('同じ受付番号W261122-AAAAAAQで、内容の異なる受付');
});

// Issue 23: corporate number and name are public, an address stands in the same registers.
const HERE = { organization: FIELDS.organization!, corporateNumber: FIELDS.corporateNumber! };
test.each([
  ['name, number and address', { ...HERE, address: FIELDS.address! }, '確認待ち'],
  ['name and number', HERE, '確認待ち'],
  ['a mail of another name', { organization: '別の会社', email: FIELDS.email! }, '確認待ち'],
  ['name and mail', { organization: HERE.organization, email: 'TANTO@minato.example.jp' }, '仕事へ登録済'],
  ['number and telephone', { ...HERE, organization: '旧社名', phone: '+81 3 1234 5678' }, '仕事へ登録済'],
])('certain is who gives a private fact: %s', (_, listed, state) => {
  const blank = {
    email: 'other@other.example.jp',
    phone: '03-0000-0000',
    address: '別の住所',
    corporateNumber: '',
  };
  const member = world.addMember({
    memberNumber: '4001',
    program: 'AIOI',
    plans: 'AIOI',
    ...blank,
    ...listed,
  });
  receive(arrived('M', materialRequest()));
  collectIntake(world.ports);
  expect(stateOf('M').state).toBe(state);
  // Either way the roster has what it had.
  expect(world.table(members)).toEqual([member]);
  if (state === '確認待ち') expect(world.table(contacts)).toEqual([]);
});

describe('a member whom the roster knows', () => {
  const known = () =>
    world.addMember({
      memberNumber: '4001',
      program: 'AIOI',
      organization: '(株)みなと製作所',
      email: FIELDS.email!,
      address: '東京都見本区港1丁目2番3号',
      phone: '03-9999-9999',
      revenueText: '5,000万円',
      revenueUnit: '円',
      revenueYen: 50_000_000,
      plans: 'AIOI',
      state: '有効',
    });

  test('is taken for known where two things agree; nothing of the roster is overwritten', () => {
    const before = known();
    receive(arrived('Q', quoteRequest()));
    collectIntake(world.ports);
    expect(stateOf('Q')).toMatchObject({ match: '一致', memberKey: before.memberKey, state: '仕事へ登録済' });
    expect(stateOf('Q').result).toContain('名簿と異なる項目');
    expect(world.table(members)).toEqual([before]);
  });

  test('with another revenue gets its pre-check, and waits for a person before a quote', () => {
    known();
    receive(
      arrived('Q', quoteRequest({}, { REV: { kind: 'revenue', text: '80,000', fiscalMonth: 'R8.3' } })),
    );
    collectIntake(world.ports);
    expect(stateOf('Q')).toMatchObject({ match: '一致', state: '確認待ち' });
    expect(stateOf('Q').result).toContain('名簿（5,000万円）と受付（8,000万円）');
    expect(world.table(disclosures)).toHaveLength(1);
    expect(world.table(quotes)).toHaveLength(0);
  });

  test('is only proposed where one thing agrees, until a person decides', () => {
    const other = world.addMember({
      memberNumber: '4002',
      program: 'AIOI',
      organization: '株式会社みなと製作所',
    });
    receive(arrived('M', materialRequest()));
    collectIntake(world.ports);
    expect(stateOf('M')).toMatchObject({ match: '候補あり', state: '確認待ち', memberKey: '' });
    expect(stateOf('M').proposal).toContain('4002');
    expect(world.table(members)).toHaveLength(1);
    const { receiptNumber } = stateOf('M');
    const desk = answerIntake(world.ports, {
      receiptNumber,
      decision: 'member',
      memberKey: other.memberKey,
    });
    expect(desk.waiting).toEqual([]);
    expect(stateOf('M')).toMatchObject({ state: '仕事へ登録済', memberKey: other.memberKey });
    expect(() => answerIntake(world.ports, { receiptNumber, decision: 'new' })).toThrow('intakeAnswered');
  });

  test('two who fit equally are never chosen between', () => {
    known();
    world.addMember({ memberNumber: '4009', program: 'AIOI', organization: '別', email: FIELDS.email! });
    receive(arrived('M', materialRequest()));
    collectIntake(world.ports);
    expect(stateOf('M')).toMatchObject({ match: '候補あり', state: '確認待ち' });
  });

  test('in another programme gets a row for this one, under the same number', () => {
    const before = known();
    world.table(members);
    const row = world.rows.get('members')!.find((one) => one.memberNumber === before.memberNumber)!;
    Object.assign(row, { program: 'GH', planText: 'A' });
    receive(arrived('Q', quoteRequest()));
    collectIntake(world.ports);
    expect(world.table(members).map(({ memberKey }) => memberKey)).toEqual(['4001/GH', '4001/AIOI']);
  });
});

test('every row of the form is collected, known from before, or told as unreadable', () => {
  receive(arrived('1', materialRequest()), arrived('2', materialRequest()));
  const even = (report: ReturnType<typeof collectIntake>) => {
    expect(report.collected + report.known + report.unreadable).toBe(report.read);
    return [report.read, report.collected, report.known, report.unreadable];
  };
  expect(even(collectIntake(world.ports))).toEqual([2, 2, 0, 0]);
  // Somebody typed into the form's workbook: a number that is none, and a row of nothing else.
  receive(
    arrived('3', materialRequest()),
    arrived('4', materialRequest(), { receiptNumber: '1' }),
    arrived('5', materialRequest(), { receiptNumber: '' }),
  );
  const report = collectIntake(world.ports);
  expect(even(report)).toEqual([5, 1, 2, 2]);
  expect(collectedText(report)).toMatch(/読み取れない行が受付ブックに2件/);
  expect(even(collectIntake(world.ports))).toEqual([5, 0, 3, 2]);
});
