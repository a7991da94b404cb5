// Every word of the room renewals that staff read.
import { formatFiscalMonth, formatJapanese } from '../../domain/calendar';
import * as pageTitles from '../../domain/page-titles';
import { problemsOf, type Given } from '../../domain/problem';
import type { Way } from '../../domain/way';
import { formatYenInWords } from '../../domain/yen';
import type { NextYearFigures, RecordRenewalRequest, RenewalStage } from './contract';

/** Of pages and menu items: caption and title are one. */
export const titles = {
  renewals: pageTitles.renewals,
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { renewalStates: '契約・更改の状態', renewals: '更改の案内' };

const count = (value: number) => value.toLocaleString('ja-JP');

const stages: Readonly<Record<Exclude<RenewalStage, `days-${number}`>, string>> = {
  ended: '満期経過・未登録',
  undated: '締切未入力',
  early: 'まもなく開始',
  outcome: '結果登録済',
};

export const renewalPage = {
  loading: '更改の対象を読み込んでいます…',
  summary: (policies: number) => `更改の対象 ${count(policies)}件`,
  lapsed: (policies: number) => `失効・満期経過 ${count(policies)}件`,
  months: '満期の月',
  allMonths: 'すべての月',
  month: (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
  monthSum: (month: string, policies: number, premium: string) =>
    `${month}：${count(policies)}件　今回の年間保険料 ${premium}`,
  counted: (parts: readonly (readonly [string, number])[]) =>
    parts.map(([word, policies]) => `${word} ${count(policies)}`).join('、'),
  stageSum: (text: string) => `段階：${text}`,
  answerSum: (text: string) => `返事：${text}`,
  filter: '段階',
  all: '対応が必要',
  stage: (stage: RenewalStage): string =>
    stage.startsWith('days-') ? `${stage.slice('days-'.length)}日前～` : stages[stage as keyof typeof stages],
  caption: '更改の対象の一覧',
  empty: 'この段階の契約はありません。',
  more: (rest: number) => `ほか ${count(rest)}件あります。`,
  next: '次の100件',
  previous: '先頭に戻る',
  columns: {
    pick: '選択',
    policy: '会員・契約',
    due: '満期・次の期日',
    lastYear: '今回の契約',
    nextYear: '次年度',
    state: '更改状態',
  },
  pick: (policy: string, organization: string) => `${policy} ${organization}`,
  pickAll: '表示中のすべてを選ぶ',
  ends: (text: string) => `満期 ${text}`,
  due: (text: string, passed: boolean) =>
    text === '' ? '申込締切が未入力' : passed ? `期日 ${text}（経過）` : `次の期日 ${text}`,
  basis: {
    quote: '見積',
    newRevenue: '新しい決算',
    lastRevenue: '前年数値による目安',
    none: '',
  } satisfies Record<NextYearFigures['basis'], string>,
  wish: (plans: string) => `名簿の希望：${plans}（会員に確認）`,
  noState: '未登録',
  letter: (state: string) => `案内：${state}`,
  askedAnew: '事前確認済（過去の事故を含む）',
  notAskedAnew: '告知は未確認（過去の事故は毎年うかがいます）',
  changed: (answers: number) => `回答の変更 ${answers}件`,
  change: (number: string, before: string, after: string) =>
    `番号${number}：${before || '回答なし'} → ${after || '回答なし'}`,
  queue: (policies: number) =>
    policies === 0 ? '案内を確かめて送る' : `案内${count(policies)}件を確かめて送る`,
  queuedHere: (added: number, existing: number) =>
    `案内を送信箱に${count(added)}件登録しました${existing > 0 ? `（登録済み${count(existing)}件）` : ''}。宛先と内容を確かめて送ってください。`,
  preview: '案内文を見る',
  record: '回答・結果を登録',
  pickHint: '契約を選ぶと操作できます。案内文は1件だけ選んだときに確認できます。',
  working: '処理しています…',
  queued: (added: number, existing: number) =>
    `送信箱に${count(added)}件登録しました${existing > 0 ? `（登録済み${count(existing)}件）` : ''}。送信は「${pageTitles.outbox}」から行います。`,
  refused: (policies: number) => `次の${count(policies)}件は登録していません`,
  recorded: (policies: number, state: string) => `${count(policies)}件を「${state}」に登録しました。`,
  recordLead: (policies: number) => `選択した${count(policies)}件の更改状態を登録します。`,
  state: '更改状態',
  states: {
    案内済: '電話などで案内した',
    回答あり: '更新の意向・回答があった',
    更新しない: '会員から更新しないと連絡があった',
    失効: '手続きがないまま満期を過ぎた',
  } satisfies Record<Exclude<RecordRenewalRequest['state'], ''>, string>,
  stateNote: '「更新」「条件変更」は、更改の申込を受け付けると自動で入ります。',
  on: '連絡・確認の日',
  reason: '理由・根拠書類',
  reasonHint: '「更新しない」「失効」では必ず入力してください。',
  submit: '登録する',
  letterLoading: '案内文を用意しています…',
};

export const renewalProblems = /* @__PURE__ */ problemsOf({
  renewalPolicyUnknown: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約番号${policyNumber}の行が契約のタブにありません。行が削除されていないかご確認ください。`,
  renewalNotCovered: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約番号${policyNumber}は「${state}」のため、更改の対象ではありません。`,
  renewalHasOutcome: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約番号${policyNumber}の更改状態は「${state}」です。案内は送信箱に登録していません。`,
  renewalAnswered: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約番号${policyNumber}の更改状態は「${state}」です。更新のご案内は不要です。`,
  renewalTooLate: ({ policyNumber, date }: Given<'policyNumber' | 'date'>) =>
    `契約番号${policyNumber}の更新のご案内は、記載の期日（${date}）を過ぎています。取消のうえ作り直すか、電話でご確認ください。`,
  renewalPolicyChanged: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約番号${policyNumber}の保険料または保険終期が、書類の作成後に変わっています。取消のうえ作り直してください。`,
  renewalQuoteChanged: ({ policyNumber, quoteNumber }: Given<'policyNumber' | 'quoteNumber'>) =>
    `契約番号${policyNumber}の案内に記載した見積${quoteNumber}の金額または状態が、書類の作成後に変わっています。取消のうえ作り直してください。`,
  renewalMemberGone: ({ policyNumber }: Given<'policyNumber'>) =>
    `契約番号${policyNumber}の会員が会員名簿にありません。名簿の行を戻すか、更改状態を登録してください。`,
  renewalStateMissing: () => '更改状態を選んでください。',
  renewalReasonMissing: ({ state }: Given<'state'>) => `「${state}」の理由または根拠書類を入力してください。`,
  renewalNotYetEnded: ({ policyNumber, end }: Given<'policyNumber' | 'end'>) =>
    `契約番号${policyNumber}の満期日（${end}）前のため「失効」にできません。更新しない場合は「更新しない」を選んでください。`,
  renewalNoneChosen: () => '対象の契約を選んでから実行してください。',
});

export const renewalText = {
  endsEarly: (on: string): string => `${on}に解約・失効`,
  /** In place of a label: the policy was written elsewhere. */
  takenOver: '引継',
  lapsed: '満期までに更新の手続きがなかったため',
  letterLeft: (deliveryNumber: string): string => `更新手続きのご案内（${deliveryNumber}）`,
  revenue: (yen: number | null, fiscalYear: string): string => {
    if (yen === null) return '';
    const month = formatFiscalMonth(fiscalYear);
    return formatYenInWords(yen) + (month === '' ? '' : `（${month}）`);
  },
  date: (iso: string): string => (iso === '' ? '' : formatJapanese(iso)),
} as const;

export const renewalAudit = {
  queued: (letters: number): string => `更新手続きの案内${letters}件を送信箱に登録`,
  recorded: (state: string, policies: number): string => `更改状態を「${state}」に登録（${policies}件）`,
  lapsed: (policies: number): string => `満期までに手続きのない${policies}件を「失効」に登録`,
} as const;

/** Of 今日の仕事. */
export const taskText = {
  renewal: '更改',
  renewalClosedBy: '更改後の申込を受け付けるか、結果を記録すると消えます',
  renewalWaits: (state: string, stage: RenewalStage, end: string) => {
    const waits =
      stage === 'ended'
        ? '結果の登録（満期経過）'
        : stage === 'undated'
          ? '申込締切の入力と更改の案内'
          : state === ''
            ? '更改の案内'
            : state === '案内済'
              ? '更改の回答'
              : '更改後の申込';
    return `${waits}（${formatJapanese(end)}満期）`;
  },
};
export const renewalsWay: Way = { kind: 'page', page: 'renewals', title: titles.renewals };
