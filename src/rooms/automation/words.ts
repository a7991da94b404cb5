// Every word of the room automation that staff read.
import { problemsOf, type Given } from '../../domain/problem';
import { says } from '../../domain/way';
import type { Permission, RunKind } from '../../ports';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  automation: '点検（自動実行と権限）',
  autoQuotes: '自動見積',
};

/** What each is for, as 管理 tells it. */
export const about = {
  autoQuotes: '見積を自動でメール送付する制度を選び、待っているものを止めます。',
  automation: '毎日・毎時・作業の自動実行と、Googleの許可を確かめ、直します。',
};

export const automationMenu = {
  automationAsk:
    '自動実行を、あなたのアカウントで登録（修復）しますか。メールはこのアカウントから送られます。',
  automationDone: '登録しました。',
};

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = {
  referenceDate: '基準日',
  watchSwitches: '自動見積の確認',
  queueByItself: '自動見積',
  morningMail: '朝のメール',
};

export const automationProblems = /* @__PURE__ */ problemsOf({
  automationNotManager: () =>
    says('自動実行を登録できるのは管理者です。', { kind: 'person', who: 'manager' }),
  automationPermission: ({ names }: Given<'names'>) =>
    `権限（${names}）が承認されていないため、自動実行を登録できません。台帳メニューをもう一度開き、承認の画面ですべての権限を選んでください。`,
  automaticProgram: ({ program }: Given<'program'>) => `制度「${program}」が「制度」にありません。`,
  automaticNeeds: ({ program, needs }: Given<'program' | 'needs'>) =>
    `「${program}」の自動見積を「入」にする前に、次が必要です：${needs}。`,
  automationNobody: () => '利用者のメールアドレスを確認できないため、自動実行を登録できません。',
});

export const runNames: Readonly<Record<RunKind, string>> = { daily: '日次', hourly: '時次', worker: '作業' };

export const permissionNames: Readonly<Record<Permission, string>> = {
  triggers: '自動実行の登録',
  mail: 'メールの送信',
  files: 'PDFの保存',
  identity: '利用者のアドレスの確認',
};

const minute = (at: string) => at.slice(0, 16).replace('T', ' ');

/** The line of 点検. */
export const automationLine = (last: string, today: string, problems: string, stopped: readonly string[]) =>
  last === ''
    ? '自動実行：まだ動いていません。期限の更新と送信は台帳メニューから行ってください'
    : last.slice(0, 10) < today
      ? `自動実行：最後の日次は${minute(last)}です。今日はまだ動いていません`
      : `自動実行：${minute(last)}に日次が終わりました${problems === '' ? '' : `（${problems.split('\n')[0]!}）`}` +
        (stopped.length === 0 ? '' : `。${stopped.join('、')}の実行が止まっています`);

export const automationText = {
  stepFailed: (step: string, reason: string) => `${step}：${reason}`,
  stepRefused: (step: string, count: number, first: string) =>
    `${step}：${count}件を処理できません。例：${first}`,
  stepUnknown: 'エラーが発生しました。次の実行でもう一度処理します。',
  outOfTime: (steps: readonly string[]) =>
    `時間内に終わらなかった処理：${steps.join('、')}。次の実行で続けます。`,
  none: '自動実行は登録されていません。期限の更新や送信は、台帳メニューから手動で行います。',
  owner: (owner: string) => `登録したアカウント：${owner}`,
  mine: (run: string) => `${run}：登録済みです`,
  lost: (run: string, owner: string) => `${run}：失われています（${owner}の登録）。修復すると登録し直します`,
  doubled: (run: string, count: number) => `${run}：${count}件重複しています。修復すると1件にします`,
  notSeen: (run: string, owner: string) =>
    `${run}：${owner}の登録のため、この画面では確認できません。最後に動いた日時で判断します`,
  stray: (run: string) =>
    `${run}：別のアカウントが登録済みのため、あなたの登録は不要です。修復すると削除します`,
  beat: (run: string, at: string, overdue: boolean) =>
    at === ''
      ? `${run}：まだ動いていません`
      : `${run}：最後に動いた日時 ${minute(at)}${overdue ? '（遅れています）' : ''}`,
  problems: (run: string, text: string) => `${run}：${text}`,
  permission: (name: string) => `権限：「${name}」が承認されていません`,
  fine: '自動実行と権限に問題はありません。',
};

export const autoQuotesPage = {
  loading: '自動見積の状態を確認しています…',
  lead: '「入」の制度では、職員が1件ずつ仕上げた名簿の行と、確定した事前確認から見積を作り、60分待ってから営業日の9時～17時にメールで送ります。少しでも疑いのあるものは送らず、「確認待ち」にします。',
  managerOnly: '切り替えられるのは管理者です。待っているメールの停止は、どなたでもできます。',
  working: '切り替えています…',
  done: (program: string, state: string) => `${program}の自動見積を「${state}」にしました。`,
  program: '制度',
  state: '状態',
  on: '入',
  off: '切',
  needs: '「入」にするために必要なこと',
  ready: 'ありません',
  change: '切替',
  turnOn: '入にする',
  turnOff: '切にする',
  turn: (program: string, state: string) => `${program}を「${state}」にする`,
  thisHour: (sent: number, limit: number) => `この1時間：${sent}件（上限${limit}件）`,
  today: (sent: number, limit: number) => `今日：${sent}件（上限${limit}件）`,
  quota: (left: number, reserve: number) => `送信できる残り：${left}通（うち職員用${reserve}通）`,
  nothingWaits: '待っているメールはありません。',
  sent: (mails: number) => `今日、自動で送ったメール（${mails}件）`,
  nothingSent: '今日はまだありません。',
  held: (rows: number) => `「確認待ち」にした自動の見積（${rows}件）`,
  kept: (rows: number) => `自動では作らなかった行（${rows}件）`,
  at: '送信日時',
  organization: '法人名',
  recipient: '宛先',
  letter: '書類名',
  reason: '理由',
};

/** Of the morning mail, inside the house. */
export const digestText = {
  overdue: '期限を過ぎたもの',
  today: '今日が期限のもの',
  renewals: '満期を迎える契約（8週間）',
  expired: '有効期限の切れた見積',
  failed: '送れなかった・届かなかった書類',
  went: '自動で送った見積',
  soon: 'まもなく自動で送る見積',
  subject: (day: string, counts: string) => `今朝の確認 ${day}（${counts}）`,
  count: (title: string, count: number) => `${title} ${count}件`,
  head: (title: string, count: number) => `■ ${title} ${count}件`,
  line: (text: string) => `・${text}`,
  due: (day: string, kind: string, organization: string, owner: string) =>
    `${day}　${kind}　${organization}${owner === '' ? '' : `（${owner}）`}`,
  week: (monday: string, count: number) => `${monday}からの週　${count}件`,
  quote: (number: string, organization: string, until: string) => `${number}　${organization}　${until}まで`,
  mail: (at: string, organization: string, title: string) => `${at}　${organization}　${title}`,
  more: (rest: number) => `ほか${rest}件`,
  opening: 'おはようございます。台帳から、今朝のご確認です。',
  closing:
    '自動で送る見積は、台帳の「自動見積」または「送信前の確認」で停止できます。このメールは社内用です。',
};

/** Rule C20: why a quote does not go by itself. */
export const clauseText = {
  switchedOn: 'この制度の自動見積は「切」です',
  sameRule: '自動見積の規則が変わりました。管理者がもう一度「入」にするまで送りません',
  sameRates: '料率が変わりました。管理者がもう一度「入」にするまで送りません',
  sameTemplates: 'メール文面が変わりました。管理者がもう一度「入」にするまで送りません',
  notCopied: '複製されたブックです。管理者がもう一度「入」にするまで送りません',
  notRestored: '以前の版に戻されたブックです。管理者がもう一度「入」にするまで送りません',
  noDemonstration: '見本データを使っています',
  startedByHand: '職員が1件ずつ仕上げた行・確定した事前確認ではありません',
  seenTwice: '会員名簿の行が、続けて2回の確認の間に変わっています',
  mandate: '取扱区分が「取扱あり」ではありません',
  byMail: '連絡方法が「メール」ではありません',
  once: 'この会員・制度・始期の自動の案内は、すでに作成しています',
  noNewerQuote: 'ほかに手続き中の見積があります',
  noPolicy: '有効な契約があります',
  nothingToCheck: '確認事項があります',
  knownAddress: 'この会員の、この宛先へ送ったメールがまだありません',
  sameAddress: '前に送ったときから宛先・法人名が変わったか、不達がありました',
  noReferral: '回答の済んでいない照会があります',
  noComplaint: '解決していない苦情があります',
  noAccident: '終わっていない事故があります',
  noMark: '事前確認に、見積に影響する回答があります',
  letterAllowed: '自動で送れる書類ではありません',
  figureAllowed: '保険料が、そのまま案内できる額ではありません',
  templateApproved: '文面の募集文書承認番号または使用期限をご確認ください',
  lasts: '有効期限まで7日ありません',
  asDecidedNow: '会員・料率・条件が、見積を作成したときから変わっています',
  notStopped: '停止されました',
  waited: '送信予定の時刻になっていません',
  inHours: '営業日の9時から17時までに送ります',
  hourlyLimit: '1時間の上限に達しています',
  dailyLimit: '1日の上限に達しています',
  quotaForStaff: '職員が使う送信数を残しています',
} as const;

export const needText = {
  mandate: '「制度」の取扱区分を「取扱あり」にする',
  template: 'お見積書・保険料例・概算のいずれかの文面に、募集文書承認番号と使用期限を登録する',
  automation: '「点検（自動実行と権限）」で自動実行を登録する',
  demonstration: '見本データの使用を終える',
};

export const queueText = {
  startUnknown: '次の保険始期が「制度」から分かりません。見積は手動で作成してください',
  nothingNew: '新しい見積はありません',
  yearUnknown: '祝日の登録されていない年です',
};

export const automationAudit = {
  queued: (count: number) => `自動の見積${count}件を送信箱に登録`,
  switched: (program: string, on: boolean) => `自動見積を${on ? '入' : '切'}に変更（${program}）`,
  lapsed: (program: string, reason: string) => `自動見積を切に変更（${program}）：${reason}`,
  installed: (owner: string, added: number, removed: number) =>
    `自動実行を登録（${owner}）：追加${added}件・削除${removed}件`,
};
