// One person's request: all that is about them in a file, erased without a name in the record, PDFs by their account.
import { contacts } from '../../../src/tables/contacts';
import { members } from '../../../src/tables/members';
import { outbox } from '../../../src/tables/outbox';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { newRecord } from '../../../src/tables/new-record';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { openDeliveries } from '../../../src/rooms/mail/open-deliveries';
import { previewDelivery } from '../../../src/rooms/mail/preview-delivery';
import { resendDelivery } from '../../../src/rooms/mail/resend-delivery';
import { sendOutbox } from '../../../src/rooms/mail/send-outbox';
import { removeFiles, waitingFiles } from '../../../src/rooms/privacy/person-files';
import { disclosePerson, erasePerson, openPerson } from '../../../src/rooms/privacy/person';
import { keepSizes, sizeLines } from '../../../src/rooms/records/size-forecast';
import { syncDeadlines } from '../../../src/rooms/deadlines/sync-deadlines';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';
import { refusedBy } from '../../support/refused';

const MARK = '個人印';
const OTHER = '別人印';
let world: MemoryWorld;

/** Two members with a quote, a sent letter and a call each; the first one has left. */
beforeEach(() => {
  world = memoryWorld();
  world.state.manager = true;
  for (const [memberNumber, mark] of [
    ['1001', MARK],
    ['1002', OTHER],
  ] as const) {
    const { memberKey } = world.addMember({ memberNumber, organization: `法人${mark}`, contact: mark });
    createQuotes(world.ports, { members: [memberKey], effectiveDate: '2027-04-01', transaction: '新規' });
    world.ports.tables.append(contacts, [
      newRecord(contacts, {
        contactNumber: `T-${memberNumber}`,
        at: '2026-11-22T10:00:00',
        memberNumber,
        memberKey,
        organization: mark,
        summary: mark,
      }),
    ]);
  }
  Object.assign(world.ports, {
    whole: { tabs: [members, quotes, outbox, contacts, policies], tables: world.ports.tables },
  });
  sendOutbox(world.ports, { confirm: 2 });
  for (const row of world.rows.get(outbox.key)!)
    row['attachment'] = `書類.pdf https://drive.google.com/file/d/file_${String(row['memberNumber'])}/view`;
  const gone = world.rows.get(members.key)![0]!;
  gone['state'] = '停止';
  world.rows.get(quotes.key)![0]!['state'] = '見送り';
  // As the daily run closes what a quote that is over has left.
  syncDeadlines(world.ports);
});

const textsOf = (): string => JSON.stringify([...world.rows].filter(([key]) => key !== 'settings'));

test('the file has every readable cell of the person, and of nobody else', () => {
  const { cells, fileName } = disclosePerson(world.ports, { memberNumber: '1001' });
  expect(fileName).toBe('開示_1001.csv');
  expect(new Set(cells.map(([tab]) => tab))).toEqual(new Set(['会員名簿', '見積', '送信箱', '対応履歴']));
  expect(cells.filter(([, , , , text]) => text === MARK)).not.toEqual([]);
  expect(JSON.stringify(cells)).not.toContain(OTHER);
  expect(world.audit.pop()).toMatchObject({ useCase: 'disclosePerson', subjects: ['1001'] });
});

test('what is about the person goes, others stay, and the record holds no name', () => {
  const { total } = openPerson(world.ports, { memberNumber: '1001' });
  // The roster's row, the quote, its deadline, the letter, the call by hand, and what the letter left in 対応履歴.
  expect(total).toBe(6);
  expect(refusedBy(() => erasePerson(world.ports, { memberNumber: '1001', confirm: 5 }))).toEqual([
    'personConfirm',
  ]);
  expect(textsOf()).toContain(MARK);
  expect(erasePerson(world.ports, { memberNumber: '1001', confirm: 6 }).total).toBe(0);
  expect(textsOf()).not.toContain(MARK);
  expect(textsOf()).toContain(OTHER);
  expect(JSON.stringify(world.audit)).not.toContain(MARK);
});

test('what a policy needs stays, and is counted', () => {
  world.ports.tables.append(policies, [
    newRecord(policies, { policyNumber: 'P-2026-0001', memberNumber: '1001', memberKey: '1001/ALIVE' }),
  ]);
  const { lines } = openPerson(world.ports, { memberNumber: '1001' });
  expect(lines.find(({ label }) => label.startsWith('会員名簿'))).toMatchObject({ count: 0, kept: 1 });
  expect(lines.find(({ label }) => label.startsWith('見積'))).toMatchObject({ count: 0, kept: 1 });
});

test('what an open quote needs stays, and is counted', () => {
  world.rows.get(quotes.key)![0]!['state'] = '案内済';
  const { lines } = openPerson(world.ports, { memberNumber: '1001' });
  expect(lines.find(({ label }) => label.startsWith('送信箱'))).toMatchObject({ count: 0, kept: 1 });
});

test('a blank is nobody: rows without a number are not theirs where one of their own lacks it', () => {
  const { tables } = world.ports;
  tables.append(contacts, [
    newRecord(contacts, {
      contactNumber: 'T-0',
      at: '2026-11-22T10:00:00',
      organization: OTHER,
      summary: OTHER,
    }),
  ]);
  tables.append(policies, [newRecord(policies, { policyNumber: '', memberNumber: '1001' })]);
  const { cells } = disclosePerson(world.ports, { memberNumber: '1001' });
  expect(JSON.stringify(cells)).not.toContain(OTHER);
});

test('a row with a cell that cannot be read is handed out, and stays as one that is told', () => {
  const before = openPerson(world.ports, { memberNumber: '1001' });
  world.type(contacts, 'T-1001', 'at', '先週');
  const { cells } = disclosePerson(world.ports, { memberNumber: '1001' });
  expect(cells).toContainEqual(['対応履歴', '', 'T-1001', '日時', '先週']);
  const { lines, total } = openPerson(world.ports, { memberNumber: '1001' });
  const calls = (of: typeof lines) => of.find(({ label }) => label.startsWith('対応履歴'))!;
  expect(calls(lines)).toEqual({ ...calls(before.lines), count: calls(before.lines).count - 1, kept: 1 });
  expect(total).toBe(before.total - 1);
});

test('an erased letter is neither shown nor sent again, and nobody is told to fetch it back', () => {
  erasePerson(world.ports, { memberNumber: '1001', confirm: 6 });
  const deliveryNumber = 'M-2026-0001';
  const { problems } = previewDelivery(world.ports, { deliveryNumber });
  expect(problems.map(({ code }) => code)).toEqual(['deliveryErased']);
  expect(refusedBy(() => resendDelivery(world.ports, { deliveryNumber, reason: '未着' }))).toEqual([
    'deliveryErased',
  ]);
  const { lines } = openDeliveries(world.ports, { state: '送信済', text: deliveryNumber });
  expect(lines.map(({ actions }) => actions.includes('resend'))).toEqual([false]);
});

test('nobody of that number', () => {
  expect(refusedBy(() => openPerson(world.ports, { memberNumber: '9999' }))).toEqual([
    'memberNumber:personUnknown',
  ]);
});

test('PDFs go by the account that made them; the record says which, and what is left', () => {
  erasePerson(world.ports, { memberNumber: '1001', confirm: 6 });
  expect(waitingFiles(world.ports)).toEqual([
    { id: 'file_1001', deliveryNumber: 'M-2026-0001', since: '2026-11-22' },
  ]);
  const words = (removed: number, left: number) => `${removed}/${left}`;
  const by = (isOwner: boolean) =>
    removeFiles({ ...world.ports, documents: { ...world.ports.documents, remove: () => isOwner } }, words);
  expect(by(false)).toEqual({ removed: 0, left: 1 });
  expect(waitingFiles(world.ports)).toHaveLength(1);
  expect(by(true)).toEqual({ removed: 1, left: 0 });
  expect(world.audit.pop()).toEqual({ useCase: 'removeFiles', subjects: ['M-2026-0001'], summary: '1/0' });
  expect(waitingFiles(world.ports)).toEqual([]);
});

test('a copy for practice leaves the PDFs of the workbook alone', () => {
  world.setSetting('bookFile', `${world.state.fileId} 練習用`);
  erasePerson(world.ports, { memberNumber: '1001', confirm: 6 });
  expect(waitingFiles(world.ports)).toEqual([]);
});

test('点検 tells what grows, and when it reaches its limit', () => {
  const sizes = { cells: 1_000_000, rows: 10_000 };
  Object.assign(world.ports.builder, { extent: () => sizes });
  world.state.today = '2026-01-01';
  keepSizes(world.ports);
  keepSizes(world.ports);
  world.state.today = '2026-01-11';
  Object.assign(sizes, { cells: 2_000_000 });
  // 100,000 cells a day: 8,000,000 are left, 80 days after 11 January.
  const [cells, rows] = sizeLines(world.ports);
  expect(cells).toBe(
    'セル：2,000,000（上限10,000,000）。このままでは2026-04-01に上限に達します。「保管した記録」で過去の年の記録を移せます',
  );
  expect(rows).toBe('行：10,000（上限100,000）');
});
