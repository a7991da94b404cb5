// This file defines the words in which 事実, 質問 and 補償 say what a programme's folder holds as data.
import type { Consent, LimitScope } from '../../domain/coverage';
import type { AnswerForm, Question } from '../../domain/question';
import { formatYenInWords } from '../../domain/yen';

export const UNKNOWN = '保険会社確認';

const consentText: Readonly<Record<Consent, string>> = {
  priorApproval: '事前に保険会社の承認',
  priorApprovalOfPart: '一部の費用に事前承認',
  consent: '保険会社の同意',
  recognition: '保険会社が必要と認めた範囲',
  none: '承認の記載なし（支出前に確認）',
  unstated: UNKNOWN,
};

export const scopeText: Readonly<Record<LimitScope, string>> = {
  claimAndPeriod: '1請求・期間中',
  eventAndPeriod: '1事故・期間中',
  period: '期間中',
  periodAllPayments: '期間中・全支払の合計',
  item: '',
  person: '1名',
  company: '1法人',
};

const codeText: Readonly<Record<string, string>> = {
  ...consentText,
  insurerSheet: '保険会社・団体の用紙',
  webForm: 'Webの申込欄',
  ownSheet: '当社の事前確認票',
};

export const insurerAnswerText = (answer: string, paper: string): string =>
  `保険会社の回答：${answer}（${paper}）`;

export function consentsText(consents: readonly Consent[]): string {
  return consents.map((consent) => consentText[consent]).join('、');
}

/** A fact's value as text; `id` says what a bare number counts. */
export function factText(id: string, value: unknown): string {
  if (value === null || value === undefined) return '資料に記載なし';
  if (Array.isArray(value)) return value.map((part) => factText(id, part)).join('、');
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'number') {
    return id.endsWith('.ratio') ? `${value}%` : value === 0 ? 'なし（0円）' : formatYenInWords(value);
  }
  if (typeof value === 'object') return objectText(value);
  return codeText[String(value)] ?? String(value);
}

function objectText(value: object): string {
  const { amount, unit, text } = value as { amount?: number; unit?: string; text?: string };
  if (amount !== undefined) return lengthText({ amount, unit: unit === 'years' ? 'years' : 'days' });
  return text ?? JSON.stringify(value);
}

export function lengthText(length: { amount: number; unit: 'days' | 'years' }): string {
  return `${length.amount}${length.unit === 'years' ? '年' : '日'}`;
}

/** 「1 はい／2 一部実施／3 いいえ」 */
export function optionsText(form: AnswerForm): string {
  switch (form.kind) {
    case 'choice':
      return form.options.map(({ digit, text }) => `${digit} ${text}`).join('／');
    case 'list':
      return form.entries.map(({ parent, text }) => (parent ? `${parent} ${text}` : text)).join('／');
    case 'revenue':
      return `決算の年月、金額（${form.unit === 'thousandYen' ? '千円' : '円'}）`;
    case 'text':
      return `文字（${form.maxLength}文字まで）`;
  }
}

export function periodText(period: Question['period']): string {
  if (!period) return '';
  return period.kind === 'fiscalYear' ? '直近の会計年度' : `過去${period.years}年`;
}
