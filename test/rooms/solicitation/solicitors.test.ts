// Who may solicit on a day, and which paper is explained on it: lists of the agency, not free texts.
import { documents } from '../../../src/tables/documents';
import { intentions } from '../../../src/tables/intentions';
import { quotes } from '../../../src/tables/quotes';
import { solicitors, type Solicitor } from '../../../src/tables/solicitors';
import { newRecord } from '../../../src/tables/new-record';
import type {
  RecordIntentionRequest,
  RegisterExplanationRequest,
} from '../../../src/rooms/solicitation/contract';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { openIntention, recordIntention } from '../../../src/rooms/solicitation/record-intention';
import {
  openSolicitors,
  proposeSolicitors,
  registerExplanation,
  saveSolicitor,
  solicitorChecks,
} from '../../../src/rooms/solicitation/solicitor-desk';
import { agencyOf, gatherLetterFacts } from '../../../src/rooms/mail/letter-facts';
import { refusedBy } from '../../support/refused';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const QUOTE = 'Q-2026-0001';

function quoted(solicitor = '担当A'): MemoryWorld {
  const world = memoryWorld();
  const member = world.addMember({ program: 'ALIVE', solicitor });
  createQuotes(world.ports, {
    members: [member.memberKey],
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  return world;
}
const list = (world: MemoryWorld, name: string, set: Partial<Solicitor> = {}) =>
  world.table(solicitors).push(
    newRecord(solicitors, {
      ...{ name, registrationNumber: '12345678', validUntil: '2027-03-31', state: '有効', ...set },
    }),
  );
const EXPLAINED: RecordIntentionRequest = {
  quoteNumber: QUOTE,
  ...{ firstIntention: '', firstOn: '', finalIntention: '', finalOn: '' },
  ...{ differs: '', difference: '', differenceReason: '', comparisonReason: '', approvalNumber: '' },
  explanationDocument: '重要事項説明書 第1版',
  explainedOn: '2026-11-20',
  method: '対面',
  solicitor: '担当A',
  consents: [],
};
const explain = (world: MemoryWorld, set: Partial<RecordIntentionRequest> = {}) =>
  recordIntention(world.ports, { ...EXPLAINED, ...set });

/** The explanation is of 2026-11-20. */
test.each<[string, Partial<Solicitor> | undefined, string]>([
  ['registered until a later day', { validUntil: '2026-11-21' }, ''],
  ['registered until that day', { validUntil: '2026-11-20' }, ''],
  ['registered until the day before', { validUntil: '2026-11-19' }, 'solicitor:solicitorExpired'],
  ['stopped', { state: '停止' }, 'solicitor:solicitorStopped'],
  ['to be confirmed, without a number', { state: '要確認', registrationNumber: '', validUntil: '' }, ''],
  ['not on the list, but on the roster', undefined, ''],
])('a solicitor who is %s', (_, row, refused) => {
  const world = quoted();
  list(world, row ? '担当A' : '担当Z', row ?? {});
  expect(refusedBy(() => explain(world))).toEqual(refused === '' ? [] : [refused]);
  expect(world.table(intentions)).toHaveLength(refused === '' ? 1 : 0);
});

test('a name of nobody is refused once there is a list, and each refusal says where it is put right', () => {
  const world = quoted();
  expect(explain(world, { solicitor: '担当X' }).doubts).toEqual([]);
  list(world, '担当A');
  const other = quoted();
  list(other, '担当A');
  expect(refusedBy(() => explain(other, { solicitor: '担当X' }))).toEqual(['solicitor:solicitorUnlisted']);
  expect(openIntention(other.ports, { quoteNumber: QUOTE }).solicitors).toEqual(['担当A']);
});

test('a name of an older desk is told as a doubt with its way, and stops nothing', () => {
  const world = quoted('担当B');
  list(world, '担当A');
  expect(explain(world, { solicitor: '担当B' }).doubts).toMatchObject([
    { code: 'solicitorUnlisted', ways: [{ kind: 'page', page: 'solicitors' }] },
  ]);
  expect(solicitorChecks(world.ports).join()).toContain('一覧になし（担当B）');
});

test('an older workbook proposes the names that it has, once, each to be confirmed', () => {
  const world = quoted('担当B');
  world.addMember({ program: 'GH', memberNumber: '1002', solicitor: '担当A' });
  explain(world, { solicitor: '担当C' });
  expect(proposeSolicitors(world.ports)).toBe(3);
  expect(proposeSolicitors(world.ports)).toBe(0);
  expect(
    world.table(solicitors).map(({ name, state, registrationNumber }) => [name, state, registrationNumber]),
  ).toEqual([
    ['担当A', '要確認', ''],
    ['担当B', '要確認', ''],
    ['担当C', '要確認', ''],
  ]);
  // Nobody is shut out by it.
  expect(refusedBy(() => explain(world, { solicitor: '担当B' }))).toEqual([]);
});

test('nobody is 有効 without number and end; a second saving corrects the row', () => {
  const world = quoted();
  const save = (set: Record<string, string> = {}) =>
    saveSolicitor(world.ports, {
      ...{ name: '担当A', registrationNumber: '', validUntil: '', email: '', state: '有効' },
      ...set,
    });
  expect(refusedBy(() => save())).toEqual([
    'registrationNumber:solicitorNumberMissing',
    'validUntil:solicitorUntilMissing',
  ]);
  save({ state: '要確認' });
  save({ registrationNumber: '12345678', validUntil: '令和9年3月31日' });
  expect(world.table(solicitors)).toMatchObject([
    { name: '担当A', registrationNumber: '12345678', validUntil: '2027-03-31', state: '有効' },
  ]);
});

test('a solicitor whose registration has run out is on no new quote, and the cell is named', () => {
  const world = memoryWorld();
  const member = world.addMember({ program: 'ALIVE', solicitor: '担当A' });
  list(world, '担当A', { validUntil: '2026-11-21' });
  const quote = () =>
    createQuotes(world.ports, {
      members: [member.memberKey],
      effectiveDate: '2027-04-01',
      transaction: '新規',
    });
  // The clock says 2026-11-22.
  expect(quote().refused).toMatchObject([
    {
      code: 'quotingSolicitor',
      ways: [
        { kind: 'cell', tab: '会員名簿', id: member.memberKey, column: '募集担当' },
        { kind: 'page', page: 'solicitors' },
      ],
    },
  ]);
  world.table(solicitors)[0]!.validUntil = '2026-11-22';
  expect(quote().refused).toEqual([]);
  expect(world.table(quotes)).toMatchObject([{ solicitor: '担当A' }]);
});

test.each([
  ['12345678', '担当A（登録番号 12345678）'],
  ['', '担当A'],
])('a letter names the solicitor, and the registration number where it is known: %p', (number, said) => {
  const world = memoryWorld();
  list(world, '担当A', { registrationNumber: number });
  const facts = gatherLetterFacts(world.ports);
  expect(agencyOf(facts, { solicitor: '担当A' }).solicitor).toBe(said);
  expect(agencyOf(facts, { solicitor: '' }).solicitor).toBe('');
});

const VERSION: RegisterExplanationRequest = {
  ...{ program: 'ALIVE', paper: '重要事項説明書', version: '2025年10月版', from: '2025-10-01' },
  ...{ until: '', link: '書庫A-1' },
};
const version = (world: MemoryWorld, set: Partial<RegisterExplanationRequest> = {}) =>
  registerExplanation(world.ports, { ...VERSION, ...set });

/** Two versions: the first until 2026-09-30, as the second begins on 2026-10-01. */
test.each([
  ['2025-10-01', '重要事項説明書 2025年10月版'],
  ['2026-09-30', '重要事項説明書 2025年10月版'],
  ['2026-10-01', '重要事項説明書 2026年10月版'],
  ['2026-11-22', '重要事項説明書 2026年10月版'],
])('what is explained on %s is the version in force on it', (explainedOn, paper) => {
  const world = quoted();
  version(world);
  version(world, { version: '2026年10月版', from: '2026-10-01' });
  version(world, { program: 'TOSHA', version: '別制度', from: '2026-10-02' });
  explain(world, { explanationDocument: '', explainedOn });
  expect(world.table(intentions)).toMatchObject([{ explanationDocument: paper }]);
  const other = { explanationDocument: '重要事項説明書 旧版', explainedOn };
  expect(refusedBy(() => explain(world, other))).toEqual(['explanationDocument:explanationNotInForce']);
});

test('where no version is registered for the day, name and version are typed as before', () => {
  const world = quoted();
  version(world);
  const before = { explanationDocument: '', explainedOn: '2025-09-30' };
  expect(refusedBy(() => explain(world, before))).toEqual(['explanationDocument:explanationPaperMissing']);
  explain(world, { ...before, explanationDocument: '重要事項説明書 2024年版' });
  expect(world.table(intentions)).toMatchObject([{ explanationDocument: '重要事項説明書 2024年版' }]);
});

test('versions do not overlap, and the same one is registered once', () => {
  const world = quoted();
  version(world);
  expect(version(world)).toEqual({ documentNumber: 'D-2026-0001' });
  version(world, { version: '2026年10月版', from: '2026-10-01' });
  expect(world.table(documents)).toMatchObject([
    { version: '2025年10月版', validFrom: '2025-10-01', validUntil: '2026-09-30' },
    { version: '2026年10月版', validFrom: '2026-10-01', validUntil: '' },
  ]);
  expect(refusedBy(() => version(world, { version: '割込み', from: '2025-01-01' }))).toEqual([
    'from:explanationOverlaps',
  ]);
  version(world, { version: '2024年版', from: '2025-01-01', until: '2025-09-30' });
  expect(openSolicitors(world.ports).versions.map((one) => one.from)).toEqual([
    '2026-10-01',
    '2025-10-01',
    '2025-01-01',
  ]);
});
