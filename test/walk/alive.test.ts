// One whole case in the browser: ALIVE from the first call to the refund of the year after, each step from the page before.
import type { Frame } from 'puppeteer-core';
import {
  choose,
  fill,
  gone,
  focused,
  keys,
  press,
  pressAmong,
  readAll,
  reads,
  rewrite,
  sees,
  shows,
  text,
  tick,
  typeOver,
  write,
} from '../support/acting';
import { keyAgency } from '../support/chain/agency';
import { openDesk } from '../support/desk';
import { plainPdf } from '../support/faults/plain-pdf';

const CONFIRMED = '管理 太郎 2026-11-01';
const MEMBER = { number: 'T-01', organization: '社会福祉法人架空はるかぜ', mail: 't-01@mihon.example.jp' };

const desk = openDesk('chain', {
  demonstration: false,
  role: 'manager',
  pdf: plainPdf,
  prepare: (twin) =>
    keyAgency(twin, 'ALIVE', {
      '年度確認（確認者・日）': CONFIRMED,
      年度確認の保険会社確認書: '確認書 第1号',
      保険始期: new Date(2027, 3, 1),
      保険終期: new Date(2028, 3, 1),
    }),
});

const on = (day: string) => desk.twin.clock.set(`${day}T10:00:00+09:00`);
const policy = (number: string) => desk.row('契約', { 契約番号: number });

async function fillAll(frame: Frame, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(fields)) await fill(frame, `#${id}`, text);
}

const REFLECTED = '項目を反映しました';
const MONTH = '.question.current [id$="-month"]';
const FIGURE = '.question.current [id$="-figure"]';

/** Finishes the pre-check that is filled in, and goes on to a quote of this kind that is sent at once. */
async function finishAndQuote(frame: Frame, kind: string, version: number, premium: string): Promise<void> {
  await press(frame, '内容を確認して確定へ');
  await press(frame, '事前確認を確定する');
  await sees(frame, `事前確認 第${version}版を確定しました`);
  if (kind === '更改') await press(frame, '名簿に反映');
  await sees(frame, kind === '更改' ? REFLECTED : '名簿の売上高等は事前確認と同じです');
  const quote = await desk.nextDialog(() => press(frame, '見積を作成'));
  await tick(quote, kind);
  await press(quote, '内容を確認する');
  await sees(quote, premium);
  await sees(quote, '保険料お見積書');
  await press(quote, '1件の見積を作成する');
  await sees(quote, '見積を1件作成しました');
  const outbox = await desk.nextDialog(() => press(quote, '送信箱へ'));
  await sees(outbox, MEMBER.mail);
  // Rule C14: the number is typed at a first address alone.
  if (kind === '新規') await fill(outbox, '#confirm', '1');
  await press(outbox, 'メール1通を送信する');
  await sees(outbox, 'すべて処理しました');
  await press(outbox, '閉じる');
}

/** 契約の手続き of the case. */
async function openCase(number: string): Promise<Frame> {
  const frame = await desk.openDialog('台帳', '契約', '契約の手続き');
  await shows(frame, '.plain-list, .case-steps');
  const isCase = (await readAll(frame, '.case-steps')).length > 0;
  if (!isCase || !(await text(frame)).includes(number)) {
    if (isCase) await press(frame, '別の見積・契約を選ぶ');
    await press(frame, number);
  }
  await shows(frame, '.case-steps');
  await sees(frame, number);
  return frame;
}

/** The page of the step that is marked as the next one; it must be this. */
async function nextStep(number: string, title: string, button: string): Promise<Frame> {
  const frame = await openCase(number);
  await reads(frame, 'li.next strong', title);
  return desk.nextDialog(() => pressAmong(frame, 'li.next button', button));
}

/** From the quote that was sent to the policy that the insurer has accepted. */
async function insure(quoteNumber: string, day: string, revenue: string, premium: string): Promise<void> {
  const intention = await nextStep(quoteNumber, '意向・説明', '意向・説明を記録');
  const wish = '情報漏えいに備えたい';
  await fillAll(intention, { firstIntention: wish, firstOn: day, finalIntention: wish, finalOn: day });
  await tick(intention, '[value="なし"]');
  // The version of the paper is the one in force on this day.
  await fill(intention, '#explainedOn', day);
  await choose(intention, '#method', '対面');
  await tick(intention, '個人情報の取扱い');
  await press(intention, '記録する');
  await sees(intention, 'で登録しました');
  await press(intention, '閉じる');

  const original = await nextStep(quoteNumber, '告知', '原本を登録');
  await fillAll(original, { signedOn: day, imageLink: '書庫A-3' });
  await press(original, '登録する');
  await sees(original, '告知書を登録しました（告知完了）');
  await press(original, '閉じる');

  const papers = await nextStep(quoteNumber, '書類', '書類の確認');
  await press(papers, '登録', '算出基礎の確認資料');
  await choose(papers, '#method', '郵送');
  await fillAll(papers, { statement: '決算報告書', line: '事業活動収入', amount: revenue, link: '書庫A-3' });
  for (const check of ['対象の年度', '金額が名簿・告知書と一致']) await tick(papers, check);
  await press(papers, '登録する');
  await gone(papers, '#link');
  await press(papers, '登録', '申込書');
  await choose(papers, '#method', '郵送');
  await fill(papers, '#link', '書庫A-3');
  for (const check of ['代表者の役職・氏名', '押印または署名', '申込日', 'プランと保険期間'])
    await tick(papers, check);
  await press(papers, '登録する');
  // The words of the paper before stand there still: closed while it is being kept, the page asks.
  await gone(papers, '#link');
  await sees(papers, 'で登録しました');
  await press(papers, '閉じる');

  const application = await nextStep(quoteNumber, '申込', '申込を受付');
  await sees(application, premium);
  await fill(application, '#document', `申込書 ${quoteNumber}`);
  await press(application, '1件の申込を受け付ける');
  await sees(application, '申込1件を受け付け');
  await press(application, '閉じる');

  const underwriting = await nextStep(quoteNumber, '引受', '引受を記録');
  await fill(underwriting, '#document', `引受通知 ${quoteNumber}`);
  await press(underwriting, '1件を登録する');
  await sees(underwriting, '1件を登録しました');
  await press(underwriting, '閉じる');
}

/** Its premium and its certificate come in. */
async function payAndCertify(policyNumber: string, paidOn: string, certifiedOn: string, yen: string) {
  on(paidOn);
  const payment = await nextStep(policyNumber, '入金', '入金を記録');
  await fillAll(payment, { payer: MEMBER.organization, amount: yen, policyNumber });
  await choose(payment, '#by', '振込');
  await choose(payment, '#channel', '自社口座');
  await press(payment, '入金を登録する');
  await sees(payment, '契約の入金状況は「入金済」です');
  await press(payment, '閉じる');

  on(certifiedOn);
  const certificates = await nextStep(policyNumber, '証券・加入者証', '加入者証・保険証券を登録');
  await fill(certificates, '#text', `${policyNumber},SC-${policyNumber}`);
  await press(certificates, '加入者証・保険証券を登録する');
  await sees(certificates, '1件を登録しました');
  await press(certificates, '閉じる');
  expect(policy(policyNumber)).toMatchObject({
    契約状態: '契約中',
    入金状況: '入金済',
    証券・加入者証番号: `SC-${policyNumber}`,
  });
}

test('a call, the member, the pre-check and the quotation', async () => {
  on('2026-11-24');
  const frame = await desk.openSidebar('台帳', '会員', '会員を探す');
  await press(frame, '新しい会員');
  await focused(frame, '#memberNumber');
  await choose(frame, '#program', 'ALIVE');
  await choose(frame, '#planText', 'ALIVE');
  await choose(frame, '#solicitor', '担当C');
  await fillAll(frame, {
    ...{ memberNumber: MEMBER.number, organization: MEMBER.organization, email: MEMBER.mail },
    ...{ contact: '見本　試験', postalCode: '100-0000', address: '東京都見本区1-1' },
    ...{ revenueText: '3億円', fiscalYear: '2026年3月期' },
  });
  await press(frame, '登録する');
  await sees(frame, '検索結果に戻る');

  await press(frame, '告知を聞く');
  await shows(frame, '.question.current');
  await typeOver(frame, MONTH, '2026年3月期');
  await keys(frame, MONTH, 'Enter');
  await typeOver(frame, FIGURE, '3億円');
  await keys(frame, FIGURE, 'Enter');
  // S2: above 2億5,000万円 up to 3億円.
  await finishAndQuote(frame, '新規', 1, '66,000円');
  expect(desk.row('見積', { 見積番号: 'Q-2026-0001' })).toMatchObject({
    状態: '案内済',
    書類名: '保険料お見積書',
    適用保険料: 66_000,
  });
});

test('from the intention to the certificate, each step the next one of the case', async () => {
  await insure('Q-2026-0001', '2026-11-24', '3億円', '66,000円');
  expect(policy('P-2026-0001')).toMatchObject({
    契約状態: '引受',
    年間保険料: 66_000,
    入金状況: '未収',
    募集人: '担当C',
  });
  await payAndCertify('P-2026-0001', '2027-03-10', '2027-04-20', '66,000円');
});

test('a change within the year', async () => {
  on('2027-10-01');
  const frame = await openCase('P-2026-0001');
  const change = await desk.nextDialog(() => press(frame, '異動・解約'));
  await tick(change, '内容の変更…');
  await fillAll(change, { document: '異動承認書', representative: '理事長　見本　花子' });
  await press(change, '1件を登録する');
  await sees(change, '1件を登録しました');
  await sees(change, '名簿もあわせて直してください');
  await press(change, '閉じる');
});

async function openNewYear(): Promise<Frame> {
  const admin = await desk.openDialog('台帳', '管理…');
  const year = await desk.nextDialog(() => press(admin, '年度更新'));
  await choose(year, '#program', 'ALIVE');
  return year;
}

test('the next year is begun by two, and the renewal is told, quoted and insured', async () => {
  on('2028-01-20');
  await desk.actAs('staff');
  const proposed = await openNewYear();
  await press(proposed, '次年度の期間を提案する');
  await sees(proposed, '提案した本人は開始できません');
  await desk.actAs('manager');
  const year = await openNewYear();
  await sees(year, '提案：2028-04-01 ～ 2029-04-01');
  await press(year, '内容を確かめて次年度を開始する');
  await sees(year, '次年度を開始しました');
  await fillAll(year, { yearConfirmed: '管理 太郎 2028-01-20', yearPaper: '確認書 第2号' });
  await press(year, '入力した日付と確認を登録する');
  await sees(year, '2項目を登録しました');

  const renewals = await desk.nextDialog(() => press(year, '更改を開く'));
  await tick(renewals, 'P-2026-0001…');
  await press(renewals, '案内1件を確かめて送る');
  await sees(renewals, MEMBER.mail);
  await press(renewals, 'メール1通を送信する');
  await sees(renewals, 'すべて処理しました');
  await press(renewals, '閉じる');

  const frame = await desk.openSidebar('台帳', '会員', '会員を探す');
  await write(frame, '#search', MEMBER.number);
  await sees(frame, '1件見つかりました');
  await keys(frame, '#search', 'Enter');
  await press(frame, '告知を聞く');
  await press(frame, '訂正する…');
  await pressAmong(frame, 'li.question .question-text', '売上高…');
  await rewrite(frame, MONTH, '2027年3月期');
  await rewrite(frame, FIGURE, '3億2,000万円');
  // S2: above 3億円 up to 4億円.
  await finishAndQuote(frame, '更改', 2, '88,000円');
  await insure('Q-2028-0001', '2028-01-20', '3億2,000万円', '88,000円');
  expect(policy('P-2026-0001')).toMatchObject({ 更改状態: '更新', 更改後契約番号: 'P-2028-0001' });
  expect(policy('P-2028-0001')).toMatchObject({ 更改元契約番号: 'P-2026-0001', 適用保険料: 88_000 });
  await payAndCertify('P-2028-0001', '2028-03-10', '2028-04-20', '88,000円');
});

test('a cancellation leaves its refund as work until the money is back', async () => {
  on('2028-10-01');
  const frame = await openCase('P-2028-0001');
  const change = await desk.nextDialog(() => press(frame, '異動・解約'));
  await tick(change, '解約');
  // 88,000 × 6 ÷ 12.
  await fillAll(change, { document: '解約返れい金通知', amount: '44,000円' });
  await press(change, '1件を登録する');
  await sees(change, '1件を登録しました');
  await press(change, '閉じる');
  expect(policy('P-2028-0001')).toMatchObject({ 適用保険料: 44_000, 入金状況: '過入金' });

  const today = await desk.openDialog('台帳', '今日の仕事');
  const money = await desk.nextDialog(() => press(today, '「未収一覧」を開く', '44,000円'));
  await press(money, '過入金・二重入金…');
  await press(money, '返金を登録', 'P-2028-0001');
  await press(money, '返金予定を登録する');
  await sees(money, '返金予定を登録しました');
  await press(money, '一覧に戻る');
  await press(money, '閉じる');
  const planned = await desk.openDialog('台帳', '今日の仕事');
  const payBack = await desk.nextDialog(() => press(planned, '「返金を記録」を開く', '44,000円'));
  await press(payBack, '返金を記録する');
  await sees(payBack, '入金済');
  await press(payBack, '閉じる');
  expect(policy('P-2028-0001')).toMatchObject({ 入金状況: '入金済' });
  await desk.picture('chain-refund');
  expect(desk.page.problems).toEqual([]);
});
