// What a record of solicitation holds, and what it keeps an application waiting for.
import { intentions } from '../../../src/tables/intentions';
import { documents } from '../../../src/tables/documents';
import { disclosures } from '../../../src/tables/disclosures';
import { quotes } from '../../../src/tables/quotes';
import { newRecord } from '../../../src/tables/new-record';
import { programs } from '../../../src/programs';
import { allFactsOf } from '../../../src/domain/named-fact';
import type { RecordIntentionRequest } from '../../../src/rooms/solicitation/contract';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { gatherEnrolmentRecords, missingFor } from '../../../src/rooms/solicitation/enrolment-records';
import { openIntention, recordIntention } from '../../../src/rooms/solicitation/record-intention';
import { refusedBy } from '../../support/refused';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

function quoted(set: Record<string, string> = {}): MemoryWorld {
  const world = memoryWorld();
  const member = world.addMember({ program: 'TOSHA', plans: 'TOSHA-A', revenueText: '5億円', ...set });
  createQuotes(world.ports, {
    members: [member.memberKey],
    effectiveDate: '2027-04-01',
    transaction: '新規',
  });
  return world;
}

const BLANK: RecordIntentionRequest = {
  quoteNumber: 'Q-2026-0001',
  firstIntention: '',
  firstOn: '',
  finalIntention: '',
  finalOn: '',
  differs: '',
  difference: '',
  differenceReason: '',
  explanationDocument: '',
  explainedOn: '',
  method: '',
  solicitor: '',
  consents: [],
  comparisonReason: '',
  approvalNumber: '',
};
const FIRST = { firstIntention: '漏えい時の費用を備えたい', firstOn: '2026-11-10' };
const FINAL = {
  finalIntention: 'Aプランで加入したい',
  finalOn: '令和8年11月20日',
  differs: 'あり',
  difference: 'プランをAとした',
  differenceReason: '保険料を抑えるため',
};
const EXPLAINED = {
  explanationDocument: '重要事項説明書 2026年10月版',
  explainedOn: '2026-11-20',
  method: '対面',
  solicitor: '担当C',
  consents: ['個人情報の取扱い', '被保険者への説明（申込人と同じ場合を含む）'],
};

const record = (world: MemoryWorld, set: Partial<RecordIntentionRequest>) =>
  recordIntention(world.ports, { ...BLANK, ...set });
const missing = (world: MemoryWorld, step: 'quotation' | 'application' | 'cover' = 'application') =>
  missingFor(step, world.table(quotes)[0]!, gatherEnrolmentRecords(world.ports)).map(({ code, params }) =>
    [code, ...Object.values(params ?? {})].join(' '),
  );

test('an application waits for intention, explanation, consents and papers; cover also for the signed form', () => {
  const world = quoted();
  expect(missing(world, 'quotation')).toEqual([]);
  const papers = ['documentMissing 告知事項申告書', 'documentMissing 算出基礎の確認資料'];
  expect(missing(world)).toEqual([
    'firstIntentionMissing',
    'finalIntentionMissing',
    'explanationMissing',
    'consentMissing 個人情報の取扱い',
    'consentMissing 被保険者への説明（申込人と同じ場合を含む）',
    ...papers,
  ]);
  record(world, FIRST);
  expect(record(world, { ...FIRST, ...FINAL, ...EXPLAINED }).missing).toHaveLength(papers.length);
  expect(missing(world)).toEqual(papers);
  expect(missing(world, 'cover')).toEqual([...papers, 'documentMissing 加入申込票']);
});

test('the official form of this term counts, one of an earlier year does not', () => {
  const world = quoted();
  const form = newRecord(disclosures, {
    memberKey: world.table(quotes)[0]!.memberKey,
    program: 'TOSHA',
    state: '告知完了',
    disclosureId: 'K-2026-0001',
  });
  world.rows.set(disclosures.key, [{ ...form, signedOn: '2026-03-31' }]);
  expect(missing(world)).toContain('documentMissing 告知事項申告書');
  // 2027-04-01 less twelve months.
  world.rows.set(disclosures.key, [{ ...form, signedOn: '2026-04-01' }]);
  expect(missing(world)).not.toContain('documentMissing 告知事項申告書');
  world.rows.set(disclosures.key, []);
  world.setProgram('TOSHA', { officialDisclosure: '不要' });
  expect(missing(world)).not.toContain('documentMissing 告知事項申告書');
});

test('a paper with something wrong is not on file', () => {
  const world = quoted();
  const paper = newRecord(documents, { documentNumber: 'D-2026-0001', quoteNumber: 'Q-2026-0001' });
  world.rows.set(documents.key, [{ ...paper, code: 'revenueEvidence', state: '不備あり' }]);
  expect(missing(world)).toContain('documentMissing 算出基礎の確認資料');
  world.rows.set(documents.key, [{ ...paper, code: 'revenueEvidence', state: '確認済' }]);
  expect(missing(world)).not.toContain('documentMissing 算出基礎の確認資料');
});

test('filling in adds to the row; a correction is a row of its own, and nothing is written twice', () => {
  const world = quoted();
  record(world, FIRST);
  record(world, FIRST);
  expect(world.table(intentions)).toHaveLength(1);
  record(world, { ...FIRST, ...FINAL });
  expect(world.table(intentions)).toMatchObject([{ finalOn: '2026-11-20', firstOn: '2026-11-10' }]);
  record(world, { ...FIRST, firstIntention: '賠償も備えたい', ...FINAL });
  expect(world.table(intentions).map((row) => row.firstIntention)).toEqual([
    '漏えい時の費用を備えたい',
    '賠償も備えたい',
  ]);
  expect(openIntention(world.ports, { quoteNumber: 'Q-2026-0001' }).fields.firstIntention).toBe(
    '賠償も備えたい',
  );
  expect(world.table(quotes)[0]).toMatchObject({ intentionOn: '2026-11-20', explanationOn: '' });
  expect(world.audit.filter(({ useCase }) => useCase === 'recordIntention')).toHaveLength(3);
});

test('what does not hold together is refused field by field, and nothing is written', () => {
  const world = quoted();
  const problems = (set: Partial<RecordIntentionRequest>) => refusedBy(() => record(world, set));
  expect(problems({})).toEqual(['firstIntention:recordEmpty']);
  expect(problems({ ...FIRST, firstOn: '2026-11-23' })).toEqual(['firstOn:fieldDateFuture']);
  expect(problems({ ...FINAL, difference: '', differenceReason: '' })).toEqual([
    'firstIntention:finalWithoutFirst',
    'difference:differenceMissing',
    'differenceReason:differenceReasonMissing',
  ]);
  expect(problems({ ...FIRST, ...FINAL, finalOn: '2026-11-09' })).toEqual(['finalOn:finalBeforeFirst']);
  expect(problems({ explainedOn: '2026-11-20', method: '念力' })).toEqual([
    'method:fieldChoice',
    'explanationDocument:explanationPaperMissing',
    'method:explanationMethodMissing',
    'solicitor:solicitorMissing',
  ]);
  expect(problems({ ...FIRST, consents: ['何でも'] })).toEqual(['consents:consentUnknown']);
  expect(world.table(intentions)).toEqual([]);
});

/** Whether they differ is what a person says: other words may mean the same, and the same words something else. */
test.each([
  ['other words, no difference', { finalIntention: '費用の備えがほしい', differs: 'なし' }, []],
  ['the same words, a difference', { differs: 'あり', difference: '限度額', differenceReason: '予算' }, []],
  ['nothing said', {}, ['differs:differsMissing']],
  [
    'a difference without its reason',
    { differs: 'あり', difference: '限度額' },
    ['differenceReason:differenceReasonMissing'],
  ],
  [
    'no difference, and one told',
    { differs: 'なし', difference: '限度額' },
    ['difference:differenceNotAsked'],
  ],
  ['another word', { differs: '不明' }, ['differs:fieldChoice', 'differs:differsMissing']],
])('the difference of intentions is asked as such: %s', (_, set, refused) => {
  const world = quoted();
  const same = { ...FIRST, finalIntention: FIRST.firstIntention, finalOn: '2026-11-20' };
  expect(refusedBy(() => record(world, { ...same, ...set }))).toEqual(refused);
});

test.each([
  ['プランをAとした', 'あり'],
  ['', 'なし'],
])('a record of an older desk opens with the answer that its text %p gives', (difference, differs) => {
  const world = quoted();
  const row = { intentionNumber: 'E-2025-0001', quoteNumber: 'Q-2026-0001', ...FIRST };
  world
    .table(intentions)
    .push(newRecord(intentions, { ...row, finalIntention: '備えたい', finalOn: '2026-11-20', difference }));
  expect(openIntention(world.ports, { quoteNumber: 'Q-2026-0001' }).fields.differs).toBe(differs);
});

test('another plan of the same member opens with the first intention, never with the final word', () => {
  const world = quoted({ plans: 'TOSHA-A、TOSHA-B' });
  record(world, { ...FIRST, ...FINAL, ...EXPLAINED });
  const { fields, recordNumber } = openIntention(world.ports, { quoteNumber: 'Q-2026-0002' });
  expect(recordNumber).toBe('');
  expect(fields).toMatchObject({ firstIntention: FIRST.firstIntention, finalIntention: '', consents: [] });
});

test('every programme asks for something, and each document rests on a fact of its own', () => {
  for (const program of programs) {
    const rules = program.handbook!.enrolment!();
    const facts = allFactsOf(program).map(({ id }) => id);
    expect(
      rules.documents.map(({ factId }) => factId).filter((id) => id !== '' && !facts.includes(id)),
    ).toEqual([]);
    expect(rules.records.length).toBeGreaterThan(0);
  }
});

test('without a row selected in 見積 the page asks for one; with it, it opens', () => {
  const world = quoted();
  const open = () => openIntention(world.ports, { quoteNumber: 'selected' });
  expect(refusedBy(open)).toEqual(['quoteNotChosen']);
  world.state.selectedIds = { quotes: ['Q-2026-0001'] };
  expect(open().quote.quoteNumber).toBe('Q-2026-0001');
});
