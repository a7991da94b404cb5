// The checklist of papers: what is missing, what is wrong, and the letter that asks for it.
import { documents } from '../../../src/tables/documents';
import { outbox } from '../../../src/tables/outbox';
import { letterHtml } from '../../../src/desk';
import type { RegisterDocumentRequest } from '../../../src/rooms/solicitation/contract';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { readPaperPayload } from '../../../src/rooms/mail/delivery-payload';
import { openDocuments, registerDocument } from '../../../src/rooms/solicitation/document-desk';
import { requestDocuments } from '../../../src/rooms/solicitation/request-documents';
import { refusedBy } from '../../support/refused';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

function quoted(): MemoryWorld {
  const world = memoryWorld();
  const member = world.addMember({ program: 'TOSHA', plans: 'TOSHA-A', revenueText: '5億円' });
  createQuotes(world.ports, {
    members: [member.memberKey],
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  return world;
}
const EVIDENCE: RegisterDocumentRequest = {
  quoteNumber: 'Q-2026-0001',
  code: 'revenueEvidence',
  receivedOn: '2026-11-20',
  method: '郵送',
  statement: '資金収支計算書',
  line: '事業活動収入計',
  amount: '5億円',
  checked: ['対象の年度', '金額が名簿・告知書と一致'],
  missing: '',
  link: '',
};
const register = (world: MemoryWorld, set: Partial<RegisterDocumentRequest> = {}) =>
  registerDocument(world.ports, { ...EVIDENCE, ...set }).documentNumber;
const wrong = (world: MemoryWorld, set: Partial<RegisterDocumentRequest>) =>
  refusedBy(() => register(world, set)).join();
const states = (world: MemoryWorld) =>
  openDocuments(world.ports, { quoteNumber: 'Q-2026-0001' }).items.map(
    ({ name, state }) => `${name} ${state}`,
  );
const ask = (world: MemoryWorld, ...codes: string[]) =>
  requestDocuments(world.ports, { quoteNumber: 'Q-2026-0001', codes });

test('evidence names statement and line, and its figure is the one that was quoted', () => {
  const world = quoted();
  expect(states(world)).toEqual(['告知事項申告書 未着', '算出基礎の確認資料 未着', '加入申込票 未着']);
  expect(wrong(world, { line: '' })).toBe('statement:evidenceLineMissing');
  expect(wrong(world, { amount: '4億9,999万円' })).toBe('amount:evidenceDiffers');
  expect(wrong(world, { checked: ['対象の年度'] })).toBe('checked:checksIncomplete');
  expect(wrong(world, { receivedOn: '2026-11-23' })).toBe('receivedOn:fieldDateFuture');
  expect(register(world)).toBe('D-2026-0001');
  expect(register(world)).toBe('D-2026-0001');
  // Searchable by date, amount and counterparty.
  expect(world.table(documents)).toMatchObject([
    {
      tradedOn: '2026-11-20',
      amountYen: 500_000_000,
      counterparty: '社会福祉法人架空1001',
      evidence: '資金収支計算書「事業活動収入計」',
      state: '確認済',
    },
  ]);
  expect(states(world)).toContain('算出基礎の確認資料 確認済');
});

test('an application without a seal is on file as wrong, and is asked for again', () => {
  const world = quoted();
  const form = { code: 'application', statement: '', line: '', amount: '', missing: '押印がありません' };
  expect(register(world, { ...form, checked: ['申込日'] })).toBe('D-2026-0001');
  expect(states(world)).toContain('加入申込票 不備あり');
  expect(ask(world, 'application', 'revenueEvidence')).toMatchObject({ existing: false });
  expect(ask(world, 'application', 'revenueEvidence')).toMatchObject({ existing: true });
  const html = letterHtml(readPaperPayload(world.table(outbox).pop()!)!.paper);
  for (const part of [
    'ご提出書類のお願い',
    '加入申込票',
    '押印がありません',
    '資金収支計算書（「事業活動収入計」',
  ]) {
    expect(html).toContain(part);
  }
});

test('the insurer’s form is registered with the pre-check, and nothing is asked for that is there', () => {
  const world = quoted();
  expect(wrong(world, { code: 'officialForm' })).toBe('documentIsOfficialForm');
  // All of a form at once.
  expect(wrong(world, { receivedOn: '', method: '', line: '' })).toBe(
    'receivedOn:receivedDateMissing,method:receivedMethodMissing,statement:evidenceLineMissing',
  );
  register(world);
  const refused = (...codes: string[]) => refusedBy(() => ask(world, ...codes));
  expect(refused('revenueEvidence')).toEqual(['requestNotMissing']);
  expect(refused()).toEqual(['requestNothing']);
  world.setProgram('TOSHA', { mandate: '取扱なし' });
  expect(refused('application')).toEqual(['noMandate']);
});

test('an application carries its own amount, and where it is kept may be a cabinet', () => {
  const world = quoted();
  const form = { code: 'application', statement: '', line: '', missing: '押印がありません', method: '持参' };
  register(world, { ...form, amount: '98,810円', link: '書庫A-3' });
  expect(world.table(documents)).toMatchObject([{ amountYen: 98_810, method: '持参', link: '書庫A-3' }]);
});

test('a paper that was handed over in person is on file as such', () => {
  const world = quoted();
  const form = { code: 'application', statement: '', line: '', amount: '', missing: '押印がありません' };
  register(world, { ...form, method: '手渡し', link: '対面で確認' });
  expect(world.table(documents)).toMatchObject([{ method: '手渡し', link: '対面で確認' }]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'C:\\papers\\1.pdf', 'https:// two words'])(
  'no place to keep a paper: %s',
  (link) => expect(wrong(quoted(), { link })).toBe('link:fieldLinkUnusable'),
);
