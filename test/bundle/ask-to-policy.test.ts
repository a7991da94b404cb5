// Each programme on the twin, inside and outside its printed tables: asked from the quote, answered with terms, a policy with them.
import type { AcceptApplicationsReport } from '../../src/rooms/enrolment/contract';
import type { CreateQuotesReport } from '../../src/rooms/quotes/contract';
import {
  recordIntentionOf,
  registerPapers,
  sendEverything,
  signDisclosure,
} from '../support/enrolment-papers';
import { typeInto } from '../support/hands';
import { askInsurer, type InsurersTerms } from '../support/chain/ask';
import { callTwin, openTestTwin, type Twin } from '../support/twin';

// Slow while other test files share the machine.
jest.setTimeout(240_000);

const START = '2027-04-01';
const END = '2028-04-01';
const HEAD = '会員番号,法人名,担当者名,メール,郵便番号,住所,売上高等,税区分,決算期,制度,希望プラン';

/** Number, programme, plan, revenue, and the label that the printed tables give it. */
type Case = readonly [number: string, program: string, plan: string, revenue: string, label: string];
const CASES: readonly Case[] = [
  // S0: an example at 1億円; between 5,000万 and 1億円 nothing bounds it.
  ['T-01', 'GH', 'GH-A', '1億円', '参考例'],
  ['T-02', 'GH', 'GH-A', '7,000万円', '要照会'],
  // S1 and S3 print no premium.
  ['T-03', 'AIOI', 'AIOI', '1億円', '要照会'],
  ['T-04', 'AIOI', 'AIOI', '100億円', '要照会'],
  // S2: a band up to 5億円, the insurer above.
  ['T-05', 'ALIVE', 'ALIVE', '1億2,000万円', '保険料表'],
  ['T-06', 'ALIVE', 'ALIVE', '6億円', '要照会'],
  ['T-07', 'NISSHIN', 'NISSHIN', '1億円', '要照会'],
  ['T-08', 'NISSHIN', 'NISSHIN', '50億円', '要照会'],
  // S4: an example at 5億円, outside its year; below 3億円 nothing.
  ['T-09', 'TOSHA', 'TOSHA-A', '5億円', '参考例'],
  ['T-10', 'TOSHA', 'TOSHA-A', '2億円', '要照会'],
];

let twin: Twin;
beforeAll(async () => {
  twin = await openTestTwin({ now: '2026-11-22T10:00', role: 'manager', demonstration: true });
  const lines = CASES.map(([number, program, plan, revenue]) =>
    [
      ...[
        number,
        `【見本】社会福祉法人試験${number}`,
        '見本　試験',
        `${number.toLowerCase()}@mihon.example.jp`,
      ],
      ...['100-0000', '東京都見本区1-1', `"${revenue}"`, '税込', '2026年3月期', program, plan],
    ].join(','),
  );
  const contentBase64 = Buffer.from([HEAD, ...lines].join('\r\n')).toString('base64');
  const request = { fileName: 'roster.csv', contentBase64, dryRun: false };
  expect(await call<{ added: number }>('importMembers', request)).toMatchObject({ added: CASES.length });
  for (const program of ['GH', 'AIOI', 'ALIVE', 'NISSHIN', 'TOSHA']) {
    const mandate = { 取扱区分: '取扱あり', 取扱の記録: '管理 太郎 2026-11-01' };
    const isGroup = program !== 'AIOI' && program !== 'NISSHIN';
    typeInto(twin, '制度', program, {
      ...mandate,
      ...(isGroup ? { 保険始期: new Date(2027, 3, 1), 保険終期: new Date(2028, 3, 1) } : {}),
    });
  }
}, 240_000);

const call = <T>(name: string, request?: unknown) =>
  request === undefined ? callTwin<T>(twin, name) : callTwin<T>(twin, name, request);
const rowOf = (tab: string, header: string, value: string) =>
  twin.workbook.tabRows(tab).find((row) => row[header] === value)!;

/** What the insurer answers: one premium, limits and riders for each case, told apart by its number. */
function answerOf([number, program]: Case): InsurersTerms {
  const at = Number(number.slice(2));
  return {
    premiumYen: 100_000 + at * 1_000,
    // TOSHA's and GH's plans have their limits; the others are the insurer's to name.
    liabilityYen: 10_000_000 * (at + 1),
    costYen: 1_000_000 * (at + 1),
    riders: `${program}の特約${at}`,
  };
}

async function quoteOf([number, program, , , label]: Case): Promise<string> {
  const members = [`${number}/${program}`];
  const made = await call<CreateQuotesReport>('createQuotes', {
    members,
    effectiveDate: START,
    transaction: '新規',
  });
  expect(made).toMatchObject({ refused: [], created: [expect.any(String)] });
  expect(rowOf('見積', '見積番号', made.created[0]!)).toMatchObject({ 表示区分: label, 保険終期: END });
  return made.created[0]!;
}

it.each(CASES)('%s: %s %s at %s, %s: a policy with the answered terms', async (...one) => {
  const [number, program, , revenue] = one;
  const asked = await quoteOf(one);
  const quoteNumber = await askInsurer(twin, asked, {
    ...answerOf(one),
    conditions: '告知の内容に変更がないこと',
    validUntil: '2027-03-31',
  });
  const { premiumYen, liabilityYen, costYen, riders } = answerOf(one);
  expect(rowOf('見積', '見積番号', quoteNumber)).toMatchObject({
    表示区分: '会社回答',
    年間保険料: premiumYen,
    適用保険料: premiumYen,
    月数: 12,
    保険終期: END,
  });
  await sendEverything(twin, '2026-11-22');
  await recordIntentionOf(twin, quoteNumber, '2026-11-22');
  await signDisclosure(twin, {
    memberKey: `${number}/${program}`,
    program,
    revenue,
    signedOn: '2026-11-22',
  });
  await registerPapers(twin, quoteNumber, '2026-11-22', revenue);
  const { accepted, refused } = await call<AcceptApplicationsReport>('acceptApplications', {
    quoteNumbers: [quoteNumber],
    receivedOn: '2026-11-22',
    document: '申込書 第1号',
  });
  expect(refused).toEqual([]);
  expect(rowOf('契約', '契約番号', accepted[0]!.policyNumber)).toMatchObject({
    契約状態: '申込受付',
    '保険終期（日時）': `${END}T16:00:00`,
    年間保険料: premiumYen,
    適用保険料: premiumYen,
    賠償限度額: liabilityYen,
    費用限度額: costYen,
    免責: 'なし',
    '特約・条件': `${riders}／告知の内容に変更がないこと`,
  });
});
