// The enrolment desk on the served product: a TOSHA member to next year's renewal, an ALIVE member mid-term.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attach, choose, fill, holds, press, sees, tick } from '../support/acting';
import { openDesk } from '../support/desk';
import {
  recordIntentionOf,
  registerPapers,
  sendEverything,
  signDisclosure,
} from '../support/enrolment-papers';
import { callTwin } from '../support/twin';

const desk = openDesk('enrolment', {
  // D-203: 2億円, below the published examples: the insurer has to be asked (decision 3).
  prepare: (twin) =>
    callTwin(twin, 'createQuotes', {
      members: ['D-203/TOSHA'],
      effectiveDate: '2027-04-01',
      transaction: '新規',
    }),
});

const call = <T>(name: string, request: unknown) => callTwin<T>(desk.twin, name, request);
/** The policy that this test makes: the demonstration has others. */
const policyOf = (member: string, start: string) =>
  desk.row('契約', { 会員番号: member, '保険始期（日時）': start });
const selectPolicy = (member: string, start: string) =>
  desk.page.selectCells('契約', `A${desk.line('契約', { 会員番号: member, '保険始期（日時）': start })}`);
const START = '2027-04-01T16:00:00';
const selectQuote = (number: string) =>
  desk.page.selectCells('見積', `A${desk.line('見積', { 見積番号: number })}`);
const keyProgram = (code: string, header: string, text: string) =>
  desk.page.edit('制度', `${desk.column('制度', header)}${desk.line('制度', { 制度コード: code })}`, text);

test('a TOSHA member: the insurer answers, and the application waits for its papers', async () => {
  const answer = await desk.dialog('answer');
  await choose(answer, '#referralNumber', 'S-2026-0001');
  await tick(answer, '[value="引受可"]');
  await fill(answer, '#premium', '75,000円');
  await fill(answer, '#answeredOn', '2026-11-20');
  await fill(answer, '#validUntil', '2027-03-31');
  await fill(answer, '#answeredBy', '見本海上 公務部');
  await fill(answer, '#paper', '回答書 第21号');
  await fill(answer, '#approvedBy', '管理 太郎');
  // The plan's own limits are offered, to be confirmed; the riders are the insurer's.
  await holds(answer, '#liabilityLimit', '5,000万円');
  await fill(answer, '#riders', '国内危険補償特約');
  await desk.picture('answer-terms');
  await press(answer, '回答を登録する');
  await sees(answer, '会社回答 年間保険料 75,000円');
  await press(answer, '閉じる');
  await sendEverything(desk.twin, '2026-11-22');

  await selectQuote('Q-2026-0002');
  const early = await desk.dialog('application');
  await sees(early, '1件のうち0件を受け付けられます');
  await sees(early, '当初の意向が未記録です');
  await sees(early, '「告知事項申告書」が未着または不備です');
  await desk.picture('application-missing');
  await press(early, '閉じる');

  await signDisclosure(desk.twin, {
    memberKey: 'D-203/TOSHA',
    program: 'TOSHA',
    revenue: '2億円',
    signedOn: '2026-11-21',
  });
  await recordIntentionOf(desk.twin, 'Q-2026-0002', '2026-11-21');
  await registerPapers(desk.twin, 'Q-2026-0002', '2026-11-21', '200,000,000円');
});

test('application, cover without certificate, payment list, certificate', async () => {
  await selectQuote('Q-2026-0002');
  const application = await desk.dialog('application');
  await sees(application, '1件のうち1件を受け付けられます');
  await press(application, '1件の申込を受け付ける');
  await sees(application, '申込書の番号または保存先を入力してください');
  await fill(application, '#document', '加入申込票 第203号');
  await desk.picture('application');
  await press(application, '1件の申込を受け付ける');
  await sees(application, '申込1件を受け付け');
  await press(application, '閉じる');

  await selectPolicy('D-203', START);
  const underwriting = await desk.dialog('underwriting');
  await sees(underwriting, '申込受付');
  await fill(underwriting, '#document', '引受承諾書 第9号');
  await desk.picture('underwriting');
  await press(underwriting, '1件を登録する');
  await sees(underwriting, '1件を登録しました');
  await press(underwriting, '閉じる');

  // Two months after the start: in force, unpaid, no certificate (decision 13).
  desk.twin.clock.set('2027-06-01T10:00:00+09:00');
  const certificates = await desk.dialog('certificates');
  await sees(certificates, '61日');
  await press(certificates, '到着前の事故の案内を送信箱へ登録する');
  await sees(certificates, '送信箱に登録しました');
  await desk.picture('certificates');
  await press(certificates, '閉じる');
  expect(policyOf('D-203', START)).toMatchObject({
    入金状況: '未収',
    '証券・加入者証状況': '未着',
    初年度始期: '2027-04-01',
  });

  const list = join(desk.folder, 'nyukin.csv');
  writeFileSync(list, '入金日,振込名義,入金額,会員番号\n2027/05/28,ミホンカクウダイサン,"75,000",D-203\n');
  const payments = await desk.openDialog('台帳', '収納', '入金を取り込む');
  await tick(payments, '[value="団体"]');
  await attach(payments, list);
  await press(payments, '1件を取り込む');
  await sees(payments, '確実');
  await tick(payments, '[type="checkbox"]', 'ミホンカクウダイサン');
  await desk.picture('payments-match');
  await press(payments, '1件（75,000円）を計上する');
  await sees(payments, '1件を計上しました');
  await press(payments, '閉じる');

  await selectPolicy('D-203', START);
  const arrived = await desk.dialog('certificates');
  await fill(arrived, '#text', 'D-203\tSC-2027-0203');
  await press(arrived, '加入者証・保険証券を登録する');
  await sees(arrived, '加入者証・保険証券1件を登録しました');
  await press(arrived, '閉じる');
  expect(policyOf('D-203', START)).toMatchObject({
    契約状態: '契約中',
    入金状況: '入金済',
    '証券・加入者証番号': 'SC-2027-0203',
    適用保険料: 75_000,
  });
});

test('an ALIVE member joins within the year once the part-year rules are confirmed', async () => {
  desk.twin.clock.set('2027-06-10T10:00:00+09:00');
  await keyProgram('ALIVE', '保険終期', '2028/03/01');
  await keyProgram('ALIVE', '年度確認（確認者・日）', '管理 太郎 2027-06-01');
  await keyProgram('ALIVE', '年度確認の保険会社確認書', '確認書 第5号');
  const made = await call<{ created: string[] }>('createQuotes', {
    members: ['D-101/ALIVE'],
    effectiveDate: '2027-08-01',
    transaction: '中途',
  });
  const quoteNumber = made.created[0]!;
  // 66,000 × 7 ÷ 12: both candidates stay in the house (decision 7).
  expect(desk.row('見積', { 見積番号: quoteNumber })).toMatchObject({
    月数: 7,
    年間保険料: 66_000,
    適用保険料: '',
  });
  await sendEverything(desk.twin, '2027-06-10');
  await signDisclosure(desk.twin, {
    memberKey: 'D-101/ALIVE',
    program: 'ALIVE',
    revenue: '3億円',
    signedOn: '2027-06-09',
  });
  await recordIntentionOf(desk.twin, quoteNumber, '2027-06-09');
  await registerPapers(desk.twin, quoteNumber, '2027-06-09', '3億円');

  await selectQuote(quoteNumber);
  const early = await desk.dialog('application');
  await sees(early, '月割の端数処理と1か月未満の日数の扱いが未確認です');
  await press(early, '閉じる');
  await keyProgram('ALIVE', '端数処理確認（確認者・日）', '管理 太郎 2027-06-01');
  await keyProgram('ALIVE', '月割の端数処理', '10円未満四捨五入');
  await keyProgram('ALIVE', '月割の1か月未満の日数', '1か月とする');

  await selectQuote(quoteNumber);
  const application = await desk.dialog('application');
  await desk.picture('mid-term');
  await sees(application, '38,500円');
  await fill(application, '#document', '申込書 第101号');
  await press(application, '1件の申込を受け付ける');
  await sees(application, '申込1件を受け付け');
  await press(application, '閉じる');
  expect(policyOf('D-101', '2027-08-01T16:00:00')).toMatchObject({
    '保険終期（日時）': '2028-03-01T16:00:00',
    年間保険料: 66_000,
    適用保険料: 38_500,
  });
});

test('the whole story on one line, and into the next year', async () => {
  await selectPolicy('D-203', START);
  const story = await desk.dialog('story');
  for (const text of ['契約中', '加入者証到着', '入金状況：入金済', '引受（2026-11-22）', '申込受付']) {
    await sees(story, text);
  }
  await desk.picture('story');
  await press(story, '閉じる');

  desk.twin.clock.set('2028-01-20T10:00:00+09:00');
  await desk.actAs('staff');
  const proposed = await desk.dialog('newYear');
  await choose(proposed, '#program', 'TOSHA');
  await sees(proposed, '現在の保険期間');
  await holds(proposed, '#program', 'TOSHA');
  // Nothing is keyed: the paper's year of 2018-04-01 goes on, and 2028-01-20 is in that of 2027.
  await holds(proposed, '#start', '2028-04-01');
  await holds(proposed, '#end', '2029-04-01');
  await sees(proposed, '料率の下書き「TOSHA-2028」を16行作ります');
  await press(proposed, '次年度の期間を提案する');
  await sees(proposed, '提案した本人は開始できません');

  await desk.actAs('manager');
  const year = await desk.dialog('newYear');
  await choose(year, '#program', 'TOSHA');
  await sees(year, '提案：2028-04-01 ～ 2029-04-01（staff@agency.example');
  await sees(year, '更改の対象は1件です');
  await press(year, '内容を確かめて次年度を開始する');
  await sees(year, '次年度を開始しました');
  await sees(year, '料率の下書き「TOSHA-2028」を16行作成しました');
  await sees(year, '申込締切が未入力です');
  await sees(year, '料率の下書き「TOSHA-2028」は前年の額のままです');
  await fill(year, '#applicationClosing', '2028-03-16');
  await press(year, '入力した日付と確認を登録する');
  await sees(year, '1項目を登録しました');
  expect(desk.row('制度', { 制度コード: 'TOSHA' })['申込締切']).toBeTruthy();
  await sees(year, '前年度の契約：1件');
  await desk.picture('new-year');
  await tick(year, '#confirmed');
  await press(year, '1件の更改の見積を作成する');
  await sees(year, '更改の見積を1件作成しました');
  await press(year, '閉じる');
  expect(desk.row('見積', { 会員番号: 'D-203', 保険始期: '2028-04-01' })).toMatchObject({
    '新規/更改/中途': '更改',
    保険終期: '2029-04-01',
  });
  // Last year's quote is what it was.
  expect(desk.row('見積', { 見積番号: 'Q-2026-0002' })).toMatchObject({
    年間保険料: 75_000,
    状態: '申込受付',
  });
  expect(desk.page.problems).toEqual([]);
});
