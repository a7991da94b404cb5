// The registers that are searched and handed out, and the complaints that go into one of them.
import { readRequest } from '../../../src/calls/read-request';
import { DaichoError } from '../../../src/domain/problem';
import { complaints } from '../../../src/tables/complaints';
import { documents } from '../../../src/tables/documents';
import { newRecord } from '../../../src/tables/new-record';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { exportRegister, openRegister } from '../../../src/rooms/registers/open-register';
import { answerComplaint } from '../../../src/rooms/registers/answer-complaint';
import { openComplaint, recordComplaint } from '../../../src/rooms/registers/record-complaint';
import { contract, type ComplaintFields, type RegisterRequest } from '../../../src/rooms/registers/contract';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

function desk(): MemoryWorld {
  const world = memoryWorld();
  // ALIVE at 3億円: 66,000円, mailed today.
  const member = world.addMember({ memberNumber: '1001' });
  createQuotes(world.ports, {
    members: [member.memberKey],
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  sendOutbox(world.ports, { confirm: 1 });
  const paper = newRecord(documents, { documentNumber: 'D-2026-0001', tradedOn: '2026-11-20' });
  world.rows.set(documents.key, [
    { ...paper, amountYen: 300_000_000, counterparty: '社会福祉法人架空1001', kind: '算出基礎の確認資料' },
  ]);
  world.ports.textFiles.encode = (text, encoding) => ({
    base64: Buffer.from(text).toString('base64'),
    lost: encoding === 'cp932' ? ['𠮷'] : [],
  });
  return world;
}
const ASK: RegisterRequest = { register: 'documents', from: '', to: '' };
const kinds = (world: MemoryWorld, set: Partial<RegisterRequest>) =>
  openRegister(world.ports, { ...ASK, ...set }).rows.map((row) => `${row[0]} ${row[1]} ${row[4]}`);
const COMPLAINT: ComplaintFields = {
  memberKey: '',
  receivedAt: '2026-11-22 09:30',
  channel: '電話',
  content: '案内が届かない',
  cause: '',
  response: '',
  reportedTo: '',
  entryId: 'entry-0001',
};
const told = (work: () => string): string => {
  try {
    return work();
  } catch (error) {
    if (error instanceof DaichoError)
      return error.problems.map(({ field, code }) => `${field}:${code}`).join();
    throw error;
  }
};
const complain = (world: MemoryWorld, set: Partial<ComplaintFields> = {}) =>
  told(() => recordComplaint(world.ports, { ...COMPLAINT, ...set }).complaintNumber);

test('papers that came and papers that went are found by date, amount and counterparty', () => {
  const world = desk();
  expect(kinds(world, {})).toEqual(['2026-11-20 300000000 受領', '2026-11-22 66000 交付']);
  expect(kinds(world, { from: '2026-11-21' })).toEqual(['2026-11-22 66000 交付']);
  expect(kinds(world, { least: '60,000円', most: '66,000円' })).toEqual(['2026-11-22 66000 交付']);
  expect(kinds(world, { most: '65,999' })).toEqual([]);
  expect(kinds(world, { counterparty: '架空1001', to: '2026-11-20' })).toHaveLength(1);
  expect(kinds(world, { counterparty: 'ほか' })).toEqual([]);
  expect(told(() => kinds(world, { from: '2026-12-01', to: '2026-11-01', least: 'x' }).join())).toBe(
    'to:registerPeriodBackwards,least:fieldYenUnreadable',
  );
  expect(() => readRequest(contract.openRegister.request!(), { ...ASK, register: 'constructor' })).toThrow(
    'requestWord',
  );
});

test('a file says what its encoding lost, and that it left the house', () => {
  const world = desk();
  const file = exportRegister(world.ports, {
    ...ASK,
    from: '2026-11-01',
    to: '2026-11-30',
    encoding: 'cp932',
  });
  expect(file).toMatchObject({ fileName: '書類台帳_2026-11-01_2026-11-30.csv', rows: 2, lost: ['𠮷'] });
  const text = Buffer.from(file.contentBase64, 'base64').toString();
  expect(text.split('\r\n')[0]).toBe(
    '"取引年月日","取引金額","取引先","書類の種類","区分","番号","対象番号","保存先"',
  );
  expect(world.audit.pop()).toMatchObject({
    useCase: 'exportRegister',
    summary: '書類台帳を出力（2行・cp932）',
  });
});

test('a complaint is entered once, of a member or of nobody known, with its time', () => {
  const world = desk();
  expect(complain(world)).toBe('B-2026-0001');
  expect(complain(world)).toBe('B-2026-0001');
  const memberKey = world.addMember({ memberNumber: '2002' }).memberKey;
  expect(complain(world, { memberKey, response: '再送した', entryId: 'entry-0002' })).toBe('B-2026-0002');
  expect(world.table(complaints)).toMatchObject([
    { receivedAt: '2026-11-22T09:30:00', state: '受付', memberNumber: '' },
    { state: '対応中', organization: '社会福祉法人架空2002' },
  ]);
  expect(openComplaint(world.ports).waiting.map((one) => one.complaintNumber)).toEqual([
    'B-2026-0002',
    'B-2026-0001',
  ]);
  const register = openRegister(world.ports, { ...ASK, register: 'complaints' });
  expect(register.header.map((title, at) => `${title} ${register.rows[0]![at]}`)).toEqual([
    '受付番号 B-2026-0001',
    '受付日時 2026-11-22 09:30',
    `受付者 ${world.ports.user.email()}`,
    '会員番号 ',
    '法人名 ',
    '方法 電話',
    '申出内容 案内が届かない',
    '原因 ',
    '対応 ',
    '保険会社への報告 ',
    '解決日 ',
    '状態 受付',
  ]);
  expect(register.rows).toHaveLength(2);
  expect(complain(world, { content: '', channel: 'のろし', entryId: 'entry-0003' })).toBe(
    'channel:fieldChoice,content:complaintContentMissing',
  );
  expect(complain(world, { receivedAt: '2026-11-22 10:01', entryId: 'entry-0004' })).toBe(
    'receivedAt:complaintTimeFuture',
  );
  expect(complain(world, { memberKey: 'x', entryId: 'entry-0005' })).toBe('memberKey:complaintMemberUnknown');
});

test('what is done about a complaint stands in its row, and a day settles it', () => {
  const world = desk();
  complain(world);
  const answer = (set: Partial<Parameters<typeof answerComplaint>[1]>) =>
    told(() => {
      const blank = { complaintNumber: 'B-2026-0001', cause: '', response: '', reportedTo: '', closedOn: '' };
      return answerComplaint(world.ports, { ...blank, ...set }).complaintNumber;
    });
  expect(answer({})).toBe('response:complaintResponseMissing');
  expect(answer({ response: '再送した', complaintNumber: 'B-2026-0009' })).toBe('undefined:complaintUnknown');
  expect(answer({ response: '再送した', cause: '宛先の誤り' })).toBe('B-2026-0001');
  expect(world.table(complaints)).toMatchObject([{ state: '対応中', cause: '宛先の誤り', closedOn: '' }]);
  expect(answer({ response: '再送し、確認した', closedOn: '2026-11-22' })).toBe('B-2026-0001');
  expect(world.table(complaints)).toMatchObject([{ state: '解決', closedOn: '2026-11-22' }]);
  expect(openComplaint(world.ports).waiting).toEqual([]);
});
