// Retention: years from 設定, what is erased and what stays, and records that stay intact.
import { DaichoError } from '../../../src/domain/problem';
import { claimCosts, claims, claimVersions } from '../../../src/tables/claims';
import { complaints } from '../../../src/tables/complaints';
import { contacts } from '../../../src/tables/contacts';
import { disclosures } from '../../../src/tables/disclosures';
import { documents } from '../../../src/tables/documents';
import { faxLog } from '../../../src/tables/fax-log';
import { intakes } from '../../../src/tables/intakes';
import { members } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { payments } from '../../../src/tables/payments';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { importResults } from '../../../src/tables/records';
import type { settingKeys } from '../../../src/tables/setting-keys';
import { newRecord } from '../../../src/tables/new-record';
import { programOf } from '../../../src/programs';
import { historyOf, isIntactDisclosure } from '../../../src/rooms/disclosure/disclosure-rows';
import { finishDisclosure } from '../../../src/rooms/disclosure/save-disclosure';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { contract } from '../../../src/rooms/privacy/contract';
import { checkRetention } from '../../../src/rooms/privacy/retention-menu';
import type { Ports } from '../../../src/ports';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { isIntact } from '../../../src/rooms/quotes/frozen-quote';
import { ERASED } from '../../../src/domain/erased-text';
import { syncDeadlines } from '../../../src/rooms/deadlines/sync-deadlines';
import { eraseExpired, listRetention } from '../../../src/rooms/privacy/retention';
import { completeAnswers } from '../../support/disclosure-answers';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const KEY = '1001/GH';
const MARK = '個人印';
const KEPT: readonly (keyof typeof settingKeys)[] = [
  'keepIntakes',
  'keepImportResults',
  'keepContacts',
  'keepIntentions',
  'keepFaxes',
  'keepDeliveries',
  'keepQuotes',
  'keepDisclosures',
  'keepMembers',
  'keepClaims',
  'keepComplaints',
  'keepPayments',
  'keepDocuments',
];
let world: MemoryWorld;

/** A member of 2018 with a row in every tab, as the product itself wrote most of them. */
beforeEach(() => {
  world = memoryWorld();
  world.state.manager = true;
  world.state.today = '2018-04-10';
  world.addMember({
    memberKey: KEY,
    program: 'GH',
    plans: 'GH-A',
    revenueText: '1億円',
    revenueState: '実績',
    organization: `法人${MARK}`,
    contact: `担当${MARK}`,
    representative: `代表${MARK}`,
    address: `住所${MARK}`,
    email: 'mark@example.jp',
    remarks: MARK,
  });
  const gh = programOf('GH')!.handbook!.questionnaire();
  finishDisclosure(world.ports, {
    memberKey: KEY,
    program: 'GH',
    revision: 0,
    // The roster's own figure, on a form in 千円.
    answers: completeAnswers(gh, { REV: { kind: 'revenue', text: '100,000', fiscalMonth: '2017-03' } }),
    carried: [],
    unconfirmed: [],
  });
  createQuotes(world.ports, { members: [KEY], effectiveDate: '2018-05-01', transaction: '新規' });
  sendOutbox(world.ports, { confirm: 1 });
  world.ports.tables.update(quotes, [{ id: 'Q-2018-0001', set: { state: '見送り' } }]);
  world.ports.tables.update(members, [{ id: KEY, set: { state: '停止' } }]);
  const at = '2018-04-10T10:00:00';
  const own = { memberKey: KEY, memberNumber: '1001', organization: MARK };
  world.ports.tables.append(contacts, [
    newRecord(contacts, { ...own, contactNumber: 'T-1', at, summary: `電話 ${MARK}` }),
  ]);
  world.ports.tables.append(faxLog, [
    newRecord(faxLog, { ...own, faxNumber: 'F-1', receivedAt: at, remarks: MARK, pages: 3 }),
  ]);
  world.ports.tables.append(intakes, [
    newRecord(intakes, {
      receiptNumber: 'U-1',
      receivedAt: at,
      organization: MARK,
      contact: MARK,
      state: '取下げ',
    }),
  ]);
  world.ports.tables.append(importResults, [
    newRecord(importResults, { resultKey: 'R-1', importedAt: at, organization: MARK, original: MARK }),
  ]);
  // As the daily run closes what a quote that is over has left.
  syncDeadlines(world.ports);
  world.state.today = '2026-11-22';
  for (const key of KEPT) world.setSetting(key, '7');
});

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return '';
  } catch (error) {
    if (error instanceof DaichoError) return error.problem.code;
    throw error;
  }
};
const everything = () => JSON.stringify([...world.rows.values()].filter((rows) => rows.length > 0));

it('lists every tab with its count and oldest date, and writes nothing', () => {
  const before = everything();
  const report = listRetention(world.ports);
  expect(report.lines.map(({ label, count }) => [label.split('（')[0], count])).toEqual([
    ['受付', 1],
    ['取込結果', 1],
    // The call, and what the product noted of its own mail.
    ['対応履歴', 2],
    ['FAX受信簿', 1],
    ['送信箱', 1],
    ['見積', 1],
    ['期限', 1],
    ['告知回答', 1],
    ['会員名簿', 1],
  ]);
  const others = report.lines.filter(({ label }) => !label.startsWith('期限'));
  expect(others.every(({ oldest }) => oldest === '2018-04-10')).toBe(true);
  expect(everything()).toBe(before);
});

it('erases names, addresses, texts and answers; numbers, amounts and dates stay, and nothing looks tampered with', () => {
  expect(eraseExpired(world.ports, { confirm: 10 }).total).toBe(10);
  expect(everything()).not.toContain(MARK);
  expect(everything()).not.toContain('mark@example.jp');
  const [quote] = world.table(quotes);
  // S0: about 51,000 yen for plan A at 1億円.
  expect(quote).toMatchObject({
    quoteNumber: 'Q-2018-0001',
    memberNumber: '1001',
    annualPremiumYen: 51_000,
    organization: ERASED,
    createdOn: '2018-04-10',
  });
  expect(isIntact(quote!)).toBe(true);
  const [stored] = historyOf(world.table(disclosures), KEY).finished;
  expect(stored!.disclosure).toMatchObject({ version: 1, finishedOn: '2018-04-10', answers: {} });
  expect(isIntactDisclosure(programOf('GH')!.handbook!.questionnaire(), stored!)).toBe(true);
  expect(world.table(members)[0]).toMatchObject({ memberNumber: '1001', organization: ERASED, email: '' });
  expect(world.table(outbox)[0]).toMatchObject({ deliveryNumber: 'M-2018-0001', payload: '', recipient: '' });
  expect(world.audit.at(-1)).toMatchObject({
    useCase: 'eraseExpired',
    subjects: expect.arrayContaining(['Q-2018-0001', 'T-1', 'F-1', 'U-1', KEY]),
  });
  // Erased once is erased.
  expect(listRetention(world.ports)).toMatchObject({ lines: [], total: 0 });
});

it('keeps what belongs to a policy, whatever its state', () => {
  const policy = newRecord(policies, {
    policyNumber: 'P-1',
    memberNumber: '1001',
    state: '満期' as const,
  });
  world.ports.tables.append(policies, [policy]);
  const labels = listRetention(world.ports).lines.map(({ label }) => label.split('（')[0]);
  expect(labels).not.toContain('見積');
  expect(labels).not.toContain('告知回答');
  expect(labels).not.toContain('会員名簿');
});

it('counts the years to the day', () => {
  world.state.today = '2025-04-10';
  expect(listRetention(world.ports).total).toBe(0);
  world.state.today = '2025-04-11';
  expect(listRetention(world.ports).total).toBe(9);
});

it('keeps a stopped member with whom something was noted since', () => {
  world.ports.tables.append(contacts, [
    newRecord(contacts, { contactNumber: 'T-2', memberNumber: '1001', at: '2026-01-01T10:00:00' }),
  ]);
  expect(
    listRetention(world.ports)
      .lines.map(({ label }) => label)
      .join(),
  ).not.toContain('会員名簿');
});

it('never erases where no years are set, and says so', () => {
  for (const key of KEPT) world.setSetting(key, '');
  const report = listRetention(world.ports);
  expect(report).toMatchObject({ total: 0, lines: [] });
  // 事故, 事故の版 and 事故費用 share their years, as do 見積 and 期限.
  expect(report.unset).toHaveLength(KEPT.length + 3);
});

it('keeps the member of a note whose day cannot be read, tells the cell, and goes on with all others', () => {
  const before = listRetention(world.ports);
  const memberLine = before.lines.find(({ label }) => label.includes('名簿'))!;
  world.addMember({ memberNumber: '1002', program: 'GH', state: '停止' });
  const [quote] = world.table(quotes);
  world.type(quotes, quote!.quoteNumber, 'createdOn', '去年');
  const report = listRetention(world.ports);
  // The quote itself and its member stay; the rest is due as before.
  expect(report.lines).not.toContainEqual(memberLine);
  expect(report.lines.length).toBeGreaterThan(5);
  expect(
    world.ports.tables.doubts().map(({ where }) => [where?.tab, where?.row, where?.column]),
  ).toContainEqual(['見積', 2, '作成日']);
});

it('refuses a wrong number, and years that are none', () => {
  expect(codeOf(() => eraseExpired(world.ports, { confirm: 7 }))).toBe('retentionConfirm');
  world.setSetting('keepQuotes', '永久');
  expect(codeOf(() => listRetention(world.ports))).toBe('retentionYears');
  expect(everything()).toContain(MARK);
});

it('shows staff from the menu what is due, and asks only a manager for the number', () => {
  const told: string[] = [];
  const asked: string[] = [];
  const screen: Ports['screen'] = {
    ...world.ports.screen,
    tell: (_, text) => told.push(text),
    askText: (_, text) => {
      asked.push(text);
      return '１０件';
    },
  };
  const ports = { ...world.ports, screen };
  expect(contract.eraseExpired.may).toBe('manager');
  world.state.manager = false;
  checkRetention(ports);
  expect(asked).toEqual([]);
  expect(told.pop()).toMatch(/対応履歴：2件[^]*消去できるのは管理者だけです。管理者にご依頼ください。$/);
  expect(everything()).toContain(MARK);
  world.state.manager = true;
  checkRetention(ports);
  expect(asked).toHaveLength(1);
  expect(told).toEqual(['10件の内容を消去しました。番号・金額・日付は残っています。']);
  expect(everything()).not.toContain(MARK);
});

describe('registers of the desk', () => {
  const own = { memberKey: KEY, memberNumber: '1001', organization: MARK };
  const claim = newRecord(claims, {
    ...own,
    claimNumber: 'C-1',
    receivedAt: '2018-04-10T10:00:00',
    paidOn: '2018-09-01',
    caller: MARK,
    callerPhone: MARK,
    allegation: MARK,
    cause: MARK,
    intake: JSON.stringify({ version: 1, intake: { allegation: MARK } }),
    state: '終了' as const,
  });
  const version = newRecord(claimVersions, {
    versionKey: 'V-1',
    claimNumber: 'C-1',
    version: 2,
    item: '原因となる事実',
    was: MARK,
    became: MARK,
  });
  const cost = newRecord(claimCosts, {
    costNumber: 'X-1',
    claimNumber: 'C-1',
    payee: MARK,
    spentYen: 300_000,
  });
  const complaint = newRecord(complaints, {
    ...own,
    complaintNumber: 'B-1',
    receivedAt: '2018-04-10T10:00:00',
    content: MARK,
    response: MARK,
    closedOn: '2018-04-20',
    state: '解決' as const,
  });
  const payment = newRecord(payments, {
    ...own,
    paymentNumber: 'N-1',
    receivedOn: '2018-04-10',
    payer: MARK,
    amountYen: 51_000,
    note: MARK,
    policyNumber: 'P-1',
    settledMonth: '2018-04',
    state: '計上済' as const,
  });
  const paper = newRecord(documents, {
    documentNumber: 'D-1',
    memberNumber: '1001',
    counterparty: MARK,
    amountYen: 51_000,
    receivedOn: '2018-04-10',
    link: `https://files.example.jp/${MARK}`,
    state: '確認済' as const,
  });
  const add = (set: { claim?: object; complaint?: object; payment?: object } = {}): void => {
    const { tables } = world.ports;
    tables.append(claims, [{ ...claim, ...set.claim }]);
    tables.append(claimVersions, [version]);
    tables.append(claimCosts, [cost]);
    tables.append(complaints, [{ ...complaint, ...set.complaint }]);
    tables.append(payments, [{ ...payment, ...set.payment }]);
    tables.append(documents, [paper]);
  };
  const listed = () => listRetention(world.ports).lines.map(({ label }) => label.split('（')[0]);

  it('lose names and texts; numbers, dates and yen stay', () => {
    add();
    // The nine rows of the others, and six.
    expect(eraseExpired(world.ports, { confirm: 16 }).total).toBe(16);
    expect(everything()).not.toContain(MARK);
    expect(world.table(claims)[0]).toMatchObject({ claimNumber: 'C-1', paidOn: '2018-09-01', state: '終了' });
    expect(world.table(claimCosts)[0]).toMatchObject({ costNumber: 'X-1', spentYen: 300_000 });
    expect(world.table(complaints)[0]).toMatchObject({ complaintNumber: 'B-1', closedOn: '2018-04-20' });
    expect(world.table(payments)[0]).toMatchObject({
      amountYen: 51_000,
      policyNumber: 'P-1',
      state: '計上済',
    });
    expect(world.table(documents)[0]).toMatchObject({ documentNumber: 'D-1', amountYen: 51_000 });
    expect(listRetention(world.ports).total).toBe(0);
  });

  it('keep what is still open', () => {
    add({ claim: { state: '支払済' }, complaint: { state: '対応中' }, payment: { settledMonth: '' } });
    for (const label of ['事故', '事故の版', '事故費用', '苦情', '収納・精算'])
      expect(listed()).not.toContain(label);
    expect(listed()).toContain('書類');
  });

  it('count from the last date of a claim', () => {
    add();
    world.state.today = '2025-09-01';
    expect(listed()).not.toContain('事故');
    world.state.today = '2025-09-02';
    expect(listed()).toEqual(expect.arrayContaining(['事故', '事故費用']));
  });
});
