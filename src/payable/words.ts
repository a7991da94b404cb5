// Every word of payable amounts: kinds of incident, traces, what an amount lacks, what dates say against a claim.
import type { ClaimDate } from '../domain/claim-rules';
import { partText, type AlertSource, type CoveragePart, type EventKind } from '../domain/coverage';
import { factSourceText, factStateText } from '../domain/fact';
import { problemsOf, type Given } from '../domain/problem';
import { formatYen } from '../domain/yen';
import type { TraceCode, TraceLine } from './trace';

/** What stands wherever there is no figure (rule C5). */
export const ASK_INSURER = '保険会社確認';

export const eventKindText: Readonly<Record<EventKind, string>> = {
  leak: '情報の漏えい・そのおそれ',
  disruption: '他人の業務の阻害等',
  attackHarm: 'サイバー攻撃による身体障害・財物損壊',
  attackThreat: 'サイバー攻撃（漏えい・阻害のおそれ）',
  attackOther: 'その他のサイバー攻撃・そのおそれ',
};

export const alertSourceText: Readonly<Record<AlertSource, string>> = {
  own: '自社の気づき',
  watchService: '契約している監視サービスの検知',
  securityOperator: '外部の運用会社の通報',
  publicBody: '公的機関の通報',
  victim: '被害者・取引先などの連絡',
};

/** Of a claim whose policy has a deductible: what it falls on is asked as any other doubt. */
export const deductibleReading = {
  id: 'deductibleOfLiability',
  doubt: 'deductibleScope',
  name: '免責金額の差引き',
  assumed: '賠償・費用の合計から、限度額を当てた後に差し引く',
  other: '賠償の損害額だけから、限度額を当てる前に差し引く',
} as const;

/** Of a limit that stands in the policy alone. */
export const policyLimitName: Readonly<Record<CoveragePart, string>> = {
  liability: '契約の賠償限度額',
  cost: '契約の費用限度額',
};

export const payableProblems = /* @__PURE__ */ problemsOf({
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
  deductible: ({ taken }) => `免責金額${formatYen(Number(taken))}を差引き`,
  ratio: ({ percent }) => (percent === 100 ? '縮小なし（100%）' : `縮小支払割合${percent}%（円未満切捨て）`),
  noRatio: () => `縮小支払割合は資料に記載なし（${ASK_INSURER}）`,
  heads: ({ sum }) => `1名・1法人あたりの限度額　${sum}`,
  itemLimit: ({ name, limit }) => `限度額「${name}」${formatYen(Number(limit))}`,
  earlier: ({ name, earlier, left }) =>
    `同じ保険期間の先の事故で「${name}」を${formatYen(Number(earlier))}使用、残り${formatYen(Number(left))}`,
  sharedLimit: ({ names }) => `ほかの費目・先の事故とあわせて「${names}」の限度額を超えるため按分`,
  limitUnknown: ({ name }) => `契約の「${name}」の限度額が分かりません（${ASK_INSURER}）`,
  noLimit: () => `限度額が資料にありません（${ASK_INSURER}）`,
  notListed: ({ item, plan, plans }) =>
    `「${item}」は${plan}の費目の一覧になく、${plans}の費目です（${ASK_INSURER}）`,
  itemUnknown: ({ item }) => `「${item}」は資料の費目の一覧にありません（${ASK_INSURER}）`,
  termAsks: ({ name }) => `${name}：取扱いが確定できません（${ASK_INSURER}）`,
  eventNotListed: ({ kind }) =>
    `「${eventKindText[kind as EventKind]}」は資料の対象事故の一覧にありません（${ASK_INSURER}）`,
};

/** One line of a trace: the step, the amount after it, and where its rule stands. */
export function traceText(line: TraceLine): string {
  const amount = line.yen === undefined ? '' : ` → ${formatYen(line.yen)}`;
  const rule = line.source
    ? `【${factSourceText(line.source)}${line.state && line.state !== 'published' ? `・${factStateText[line.state]}` : ''}】`
    : '';
  return `${traceTexts[line.code](line.params)}${amount}${rule}`;
}

export const dateText: Readonly<Record<ClaimDate, string>> = {
  occurred: '発生日',
  known: '認識日時',
  claimed: '請求日',
};

/** The same, as a point in time. */
export const momentText: Readonly<Record<ClaimDate, string>> = {
  occurred: '発生日',
  known: '認識日時',
  claimed: '請求日時',
};

const part = (value: string | number): string => partText[value as CoveragePart];
const by = (value: string | number): string => dateText[value as ClaimDate];

export const claimDateProblems = /* @__PURE__ */ problemsOf({
  claimDatesOutOfOrder: ({ first, second }: Given<'first' | 'second'>) =>
    `${first}が${second}より後になっています。日付の順序をご確認ください。`,
  claimDateAhead: ({ name }: Given<'name'>) => `${name}が現在より後です。ご確認ください。`,
  claimTriggerMissing: ({ part: one, by: date }: Given<'part' | 'by'>) =>
    `${part(one)}は${by(date)}の契約が対象です。${by(date)}が未入力のため、契約はまだ確定できません。`,
  claimBoundaryDay: ({ policyNumber, by: date, date: day }: Given<'policyNumber' | 'by' | 'date'>) =>
    `${by(date)} ${day}は契約${policyNumber}の始期・終期の日です。時刻（16時の前か後か）を入力してください。`,
  claimPolicyLapsed: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」です。補償の有無は${ASK_INSURER}です。`,
  claimPolicyOpen: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」です。責任の開始・終了の日時を保険会社にご確認ください。`,
  claimWithoutPolicy: ({ part: one }: Given<'part'>) =>
    `${part(one)}：契約の行がありません。加入者証・保険証券の到着前でも、加入内容を保険会社に確認して第一報を入れてください。`,
  claimBeforeInception: ({ part: one, by: date, date: day }: Given<'part' | 'by' | 'date'>) =>
    `${part(one)}：${by(date)} ${day}は、どの契約の始期よりも前です。${ASK_INSURER}が必要です。`,
  claimAfterExpiry: ({ part: one, by: date, date: day }: Given<'part' | 'by' | 'date'>) =>
    `${part(one)}：${by(date)} ${day}を含む保険期間の契約がありません。${ASK_INSURER}が必要です。`,
});

/** @example headsSum([{ each: 500, count: 3, isPerson: true }]) // '500円×3名' */
export const headsSum = (parts: readonly { each: number; count: number; isPerson: boolean }[]): string =>
  parts.map(({ each, count, isPerson }) => `${each}円×${count}${isPerson ? '名' : '法人'}`).join('＋');

const OTHERS = '委託元・所管庁への連絡も確認';
/** Whether a report is due is for the member to check: all of it is a hint. */
export const reportClockText = {
  source: '個人情報保護法の漏えい等報告（要否と報告先は本人・専門家に確認）',
  preliminary: '漏えい等の報告（速報）の要否確認',
  final: '漏えい等の報告（確報）の要否確認',
  soon: (fifthDay: string): string =>
    `要否をご確認ください（目安）。知った日を1日目として3～5日以内${fifthDay === '' ? '' : `（5日目は${fifthDay}）`}。${OTHERS}`,
  within: (days: number): string =>
    `要否をご確認ください（目安）。知った日を1日目として${days}日以内。${OTHERS}`,
  withinLonger: (days: number): string =>
    `要否をご確認ください（目安）。知った日を1日目として${days}日以内（不正の目的によるおそれ）。${OTHERS}`,
};
