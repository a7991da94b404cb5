// 保険会社へ照会 from a quote, and 回答を登録 with its terms.
import type {
  AnswerDesk,
  AnswerReferralResult,
  ReferralLetterView,
} from '../../../src/rooms/referrals/contract';
import { NO_TERMS } from '../insurer-answer';
import { callTwin, type Twin } from '../twin';

export interface InsurersTerms {
  readonly premiumYen: number;
  readonly termYen?: number;
  readonly liabilityYen: number;
  readonly costYen: number;
  readonly riders: string;
  readonly conditions?: string;
}

const row = (twin: Twin, tab: string, header: string, value: string) =>
  twin.workbook.tabRows(tab).find((one) => one[header] === value)!;

/** The quote 会社回答 that the answer freezes. */
export async function askInsurer(
  twin: Twin,
  quoteNumber: string,
  answer: InsurersTerms & { readonly validUntil: string },
): Promise<string> {
  const view = await callTwin<ReferralLetterView>(twin, 'previewReferral', {
    referralNumbers: [quoteNumber],
  });
  expect(view.blocked).toBe('');
  await callTwin(twin, 'queueReferralLetter', {
    referralNumbers: view.referralNumbers,
    method: 'FAX',
    addressee: '見本損保 営業第一部',
    recipient: '03-0000-9999',
    readBack: true,
    wantedBy: view.wantedBy,
  });
  const asked = row(twin, '照会', '対象番号', quoteNumber);
  expect(asked).toMatchObject({ 希望期日: view.wantedBy });
  expect(asked['質問']).toContain('年間保険料');
  expect(row(twin, '見積', '見積番号', quoteNumber)).toMatchObject({ 状態: '照会中' });
  const desk = await callTwin<AnswerDesk>(twin, 'openAnswer');
  const open = desk.referrals.find((one) => one.quoteNumber === quoteNumber)!;
  const paper = `回答書 ${quoteNumber}`;
  const answered = await callTwin<AnswerReferralResult>(twin, 'answerReferral', {
    ...NO_TERMS,
    ...open.terms,
    referralNumber: open.referralNumber,
    outcome: '引受可',
    premium: `${answer.premiumYen}円`,
    termPremium: answer.termYen === undefined ? '' : `${answer.termYen}円`,
    liabilityLimit: `${answer.liabilityYen}円`,
    costLimit: `${answer.costYen}円`,
    deductible: 'なし',
    riders: answer.riders,
    answeredOn: desk.today,
    answeredBy: '見本損保 営業第一部 架空',
    paper,
    method: 'FAX',
    approvedBy: '管理 太郎',
    validUntil: answer.validUntil,
    conditions: answer.conditions ?? '',
  });
  expect(row(twin, '書類', '書類番号', answered.documentNumber)).toMatchObject({
    書類の種類: '保険会社の回答書',
    取引金額: answer.premiumYen,
    '確認した資料・項目': paper,
  });
  return answered.quoteNumber;
}
