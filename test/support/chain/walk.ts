// The steps of a case as the desk takes them, each by its own call and each with what it has to say.
import type { AcceptApplicationsReport, PolicyStepReport } from '../../../src/rooms/enrolment/contract';
import type { TaskDesk } from '../../../src/rooms/home/contract';
import type {
  ImportPaymentsReport,
  PaymentDesk,
  QueuePaymentLettersReport,
} from '../../../src/rooms/payments/contract';
import type { RenewalDesk } from '../../../src/rooms/renewals/contract';
import type { CreateQuotesReport } from '../../../src/rooms/quotes/contract';
import type { PaperView } from '../../../src/domain/paper';
import { preCheck, recordIntentionOf, registerPapers, sendEverything, signForm } from '../enrolment-papers';
import { typeInto } from '../hands';
import { callTwin, type Twin } from '../twin';
import { askInsurer, type InsurersTerms } from './ask';

export interface Walker {
  readonly twin: Twin;
  /** Of the member; the form gives one itself. */
  number: string;
  readonly program: string;
  organization: string;
  /** Where the premium goes. */
  readonly channel: string;
  /** The number of the asked quote, where a request from the public form has made it. */
  requested?: string;
}

/** What a year of cover rests on. */
export interface Year {
  /** ISO. */
  readonly today: string;
  readonly start: string;
  readonly end: string;
  readonly transaction: string;
  readonly revenue: string;
  readonly fiscalMonth: string;
  /** Of the figure before the insurer is asked. */
  readonly label: string;
  readonly printedYen: number | '';
  /** Where the figure is not firm. */
  readonly answer?: InsurersTerms;
  /** What is due for the term. */
  readonly appliedYen: number;
}

export interface Change {
  readonly on: string;
  readonly changes: Readonly<Record<string, string>>;
  /** More is due, or less where it is below zero. */
  readonly netYen: number;
  /** Cells of the policy afterwards. */
  readonly after: Readonly<Record<string, unknown>>;
}

export const rowOf = (twin: Twin, tab: string, header: string, value: unknown) =>
  twin.workbook.tabRows(tab).find((row) => row[header] === value)!;
export const policyRow = ({ twin }: Walker, policyNumber: string) =>
  rowOf(twin, '契約', '契約番号', policyNumber);

const base64 = (text: string) => Buffer.from(text).toString('base64');
const at = (twin: Twin, day: string) => twin.clock.set(`${day}T10:00:00+09:00`);

/** A row of the roster, by CSV as the association sends it. */
export async function enterRoster(walker: Walker, plan: string, revenue: string): Promise<void> {
  const { twin, number, program, organization } = walker;
  const head =
    '会員番号,法人名,担当者名,メール,郵便番号,住所,売上高等,税区分,決算期,制度,希望プラン,募集担当';
  const line = [
    ...[number, organization, '見本　試験', `${number.toLowerCase()}@mihon.example.jp`, '100-0000'],
    ...['東京都見本区1-1', `"${revenue}"`, '税込', '2026年3月期', program, plan, '担当C'],
  ].join(',');
  const file = { fileName: 'roster.csv', contentBase64: base64(`${head}\r\n${line}`), dryRun: false };
  expect(await callTwin(twin, 'importMembers', file)).toMatchObject({ added: 1 });
}

/** Pre-check, quote, the insurer's answer where the figure is not firm, papers in the order of the law, and the policy. */
export async function insured(walker: Walker, year: Year): Promise<string> {
  const { twin, number, program } = walker;
  const memberKey = `${number}/${program}`;
  at(twin, year.today);
  const version = walker.requested ? 1 : await preCheck(twin, { memberKey, program, ...year });
  const asked = walker.requested ?? (await quoted(walker, year));
  walker.requested = undefined;
  const quoteNumber = year.answer
    ? await askInsurer(twin, asked, { ...year.answer, validUntil: year.start })
    : asked;
  const firm = rowOf(twin, '見積', '見積番号', quoteNumber);
  expect(firm).toMatchObject({
    表示区分: year.answer ? '会社回答' : '保険料表',
    書類名: '保険料お見積書',
    適用保険料: year.appliedYen,
    保険終期: year.end,
    '新規/更改/中途': year.transaction,
  });
  const letter = await callTwin<PaperView>(twin, 'previewLetter', { quoteNumbers: [quoteNumber] });
  for (const words of ['保険料お見積書', walker.organization, `${year.appliedYen.toLocaleString('ja-JP')}円`])
    expect(letter.html).toContain(words);
  await sendEverything(twin, year.today);
  expect(rowOf(twin, '見積', '見積番号', quoteNumber)).toMatchObject({ 状態: '案内済' });
  await recordIntentionOf(twin, quoteNumber, year.today);
  await signForm(twin, { memberKey, program }, version, year.today);
  await registerPapers(twin, quoteNumber, year.today, year.revenue);
  const document = `申込書 ${quoteNumber}`;
  const { accepted, refused } = await callTwin<AcceptApplicationsReport>(twin, 'acceptApplications', {
    ...{ quoteNumbers: [quoteNumber], receivedOn: year.today, document },
  });
  expect(refused).toEqual([]);
  const { policyNumber } = accepted[0]!;
  await takeStep(walker, policyNumber, { step: 'underwrite', on: year.today, document: '引受通知' });
  expect(policyRow(walker, policyNumber)).toMatchObject({
    契約状態: '引受',
    '保険始期（日時）': `${year.start}T16:00:00`,
    '保険終期（日時）': `${year.end}T16:00:00`,
    適用保険料: year.appliedYen,
    入金状況: '未収',
    証券・加入者証状況: '未着',
    募集人: '担当C',
  });
  return policyNumber;
}

/** The quote as the tables have it, before anybody is asked. */
async function quoted({ twin, number, program }: Walker, year: Year): Promise<string> {
  const made = await callTwin<CreateQuotesReport>(twin, 'createQuotes', {
    members: [`${number}/${program}`],
    effectiveDate: year.start,
    transaction: year.transaction === '中途' ? '新規' : year.transaction,
  });
  expect(made).toMatchObject({ refused: [], created: [expect.any(String)] });
  const row = rowOf(twin, '見積', '見積番号', made.created[0]);
  expect(row).toMatchObject({ 表示区分: year.label, 年間保険料: year.printedYen });
  return made.created[0]!;
}

/** Money that came, found by its payer and booked to the policy. */
export async function paid(walker: Walker, policyNumber: string, on: string, yen: number): Promise<void> {
  const { twin, organization, channel } = walker;
  at(twin, on);
  const list = `年月日,お取引内容,お預り金額\n${on.replaceAll('-', '/')},${organization},"${yen}"\n`;
  const file = { fileName: `入金${on}.csv`, contentBase64: base64(list), channel };
  const read = await callTwin<ImportPaymentsReport>(twin, 'importPayments', { ...file, dryRun: false });
  expect(read).toMatchObject({ added: 1 });
  const { payments } = await callTwin<PaymentDesk>(twin, 'openPayments');
  expect(payments).toMatchObject([{ match: '確実', candidates: [{ policyNumber, openYen: yen }] }]);
  const { paymentNumber } = payments[0]!;
  const bookings = [{ paymentNumber, parts: [{ policyNumber, amountYen: yen }] }];
  expect(await callTwin(twin, 'bookPayments', { bookings })).toMatchObject({
    refused: [],
    policies: [{ policyNumber, state: '入金済' }],
  });
}

/** The receipt: of the agency where the premium goes to it, of nobody here where it goes to the association. */
export async function receipt({ twin, channel }: Walker, policyNumber: string): Promise<void> {
  const asked = { kind: 'receipt', policyNumbers: [policyNumber] };
  const report = await callTwin<QueuePaymentLettersReport>(twin, 'queuePaymentLetters', asked);
  if (channel === '自社口座') {
    expect(report).toMatchObject({ queued: [{ policyNumber }], refused: [] });
    await sendEverything(twin, twin.clock.now().toISOString().slice(0, 10));
  } else expect(report).toMatchObject({ queued: [], refused: [{ code: 'receiptByAssociation' }] });
}

/** The insurer's paper: 加入者証 of a group, 保険証券 of a contract of its own. */
export async function certified(walker: Walker, policyNumber: string, on: string): Promise<void> {
  at(walker.twin, on);
  const asked = { text: `${policyNumber},SC-${policyNumber}`, on, document: '', reissue: false };
  expect(await callTwin(walker.twin, 'registerCertificates', asked)).toMatchObject({
    registered: [policyNumber],
    refused: [],
  });
  expect(policyRow(walker, policyNumber)).toMatchObject({
    証券・加入者証状況: '登録済',
    証券・加入者証番号: `SC-${policyNumber}`,
  });
}

export async function takeStep(
  { twin }: Walker,
  policyNumber: string,
  step: Readonly<Record<string, unknown>>,
): Promise<void> {
  const report = await callTwin<PolicyStepReport>(twin, 'recordPolicyStep', {
    policyNumbers: [policyNumber],
    ...step,
  });
  expect(report).toMatchObject({ done: [policyNumber], refused: [] });
}

/** A change within the term, with what it adds to the premium or takes from it. */
export async function changed(walker: Walker, policyNumber: string, change: Change): Promise<void> {
  const { twin } = walker;
  const { on, changes, netYen, after } = change;
  at(twin, on);
  const before = Number(policyRow(walker, policyNumber)['適用保険料']);
  const paper = { document: '異動承認書', amount: netYen === 0 ? '' : `${netYen}円` };
  await takeStep(walker, policyNumber, { step: 'endorsement', on, changes, ...paper });
  if (changes.organization) {
    // The ledger holds the contract; the roster is corrected by hand.
    typeInto(twin, '会員名簿', walker.number, { 法人名: changes.organization });
    walker.organization = changes.organization;
  }
  expect(policyRow(walker, policyNumber)).toMatchObject({
    ...after,
    適用保険料: before + netYen,
    入金状況: netYen > 0 ? '一部入金' : netYen < 0 ? '過入金' : '入金済',
  });
  if (netYen > 0) await paid(walker, policyNumber, on, netYen);
  if (netYen < 0) await refunded(walker, policyNumber, on, -netYen);
}

/** The contract ends within its term, and what is too much goes back. */
export async function cancelled(
  walker: Walker,
  policyNumber: string,
  { on, refundYen }: { readonly on: string; readonly refundYen: number },
): Promise<void> {
  const { twin } = walker;
  at(twin, on);
  const paper = { document: '解約返れい金通知', amount: `${refundYen}円` };
  const before = Number(policyRow(walker, policyNumber)['適用保険料']);
  await takeStep(walker, policyNumber, { step: 'cancellation', on, ...paper });
  expect(policyRow(walker, policyNumber)).toMatchObject({
    契約状態: '契約中',
    '解約・失効日': on,
    適用保険料: before - refundYen,
    入金状況: '過入金',
  });
  await refunded(walker, policyNumber, on, refundYen);
}

async function refunded(walker: Walker, policyNumber: string, on: string, yen: number): Promise<void> {
  const { twin } = walker;
  expect(await owed(walker)).toContain('返金');
  const refund = { policyNumber, amount: `${yen}円`, reason: '解約・減額', channel: '' };
  const { paymentNumber } = await callTwin<{ paymentNumber: string }>(twin, 'planRefund', refund);
  expect(await owed(walker)).toContain('返金');
  expect(await callTwin(twin, 'recordRefund', { paymentNumber, paidOn: on })).toEqual({ state: '入金済' });
  expect(policyRow(walker, policyNumber)).toMatchObject({ 入金状況: '入金済' });
  expect(await owed(walker)).not.toContain('返金');
}

/** The next year's policy, from the cover that ends. */
export async function renewed(walker: Walker, policyNumber: string, year: Year): Promise<string> {
  const { twin, number } = walker;
  at(twin, year.today);
  typeInto(twin, '会員名簿', number, { '売上高等（原文）': year.revenue, 決算期: year.fiscalMonth });
  const { lines } = await callTwin<RenewalDesk>(twin, 'openRenewals', {});
  expect(lines.map((line) => line.policyNumber)).toContain(policyNumber);
  const told = await callTwin(twin, 'queueRenewalLetters', { policyNumbers: [policyNumber] });
  expect(told).toMatchObject({ queued: [expect.any(String)], refused: [] });
  const next = await insured(walker, year);
  expect(policyRow(walker, policyNumber)).toMatchObject({ 更改状態: '更新', 更改後契約番号: next });
  expect(policyRow(walker, next)).toMatchObject({
    更改元契約番号: policyNumber,
    プラン: policyRow(walker, policyNumber)['プラン'],
    初年度始期: policyRow(walker, policyNumber)['初年度始期'],
  });
  return next;
}

/** Kinds of work that today's list has of this member. */
export async function owed({ twin, organization }: Walker): Promise<string[]> {
  const { tasks } = await callTwin<TaskDesk>(twin, 'openTasks', {});
  return tasks.filter((task) => task.organization === organization).map((task) => task.title);
}
