// These tests hold what comes in from elsewhere: every row told, nothing twice, nothing invented, and fit for every room.
import { decodeTestUpload } from '../../support/uploads';
import type { DaichoError } from '../../../src/domain/problem';
import { problemText } from '../../../src/domain/problem-text';
import { deadlines } from '../../../src/tables/deadlines';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { importResults } from '../../../src/tables/records';
import { transactions } from '../../../src/tables/transactions';
import { syncDeadlines } from '../../../src/rooms/deadlines/sync-deadlines';
import { bringInPolicies } from '../../../src/rooms/enrolment/bring-in-policies';
import type { BringInReport } from '../../../src/rooms/enrolment/contract';
import { recordPolicyStep } from '../../../src/rooms/enrolment/record-policy-step';
import { registerCertificates } from '../../../src/rooms/enrolment/register-certificates';
import { programsNow, type ProgramsNow } from '../../../src/rooms/mail/programs-now';
import { lapseRenewals } from '../../../src/rooms/renewals/lapse-renewals';
import { openUnpaid } from '../../../src/rooms/payments/open-unpaid';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { policyFinding } from '../../../src/rooms/records/frozen-rows';
import { openRenewals } from '../../../src/rooms/renewals/open-renewals';
import { previewRenewalLetter } from '../../../src/rooms/renewals/preview-renewal-letter';
import { correctFacts } from '../../support/corrected-facts';
import { memoryWorld, type MemoryWorld } from '../../support/memory-ports';

const HEADER = '会員番号,制度,プラン,証券番号,保険会社,満期日,保険料';
const GOOD = '1001,ALIVE,ALIVE,SJ-0001,損保ジャパン,2027-04-01,66000';

function world(): MemoryWorld {
  const made = memoryWorld();
  made.addMember({ program: 'ALIVE', revenueText: '3億円', fiscalYear: '2026-03' });
  made.addMember({ memberNumber: '2001', program: 'TOSHA', plans: 'TOSHA-C', revenueText: '5億円' });
  made.addMember({ memberNumber: '3001', program: 'NISSHIN', revenueText: '1億円' });
  return made;
}

const bringIn = (made: MemoryWorld, lines: readonly string[], dryRun = false): BringInReport =>
  bringInPolicies(
    { ...made.ports, textFiles: { ...made.ports.textFiles, decode: decodeTestUpload } },
    {
      fileName: '旧代理店.csv',
      contentBase64: Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`).toString('base64'),
      dryRun,
    },
  );

test('a row becomes a policy in force that says where it came from, with neither quote nor application', () => {
  const made = world();
  expect(bringIn(made, [HEADER, GOOD], true)).toMatchObject({ rows: 1, taken: 1 });
  expect(made.table(policies)).toEqual([]);
  const report = bringIn(made, [HEADER, GOOD]);
  expect(report).toMatchObject({ rows: 1, taken: 1, held: 0, unchanged: 0 });
  expect(report.lines[0]!.policyNumber).toBe('P-2026-0001');
  expect(made.table(policies)[0]).toMatchObject({
    state: '契約中',
    endsAt: '2027-04-01T16:00:00',
    // Decision 18: a year by default, and told as an inference.
    startsAt: '2026-04-01T16:00:00',
    annualPremiumYen: 66_000,
    insurers: '損保ジャパン',
    certificateNumber: 'SJ-0001',
    certificateState: '登録済',
    paymentState: '引継前',
    origin: '引継：旧代理店.csv',
    quoteNumber: '',
    applicationOn: '',
    liabilityLimitYen: null,
    costLimitYen: null,
    insured: '社会福祉法人架空1001と使用人等',
  });
  expect(report.lines[0]!.messages.map(({ code }) => code)).toEqual(['takeOverStartInferred']);
  expect(made.table(quotes)).toEqual([]);
  expect(made.table(transactions)).toMatchObject([{ kind: '引継', netChangeYen: 0 }]);
});

// S4 2.(1), (2): the association holds the contract, the council alone is named, its officers are insured with it.
test('the parties are those of the programme', () => {
  const made = world();
  bringIn(made, [HEADER, '2001,TOSHA,B,MS-1,三井住友海上ほか,令和9年4月1日,"136,370円"']);
  expect(made.table(policies)[0]).toMatchObject({
    plan: 'TOSHA-B',
    policyholder: '社会福祉法人東京都社会福祉協議会',
    namedInsured: '社会福祉法人架空2001',
    insured: '社会福祉法人架空2001とその役員',
    annualPremiumYen: 136_370,
  });
});

test.each([
  ['no such member', '9999,ALIVE,ALIVE,SJ-9,損保ジャパン,2027-04-01,66000', 'takeOverMemberUnknown'],
  ['a member of another programme', '1001,TOSHA,A,SJ-9,損保,2027-04-01,66000', 'takeOverMemberUnknown'],
  ['a programme that is none', '1001,XX,ALIVE,SJ-9,損保ジャパン,2027-04-01,66000', 'takeOverProgramUnknown'],
  [
    'a plan of another programme',
    '1001,ALIVE,GH-A,SJ-9,損保ジャパン,2027-04-01,66000',
    'takeOverPlanUnknown',
  ],
  ['more than one plan', '2001,TOSHA,A・B,SJ-9,損保ジャパン,2027-04-01,66000', 'takeOverPlanUnknown'],
  ['no policy number', '1001,ALIVE,ALIVE,,損保ジャパン,2027-04-01,66000', 'takeOverBlank'],
  ['no insurer', '1001,ALIVE,ALIVE,SJ-9,,2027-04-01,66000', 'takeOverBlank'],
  ['no expiry', '1001,ALIVE,ALIVE,SJ-9,損保ジャパン,,66000', 'takeOverBlank'],
  ['a day that is none', '1001,ALIVE,ALIVE,SJ-9,損保ジャパン,2027-02-30,66000', 'takeOverDate'],
  ['no premium', '1001,ALIVE,ALIVE,SJ-9,損保ジャパン,2027-04-01,', 'takeOverBlank'],
  ['a premium in words', '1001,ALIVE,ALIVE,SJ-9,損保ジャパン,2027-04-01,不明', 'takeOverYen'],
  ['about a premium', '1001,ALIVE,ALIVE,SJ-9,損保ジャパン,2027-04-01,約6万円', 'takeOverApproximate'],
  ['a cell too many', '1001,ALIVE,ALIVE,SJ-9,損保ジャパン,2027-04-01,66,000', 'takeOverWidth'],
])('%s stops its row alone, with row and column', (_, bad, code) => {
  const made = world();
  const report = bringIn(made, [HEADER, bad, GOOD]);
  expect(report).toMatchObject({ rows: 2, taken: 1, held: 1, unchanged: 0 });
  const [told] = report.lines[0]!.messages;
  expect(told).toMatchObject({ code, row: 2 });
  expect(told!.message).toMatch(/^取込ファイル 2行目/);
  expect(made.table(policies)).toHaveLength(1);
  expect(made.table(importResults).map((row) => [row.line, row.outcome, row.code])).toEqual([
    [2, '保留', code],
    [3, '注意', 'takeOverStartInferred'],
  ]);
});

test.each([
  // Seven months at 40,000: 40,000 × 7 ÷ 12 = 23,333.3 → 23,330.
  ['2026-09-01', '2027-04-01', '40000', '23330', ''],
  ['2026-09-01', '2027-04-01', '40000', '', 'takeOverPremiumDiffers'],
  ['2026-04-01', '2027-04-01', '40000', '23330', 'takeOverPremiumDiffers'],
  ['2027-04-01', '2027-04-01', '40000', '', 'takeOverTermNotForward'],
])('from %s to %s at %s a year and %s: %s', (start, end, annual, applied, code) => {
  const made = world();
  const header = `${HEADER},始期,適用保険料`;
  const { lines } = bringIn(made, [
    header,
    `1001,ALIVE,ALIVE,SJ-1,損保,${end},${annual},${start},${applied}`,
  ]);
  expect(lines[0]!.messages.map((message) => message.code)).toEqual(code === '' ? [] : [code]);
  if (code === '') expect(made.table(policies)[0]).toMatchObject({ appliedPremiumYen: 23_330 });
});

test('repeating the import doubles nothing; rows read are taken, held or passed over', () => {
  const made = world();
  const more = '3001,NISSHIN,NISSHIN,N-1,日新火災,2027-06-15,90000';
  bringIn(made, [HEADER, GOOD]);
  const again = bringIn(made, [HEADER, GOOD, more, '9999,ALIVE,ALIVE,S-2,損保,2027-04-01,1000']);
  expect(again).toMatchObject({ rows: 3, taken: 1, unchanged: 1, held: 1 });
  expect(made.table(policies)).toHaveLength(2);
  // What has happened here since is no difference of the file.
  recordPolicyStep(made.ports, {
    step: 'nonRenewal',
    policyNumbers: ['P-2026-0001'],
    on: '2026-11-22',
    document: '',
    reason: '他社へ',
  });
  expect(bringIn(made, [HEADER, GOOD])).toMatchObject({ unchanged: 1, taken: 0, held: 0 });
  const other = bringIn(made, [HEADER, GOOD.replace('66000', '88000')]);
  expect(other.lines[0]!.messages[0]).toMatchObject({
    code: 'takeOverChanged',
    ways: [{ kind: 'page', page: 'policyChange', row: { tab: '契約', id: 'P-2026-0001' } }],
  });
  const twice = bringIn(made, [HEADER, more.replace('N-1', 'N-2'), more.replace('N-1', 'N-2')]);
  expect(twice).toMatchObject({ rows: 2, held: 2 });
  expect(made.table(policies)).toHaveLength(2);
});

test.each([
  ['', 'takeOverNoRows'],
  [HEADER, 'takeOverNoRows'],
  ['会員番号,制度\n1001,ALIVE', 'takeOverColumnsMissing'],
  [`${HEADER},満期\n${GOOD},2027-04-01`, 'takeOverColumnTwice'],
  ['会員番号,"制度\n1001', 'rosterQuote'],
])('a file that is none (%#) is refused whole', (content, code) => {
  let told: DaichoError | undefined;
  try {
    bringIn(world(), [content]);
  } catch (error) {
    told = error as DaichoError;
  }
  expect(told?.problem.code).toBe(code);
  expect(problemText(told!.problem)).toContain('取込ファイル');
});

describe('a policy that was taken in', () => {
  const taken = (line = GOOD, header = HEADER) => {
    const made = world();
    bringIn(made, [header, line]);
    made.state.today = '2027-01-10';
    return made;
  };

  test('is renewed from its own plan and premium, and its letter says so', () => {
    const made = taken();
    const [line] = openRenewals(made.ports, {}).lines;
    // S2: up to 3億円 66,000.
    expect(line).toMatchObject({
      lastYear: { premiumYen: 66_000, label: '引継' },
      nextYear: { premiumYen: 66_000, label: '保険料表' },
    });
    previewRenewalLetter(made.ports, { policyNumber: 'P-2026-0001' });
    expect(made.letters[0]).toMatchObject({
      premiumYen: 66_000,
      certificateNumber: 'SJ-0001',
      periodEnd: '2027-04-01',
      liabilityLimitYen: null,
      estimate: { figure: { premiumYen: 66_000 } },
    });
    createQuotes(made.ports, {
      members: ['1001/ALIVE'],
      effectiveDate: '2027-04-01',
      transaction: '更改',
      letters: false,
    });
    expect(made.table(quotes)).toMatchObject([{ plan: 'ALIVE', effectiveDate: '2027-04-01' }]);
  });

  test('has deadlines of its renewal, and none for money or paper', () => {
    const made = taken();
    made.setProgram('ALIVE', {
      periodStart: '2026-04-01',
      periodEnd: '2027-04-01',
      paymentClosing: '2027-02-01',
      certificateExpected: '2027-02-01',
    });
    syncDeadlines(made.ports);
    const keys = made
      .table(deadlines)
      .filter((row) => row.subjectNumber === 'P-2026-0001' && row.state === '未了')
      .map((row) => row.deadlineKey.split('/')[1]);
    expect(new Set(keys)).toEqual(new Set(['expiry', 'renewal']));
  });

  test('is not asked for money unless the file says that it is unpaid', () => {
    expect(openUnpaid(taken().ports).unpaid).toEqual([]);
    const unpaid = openUnpaid(taken(`${GOOD},未収`, `${HEADER},入金状況`).ports).unpaid;
    expect(unpaid).toMatchObject([{ policyNumber: 'P-2026-0001', openYen: 66_000 }]);
    expect(openUnpaid(taken(`${GOOD},入金済`, `${HEADER},入金状況`).ports)).toMatchObject({
      unpaid: [],
      overpaid: [],
    });
  });

  test('is sound to the verifier, and takes later steps', () => {
    const made = taken();
    const row = () => made.table(policies)[0]!;
    expect(policyFinding(row(), '2027-01-10T10:00:00')).toBeUndefined();
    const step = { on: '2027-01-09', document: '解約通知', reason: '', policyNumbers: ['P-2026-0001'] };
    expect(recordPolicyStep(made.ports, { ...step, step: 'cancellation' }).done).toHaveLength(1);
    expect(row().state).toBe('解約');
    expect(policyFinding(row(), '2027-01-10T10:00:00')).toBeUndefined();
  });
});

// The insurer's paper names another paper and other insured than S2 does: 事実 has them, 契約 and 異動 follow.
test('a corrected insured stands in 契約 from the next daily run on, whoever writes the row then', () => {
  const made = world();
  bringIn(made, [HEADER, GOOD]);
  const row = () => made.table(policies)[0]!;
  const { programOf } = correctedFacts(made, { insured: '役員を含む', certificateName: '加入者カード' });
  expect(policyFinding(row(), '2026-11-22T10:00:00', programOf)).toBeUndefined();
  lapseRenewals(made.ports);
  expect(row().insured).toBe('社会福祉法人架空1001（役員を含む）');
  expect(policyFinding(row(), '2026-11-22T10:00:00', programOf)).toBeUndefined();
  expect(policyFinding({ ...row(), insured: '別の法人' }, '2026-11-22T10:00:00', programOf)).toContain(
    '被保険者',
  );
  registerCertificates(made.ports, {
    text: 'P-2026-0001,C-1',
    on: '2026-11-20',
    document: '',
    reissue: true,
  });
  expect(made.table(transactions).at(-1)!.detail).toContain('加入者カード');
  const step = { on: '2026-11-21', document: '解約通知', reason: '', policyNumbers: ['P-2026-0001'] };
  expect(recordPolicyStep(made.ports, { ...step, step: 'cancellation' }).done).toHaveLength(1);
  expect(row()).toMatchObject({ state: '解約', insured: '社会福祉法人架空1001（役員を含む）' });
});

function correctedFacts(made: MemoryWorld, corrected: Readonly<Record<string, string>>): ProgramsNow {
  correctFacts(made, 'ALIVE', corrected);
  return programsNow(made.ports);
}

test('an older row without the insured is sound, and the next daily run fills it in', () => {
  const made = world();
  bringIn(made, [HEADER, GOOD]);
  const [row] = made.table(policies);
  expect(policyFinding({ ...row!, insured: '' }, '2026-11-22T10:00:00')).toBeUndefined();
  expect(policyFinding({ ...row!, insured: '別の法人' }, '2026-11-22T10:00:00')).toContain('被保険者');
});
