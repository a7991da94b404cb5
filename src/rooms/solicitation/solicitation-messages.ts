// This file defines the Japanese texts of intention, explanation and documents.
import type { EnrolmentStep } from '../../domain/enrolment-rules';
import { problemsOf, type Given } from '../../domain/problem';

export const solicitationProblems = /* @__PURE__ */ problemsOf({
  quoteNotChosen: () => '「見積」で対象の行を1行選んでから実行してください。',
  recordEmpty: () => '記録する内容がありません。意向または説明を入力してください。',
  firstDateMissing: () => '当初の意向を把握した日を入力してください。',
  finalWithoutFirst: () => '最終の意向を記録する前に、当初の意向を入力してください。',
  finalDateMissing: () => '最終の意向を確認した日を入力してください。',
  finalBeforeFirst: () => '最終の確認日が当初の把握日より前です。日付をご確認ください。',
  intentionTextMissing: () => '意向の内容を入力してください。日付だけでは記録できません。',
  differenceMissing: () => '当初と最終の意向が異なります。相違点と理由を入力してください。',
  explanationPaperMissing: () => '説明した書類の名称と版を入力してください。',
  explanationDateMissing: () => '説明日を入力してください。',
  explanationMethodMissing: () => '説明の方法を選んでください。',
  solicitorMissing: () => '説明した募集人の氏名を入力してください。',
  consentUnknown: ({ label }: Given<'label'>) =>
    `「${label}」はこの制度の同意事項にありません。画面を開き直してください。`,

  documentUnknown: ({ code }: Given<'code'>) =>
    `書類「${code}」はこの制度の一覧にありません。画面を開き直してください。`,
  documentIsOfficialForm: () =>
    '告知書の原本は「告知」の「原本を登録」で登録してください。登録すると、ここにも反映されます。',
  receivedDateMissing: () => '受領日を入力してください。',
  receivedMethodMissing: () => '受領方法を選んでください。',
  evidenceLineMissing: () => '確認した資料の名称と、金額の記載がある項目を入力してください。',
  evidenceAmountMissing: () => '資料に記載の金額を入力してください。',
  evidenceDiffers: ({ amount, expected }: Given<'amount' | 'expected'>) =>
    `資料の金額（${amount}）が見積の算出基礎（${expected}）と異なります。不備の内容に記入するか、見積を作成し直してください。`,
  checksIncomplete: ({ names }: Given<'names'>) =>
    `「${names}」が未確認です。確認して印を付けるか、不備の内容を入力してください。`,
  documentLinkUnusable: () => '保存先は「https://」で始まるURLを入力してください。',
  requestNothing: () => '依頼する書類を選んでください。',
  requestNotMissing: ({ name }: Given<'name'>) => `「${name}」は確認済みのため、依頼の対象になりません。`,
});

export const stepText: Readonly<Record<EnrolmentStep, string>> = {
  quotation: '見積の案内まで',
  application: '申込の受付まで',
  cover: '引受の記録まで',
};

/** A paper that the desk asks for though the programme's document does not name it. */
export const notInPapers = '資料に記載なし（当社の取扱い）';

export const solicitationAudit = {
  recorded: (parts: readonly string[]) => `意向・説明を記録（${parts.join('、')}）`,
  document: (name: string, state: string) => `書類を登録（${name}：${state}）`,
  requested: (count: number) => `必要書類の提出を依頼（${count}点）`,
};

/** What a record says, for the audit trail. */
export const partNames = {
  firstIntention: '当初の意向',
  finalIntention: '最終の意向',
  explanationDocument: '重要事項説明',
  consents: '同意',
  comparisonReason: '比較・推奨の理由',
} as const;
