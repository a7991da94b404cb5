// This file defines the Japanese texts of the claims room: traces, flags, and what an amount lacks.
import { factSourceText, factStateText } from '../domain/fact';
import { problemsOf, type Given } from '../domain/problem';
import { formatYen } from '../domain/yen';
import type { TraceCode, TraceLine } from './trace';

/** What stands wherever there is no figure (rule C5). */
export const ASK_INSURER = '保険会社確認';

export const eventKindText = {
  leak: '情報の漏えい・そのおそれ',
  disruption: '他人の業務の阻害等',
  attackHarm: 'サイバー攻撃による身体障害・財物損壊',
  attackThreat: 'サイバー攻撃（漏えい・阻害のおそれ）',
  attackOther: 'その他のサイバー攻撃・そのおそれ',
} as const;

export const alertSourceText = {
  own: '自社の気づき',
  watchService: '契約している監視サービスの検知',
  securityOperator: '外部の運用会社の通報',
  publicBody: '公的機関の通報',
  victim: '被害者・取引先などの連絡',
} as const;

export const claimProblems = /* @__PURE__ */ problemsOf({
  claimItemBlank: () => '費目が空欄です。費目のコードまたは名前を入力してください。',
  claimItemUnknown: ({ text, names }: Given<'text' | 'names'>) =>
    `費目「${text}」が見つかりません。この制度の費目：${names}`,
  claimItemNotInPlan: ({ item, plan, plans }: Given<'item' | 'plan' | 'plans'>) =>
    `「${item}」は${plan}の費目の一覧になく、${plans}の費目です。${ASK_INSURER}としてください。`,
  claimConditionUnknown: ({ text, names }: Given<'text' | 'names'>) =>
    `条件「${text}」が見つかりません。この制度の条件：${names}`,
  claimAmountUnfit: ({ text }: Given<'text'>) =>
    `「${text}」は金額として使えません。0円以上の円単位の金額をご入力ください。`,
  claimHeadsUnfit: ({ text }: Given<'text'>) =>
    `「${text}」は人数・法人数として使えません。0以上の整数をご入力ください。`,
  claimHeadsMissing: ({ item }: Given<'item'>) =>
    `「${item}」は1名・1法人あたりの限度額があります。人数または法人数をご入力ください。`,
});

const traceTexts: Record<TraceCode, (params: TraceLine['params']) => string> = {
  loss: () => '損害額',
  approved: ({ yen }) => `保険会社の承認額${formatYen(Number(yen))}まで`,
  ratio: ({ percent }) => (percent === 100 ? '縮小なし（100%）' : `縮小支払割合${percent}%（円未満切捨て）`),
  noRatio: () => `縮小支払割合は資料に記載なし（${ASK_INSURER}）`,
  heads: ({ sum }) => `1名・1法人あたりの限度額　${sum}`,
  itemLimit: ({ name, limit }) => `限度額「${name}」${formatYen(Number(limit))}`,
  earlier: ({ name, earlier, left }) =>
    `同じ保険期間の先の事故で「${name}」を${formatYen(Number(earlier))}使用、残り${formatYen(Number(left))}`,
  sharedLimit: ({ names }) => `ほかの費目・先の事故とあわせて「${names}」の限度額を超えるため按分`,
  noLimit: () => `限度額が資料にありません（${ASK_INSURER}）`,
  notListed: ({ item, plan, plans }) =>
    `「${item}」は${plan}の費目の一覧になく、${plans}の費目です（${ASK_INSURER}）`,
  itemUnknown: ({ item }) => `「${item}」は資料の費目の一覧にありません（${ASK_INSURER}）`,
  termAsks: ({ name }) => `${name}：取扱いが確定できません（${ASK_INSURER}）`,
  eventNotListed: ({ kind }) =>
    `「${eventKindText[kind as keyof typeof eventKindText]}」は資料の対象事故の一覧にありません（${ASK_INSURER}）`,
};

/** One line of a trace: the step, the amount after it, and where its rule stands. */
export function traceText(line: TraceLine): string {
  const amount = line.yen === undefined ? '' : ` → ${formatYen(line.yen)}`;
  const rule = line.source
    ? `【${factSourceText(line.source)}${line.state && line.state !== 'published' ? `・${factStateText[line.state]}` : ''}】`
    : '';
  return `${traceTexts[line.code](line.params)}${amount}${rule}`;
}
