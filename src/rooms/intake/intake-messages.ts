// This file defines the Japanese texts of 受付: what is refused, what a row waits for, what came of it.
import { problemsOf, type Given } from '../../domain/problem';

export const intakeProblems = /* @__PURE__ */ problemsOf({
  intakeNotConnected: () =>
    '受付ブックが登録されていません。管理者が「名簿：受付を取り込む」から受付ブックのアドレスを登録してください。',
  intakeAddressUnreadable: ({ text }: Given<'text'>) =>
    `「${text}」は受付ブックのアドレスとして読み取れません。スプレッドシートのURLまたはIDを入力してください。`,
  intakeUnknown: ({ receiptNumber }: Given<'receiptNumber'>) =>
    `受付番号${receiptNumber}は「受付」にありません。画面を開き直してください。`,
  intakeSettled: ({ receiptNumber, state }: Given<'receiptNumber' | 'state'>) =>
    `受付番号${receiptNumber}は「${state}」のため、変更できません。画面を開き直してください。`,
  intakeMemberUnknown: () => '選択した会員が会員名簿にありません。会員を選び直してください。',
  intakeNotManager: () =>
    '受付ブックを登録できるのは管理者です。「設定」の「管理者メール」をご確認ください。',
  intakeDecisionUnknown: () => '登録の方法を読み取れませんでした。画面を開き直してください。',
});

/** Why a row waits for a person. */
export const waitingText = {
  broken: '受付データを読み取れません。受付ブックの行をご確認ください',
  refused: (reasons: string) => `受付内容をご確認ください：${reasons}`,
  candidates: '会員名簿に似た会員があります。同じ会員かどうかご確認ください',
  held: (reasons: string) => `名簿に登録できません：${reasons}`,
  stopped: '名簿の状態が「停止」です',
  revenueDiffers: (listed: string, sent: string) =>
    `売上高等が名簿（${listed}）と受付（${sent}）で異なります。名簿を確認のうえ見積を作成してください`,
  draft: '入力中の事前確認があるため、回答を登録していません',
  official: '告知完了の事前確認があるため、回答を登録していません',
  disclosureRefused: (reason: string) => `事前確認を確定できません：${reason}`,
  quoteRefused: (reason: string) => `見積を作成できません：${reason}`,
} as const;

/** What a row became; shown in 結果. */
export const resultText = {
  member: (memberNumber: string) => `会員${memberNumber}`,
  newMember: (memberNumber: string) => `会員${memberNumber}を登録`,
  material: '資料請求',
  disclosure: (id: string) => `事前確認${id}`,
  quotes: (count: number) => `見積${count}件`,
  referrals: (count: number) => `照会${count}件`,
  duplicate: (receiptNumber: string) => `${receiptNumber}と同じ内容です`,
  withdrawn: (by: string) => `取下げ（${by}）`,
  byHand: (by: string) => `手作業で対応済み（${by}）`,
  differences: (names: readonly string[]) => `名簿と異なる項目：${names.join('、')}`,
} as const;

export const proposalText = (
  memberNumber: string,
  organization: string,
  program: string,
  reasons: readonly string[],
): string => `${memberNumber} ${organization}（${program}）：${reasons.join('・')}が一致`;

export const matchReasons = {
  corporateNumber: '法人番号',
  organization: '企業名',
  email: 'メール',
  address: '住所',
  memberNumber: '会員番号',
} as const;

export const intakeAudit = {
  collected: (rows: number, done: number, waiting: number) =>
    `受付${rows}件を取込（登録${done}件・確認待ち${waiting}件）`,
  settled: (state: string) => `受付を${state}に変更`,
  connected: '受付ブックを登録',
} as const;

export const noticeTitles = { receipt: '受付の控え', staff: '受付の取込のお知らせ' } as const;
export const STAFF_NOTICE = '（社内通知）';
export const ANSWERED_BY = (receiptNumber: string): string => `公開フォーム（${receiptNumber}）`;
export const CLAIMED_NUMBER = (text: string): string => `フォームに記入された会員番号：${text}`;
export const contactText = (wants: string): string => `公開フォームで受付（${wants}）`;
