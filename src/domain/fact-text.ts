// How the values of facts read: for staff, in Japanese, without the codes of the product.
import type { ClockRule, DocumentGroup } from './claim-rules';
import type { Consent, LimitScope } from './coverage';
import type { Fact } from './fact';
import type { Rated } from './program';

export const NOT_STATED = '資料に記載なし';
/** What no document says is for the insurer to say. */
export const INSURER_SAYS = '保険会社確認';

export const consentText: Readonly<Record<Consent, string>> = {
  priorApproval: '事前に保険会社の承認',
  priorApprovalOfPart: '一部の費用に事前承認',
  consent: '保険会社の同意',
  recognition: '保険会社が必要と認めた範囲',
  none: '承認の記載なし（支出前に確認）',
  unstated: INSURER_SAYS,
};

export const consentsText = (consents: readonly Consent[]): string =>
  consents.map((consent) => consentText[consent]).join('、');

export const scopeText: Readonly<Record<LimitScope, string>> = {
  claimAndPeriod: '1請求・期間中',
  eventAndPeriod: '1事故・期間中',
  period: '期間中',
  periodAllPayments: '期間中・全支払の合計',
  item: '',
  person: '1名',
  company: '1法人',
};

export const originText = {
  insurerSheet: '保険会社・団体の用紙',
  webForm: 'Webの申込欄',
  ownSheet: '当社の事前確認票',
} as const;

export function lengthText(length: { amount: number; unit: 'days' | 'years' }): string {
  return `${length.amount}${length.unit === 'years' ? '年' : '日'}`;
}

export const percentText = (percent: number | null): string =>
  percent === null ? NOT_STATED : percent === 100 ? '100%（縮小なし）' : `${percent}%`;

/** @example plansText(tosha, ['TOSHA-A', 'TOSHA-B']) // 'A・Bプラン' */
export function plansText(program: Pick<Rated, 'plans'>, codes: readonly string[]): string {
  const plans = program.plans.filter(({ code }) => codes.includes(code));
  if (plans.length === program.plans.length) return '全プラン';
  return `${plans.map(({ letter, name }) => letter || name).join('・')}プラン`;
}

/** '' where the plans are all. @example ofPlans(tosha, ['TOSHA-A']) // '（Aプラン）' */
export function ofPlans(program: Pick<Rated, 'plans'>, codes: readonly string[] | undefined): string {
  const text = plansText(program, codes ?? program.plans.map(({ code }) => code));
  return text === '全プラン' ? '' : `（${text}）`;
}

/** Without days the document may still say when: at once, without delay. */
export function clockText({ length, counting }: Pick<ClockRule, 'length' | 'counting'>): string {
  return length.value === null && length.state !== 'published' ? NOT_STATED : counting;
}

export function documentsText({ value }: Fact<readonly DocumentGroup[]>): string {
  if (value.length === 0) return NOT_STATED;
  return value
    .map(({ number, name, entries }) => {
      const papers = entries.map((entry) =>
        entry.examples ? `${entry.name}（${entry.examples}）` : entry.name,
      );
      return `${number}${name}：${papers.join('、')}`;
    })
    .join('／');
}
