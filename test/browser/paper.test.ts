// The test of paper on the served product: ask the insurer, key the answer, print the sheet.
import { choose, fill, holds, press, readAll, sees, shows, tick } from '../support/acting';
import { claimIntake } from '../support/calls/requests';
import { openDesk } from '../support/desk';
import { typeInto } from '../support/hands';
import { callTwin } from '../support/twin';

const desk = openDesk('paper', {
  prepare: (twin) =>
    callTwin(twin, 'createQuotes', { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' }),
});

// D-103: ALIVE at 5億2,000万円, above the table (decision 2).
test('from the question to the insurer to 会社回答', async () => {
  const dialog = await desk.dialog('answer');
  await choose(dialog, '#referralNumber', 'S-2026-0001');
  await sees(dialog, 'みなも');
  await tick(dialog, '[value="引受可"]');
  await fill(dialog, '#premium', '132,450円');
  await press(dialog, '回答を登録する');
  await sees(dialog, '根拠書類（回答書の番号・日付・保存先など）を入力してください');
  await desk.picture('answer-problems');
  await fill(dialog, '#answeredOn', '2026-11-20');
  await fill(dialog, '#validUntil', '2027-03-31');
  await fill(dialog, '#answeredBy', '見本損保 営業第一部');
  await fill(dialog, '#paper', '回答書 第12号');
  await fill(dialog, '#approvedBy', '管理 太郎');
  await desk.picture('answer');
  await press(dialog, '回答を登録する');
  await sees(dialog, '会社回答 年間保険料 132,450円');
  await desk.picture('answer-done');
  await press(dialog, '閉じる');
  const rows = (await callTwin<{ referrals: unknown[] }>(desk.twin, 'openAnswer')).referrals;
  expect(rows).toHaveLength(3);
});

// D-301: AIOI publishes no premium.
test('the letter to the insurer is shown for the selected quote, and waits as paper', async () => {
  await desk.page.selectCells('見積', `A${desk.line('見積', { 会員番号: 'D-301' })}`);
  const dialog = await desk.dialog('referral');
  await sees(dialog, 'かわせみ');
  await fill(dialog, '#addressee', '見本損害保険 営業第一部 山田様');
  await fill(dialog, '#recipient', '03-0000-9999');
  await press(dialog, '送信箱に登録する');
  await sees(dialog, '確認欄に印を付けてください');
  await tick(dialog, '#readBack');
  await desk.picture('referral');
  await press(dialog, '送信箱に登録する');
  await sees(dialog, '送信箱に登録しました');
  await desk.picture('referral-done');
  await press(dialog, '閉じる');
});

test('questions about a document go to its insurer, a letter a programme', async () => {
  const numbers = desk
    .rows('資料疑義')
    .filter((row) => row['制度'] === 'TOSHA')
    .map((row) => String(row['照会番号']));
  const dialog = await desk.dialog('doubts');
  await sees(dialog, numbers[0]!);
  for (const number of numbers.slice(0, 3)) await tick(dialog, `[aria-label="${number}を照会状に入れる"]`);
  await desk.picture('doubt-list');
  await press(dialog, '選んだ3件の照会状を作成');
  await sees(dialog, '資料疑義3件');
  await fill(dialog, '#addressee', '見本海上 公務部');
  await tick(dialog, '[value="メール"]');
  await fill(dialog, '#recipient', 'koumu');
  await press(dialog, '送信箱に登録する');
  await sees(dialog, 'メールアドレス');
  await fill(dialog, '#recipient', 'koumu@insurer.example.jp');
  await desk.picture('doubts');
  await press(dialog, '送信箱に登録する');
  await sees(dialog, '送信箱に登録しました');
  await press(dialog, '閉じる');
  expect(desk.row('送信箱', { 書類名: '資料の記載についてのご照会' })).toMatchObject({
    方法: 'メール',
    宛先: 'koumu@insurer.example.jp',
  });
});

test('the sheet of GH: blank, of its own A4 pages, kept as a PDF', async () => {
  const dialog = await desk.openDialog('台帳', '告知', '用紙を印刷');
  await shows(dialog, 'iframe.letter');
  await desk.picture('form');
  await press(dialog, 'PDFを保存する');
  await sees(dialog, '保存しました');
  await desk.picture('form-stored');
  await press(dialog, '閉じる');
  expect(desk.page.problems).toEqual([]);
});

/** As a browser prints it. */
async function pagesOf(name: string, request: unknown): Promise<number> {
  const page = await desk.page.page.browser().newPage();
  const { html } = await callTwin<{ html: string }>(desk.twin, name, request);
  await page.setContent(html);
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await page.close();
  return (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
}

test('each talk sheet, the one across programmes and each member’s are one page', async () => {
  const pages = (program: string, memberKey: string): Promise<number> =>
    pagesOf('previewTalk', { program, memberKey, forMember: memberKey !== '' });
  // One member a programme.
  const members = new Map(
    desk
      .rows('会員名簿')
      .filter((row) => row['状態'] !== '停止')
      .map((row) => [String(row['加入制度']), `${String(row['会員番号'])}/${String(row['加入制度'])}`]),
  );
  expect(members.size).toBe(5);
  const counts: Record<string, number> = { '': await pages('', '') };
  for (const [program, memberKey] of members) {
    counts[program] = await pages(program, '');
    counts[memberKey] = await pages(program, memberKey);
  }
  expect(Object.keys(counts)).toHaveLength(11);
  expect(Object.entries(counts).filter(([, count]) => count !== 1)).toEqual([]);
});

// S2 「保険金額と保険料」: 100万円 for costs, 1億円 in all, paid at once; the other year's are nobody's.
test('of another year three facts are settled in one go, from one table', async () => {
  const dialog = await desk.dialog('facts');
  await choose(dialog, '#program', 'ALIVE');
  await shows(dialog, 'table');
  const rows = desk.rows('事実').filter((row) => row['制度'] === 'ALIVE');
  const next: Record<string, string> = {
    'ALIVE/limit.cost': '200万円',
    'ALIVE/limit.total': '2億円',
    'ALIVE/payment': '分割払',
  };
  const lines = rows.map((row) => {
    const key = String(row['事実コード']);
    return [key, next[key] ?? row['資料の内容']].join('\t');
  });
  await press(dialog, '翌年度の資料と比べる');
  await fill(dialog, '翌年度の表', lines.join('\n'));
  await press(dialog, '比べる');
  await sees(dialog, `${rows.length}項目を読み取り、違いは3件です。`);
  const settled: string[] = [];
  for (const [key, text] of Object.entries(next)) {
    const label = String(rows.find((row) => row['事実コード'] === key)!['項目']);
    await press(dialog, '確認・訂正', label);
    await holds(dialog, '訂正後の内容', text);
    if (settled.length === 0) {
      await fill(dialog, '保険会社の書類', '2028年度パンフレット');
      await fill(dialog, '承認者', '管理 太郎');
    }
    await press(dialog, '確認済にする');
    await sees(dialog, `「${label}」を確認済にしました。`);
    await press(dialog, '違いの一覧に戻る');
    const mark = `確認済（${text}）`;
    settled.push(mark);
    await sees(dialog, mark);
    expect((await readAll(dialog, 'td .sub')).sort()).toEqual([...settled].sort());
  }
  await desk.picture('year-settled');
  await press(dialog, '一覧に戻る');
  await sees(dialog, '訂正後：2億円');
  for (const [key, text] of Object.entries(next))
    expect(desk.row('事実', { 事実コード: key })).toMatchObject({
      訂正後の内容: text,
      根拠書類: '2028年度パンフレット',
      承認者: '管理 太郎',
    });
  await press(dialog, '閉じる');
});

// A FAX: the room to reply on a page of its own could be taken for another case's.
test('a first report is one page, and the sheet of GH two with all that is known', async () => {
  // The agency with all its lines.
  for (const [item, value] of [
    ['代理店部署', '業務課'],
    ['代理店FAX', '03-0000-0001'],
    ['代理店メール', 'desk@mihon.example.jp'],
  ] as const)
    typeInto(desk.twin, '設定', item, { 値: value });
  const counts: Record<string, number> = {};
  for (const memberKey of ['D-001/GH', 'D-101/ALIVE', 'D-201/TOSHA', 'D-301/AIOI', 'D-401/NISSHIN']) {
    const { intake, ...rest } = claimIntake(memberKey, `claim-${memberKey}`);
    // Of those without a contract.
    const plan = { 'D-001/GH': 'GH-A', 'D-301/AIOI': 'AIOI', 'D-401/NISSHIN': 'NISSHIN' }[memberKey] ?? '';
    const asked = { ...rest, intake: { ...intake, plan } };
    const { claimNumber } = await callTwin<{ claimNumber: string }>(desk.twin, 'registerClaim', asked);
    counts[memberKey] = await pagesOf('previewFirstReport', { claimNumber });
  }
  const form = await pagesOf('previewForm', { memberKey: 'D-001/GH', program: 'GH', prefilled: true });
  expect({ ...counts, form }).toEqual({
    ...{ 'D-001/GH': 1, 'D-101/ALIVE': 1, 'D-201/TOSHA': 1, 'D-301/AIOI': 1, 'D-401/NISSHIN': 1 },
    form: 2,
  });
});
