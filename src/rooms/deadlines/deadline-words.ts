// This file defines the Japanese words of 期限: kinds, countings, sources, notes, and what closed a row.
import { formatJapanese } from '../../domain/calendar';
import { certaintyText } from '../../domain/fact';
import type { DeadlineDraft } from '../../domain/deadline';
import type { RenewalNeed } from '../../domain/renewal';

export function certaintyOf(text: string): DeadlineDraft['certainty'] | undefined {
  return (Object.keys(certaintyText) as DeadlineDraft['certainty'][]).find(
    (key) => certaintyText[key] === text,
  );
}

export const kindText = {
  estimateClosing: '見積依頼締切',
  applicationClosing: '申込締切',
  paymentClosing: '払込期限',
  certificateExpected: '加入者証到着予定',
  payment: '保険料の入金',
  certificate: '加入者証の到着',
  validity: '見積の有効期限',
  expiry: '満期',
  renewal: (need: RenewalNeed, daysBefore: number): string => `${needText[need]}（${daysBefore}日前）`,
} as const;

const needText: Readonly<Record<RenewalNeed, string>> = {
  notice: '更改の案内',
  answer: '更改の回答確認',
  outcome: '更改の結果確認',
};

export const countingText = {
  keyed: '制度に入力した日',
  published: '資料に記載の日（初回）',
  expiry: (time: string): string => `保険期間の満了（${time}）`,
  validity: '見積日からの日数・申込締切・保険始期・料率の終期のうち最も早い日',
  beforeExpiry: (days: number): string => `満期日の${days}日前`,
  beforeClosing: (days: number): string => `申込締切の${days}日前`,
} as const;

export const sourceText = {
  program: (code: string, column: string): string => `制度「${code}」の${column}`,
  policy: (policyNumber: string): string => `契約 ${policyNumber}`,
  quote: (quoteNumber: string): string => `見積 ${quoteNumber}`,
  renewalDays: '設定「更改の段階（日前）」',
  usualRenewalDays:
    '標準の日数（設定「更改の段階（日前）」を読み取れません。例：90,60,30,14,7 の形で入力してください）',
} as const;

export const closedText = {
  passed: '締切日を過ぎました',
  policy: (state: string): string => `契約状態：${state}`,
  payment: (state: string): string => `入金状況：${state}`,
  certificate: (state: string): string => `加入者証：${state}`,
  quote: (state: string): string => `見積の状態：${state}`,
  renewal: (state: string): string => `更改状態：${state}`,
  gone: 'もとの行・条件がなくなりました',
} as const;

export const noteText = {
  undated: '日付が未入力か、日付として読み取れません。制度の該当欄に、確認できた日付を入力してください。',
  unpublished: (year: string): string => `${year}年の祝日は未登録のため、前営業日を表示していません。`,
  memberGone: '会員名簿に対象の行がありません。',
} as const;

export const deadlineAudit = (added: number, changed: number, closed: number, cancelled: number): string =>
  `期限を更新（追加${added}件・変更${changed}件・完了${closed}件・取消${cancelled}件）`;

export const endOfDay = (date: string): string => (date === '' ? '' : `${date}T23:59`);

export const dayText = (date: string): string => (date === '' ? '' : formatJapanese(date));
