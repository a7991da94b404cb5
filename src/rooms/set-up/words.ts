// Every word of the room set-up that staff read.
import * as pageTitles from '../../domain/page-titles';
import type { AnswerForm, Question } from '../../domain/question';
import { problemsOf, type Given } from '../../domain/problem';
import { says, type Way } from '../../domain/way';
import { serviceTroubleOf, type ServiceTrouble } from '../../domain/service-trouble';
import type { SelfCheckResult } from '../../ports';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  setUp: pageTitles.setUp,
  rooms: pageTitles.rooms,
  hiddenTabs: pageTitles.hiddenTabs,
  demonstration: '見本データを入れる',
  selfCheck: '自己診断',
};

/** What each is for, as 管理 tells it. */
export const about = {
  hiddenTabs: '隠したシートを表示します。翌日の自動実行で元に戻ります。',
  rooms: '事故、収納・精算、公開フォーム、苦情・登録簿を使うかを決めます。',
  setUp: 'シート・見出し・保護を、このプログラムの内容にそろえます。',
  selfCheck: '保険料の計算と読み取りが正しく動くかを確かめます。',
  demonstration: '架空の会員で試せるようにします（名簿が空のときだけ）。',
};
/** Where 背景 is told from, and where a fact is confirmed or corrected. */
export const talkWay: Way = { kind: 'page', page: 'talk', title: pageTitles.talk };
export const factWay: Way = { kind: 'page', page: 'facts', title: pageTitles.factDesk };

export const setUpPage = {
  loading: 'ブックを確認しています…',
  ask: 'シート・見出し・入力規則・保護・料率を、このプログラムの内容にそろえます。入力済みの行と、変更された値はそのまま残ります。',
  underWay: '前回の初期設定が途中で終わっています。続きから始めます。',
  migrates:
    'ブックの構造を新しい版に移します。変わるシートは、移す前の控えを非表示のシートとして残します。終わるまで、ほかの方は入力をお控えください。',
  minutes: '1分ほどかかります。Googleの応答が遅い日は5分ほどです。',
  start: '始める',
  resume: '続ける',
  busy: (done: number, all: number) =>
    all === 0 ? '始めています…' : `設定しています（${all}工程のうち${done}工程）`,
  stays: '閉じても、済んだところまでは残ります。次に開いたときに続けられます。',
  stalled: '別の方が初期設定を実行しています。しばらく待ってから「続ける」を押してください。',
  done: '完了しました',
  counts: (tabs: number, added: number, updated: number) =>
    `新しいシート${tabs}枚、追加${added}行、更新${updated}行`,
  keptHead: '変更されているため残した値',
  kept: (id: string, column: string, current: string, shipped: string) =>
    `「${id}」の「${column}」（現在：${current || '空欄'}／標準：${shipped || '空欄'}）`,
  migratedHead: '移行で見つかったこと',
  migratedNote: '控えのシートの右端の列にも残しています。',
  troublesHead: '保護できなかったもの',
  checked: '点検の結果は「ホーム」に表示しています。',
};

/** Of 自己診断. */
export const selfCheckPage = {
  loading: '確かめています…（1分ほどかかります）',
  lead: '× の行があるとき、また配布担当に頼まれたときは、下の文をすべてコピーして送ってください。',
  result: '結果',
  copy: 'すべてコピーする',
  copied: 'コピーしました。',
  select: '下の文を選んであります。Ctrl+C でコピーしてください。',
  upload: (megabytes: number, characters: number, milliseconds: number) =>
    `${characters === megabytes * 1024 * 1024 ? '○' : '×'} 画面：${megabytes}MBを一度に送れる（届いた文字数 ${characters}、${milliseconds}ミリ秒）`,
  uploadFailed: (megabytes: number, detail: string) => `× 画面：${megabytes}MBを一度に送れる：${detail}`,
  handsHead: '手で確かめること（配布担当に頼まれたときだけ）',
  handsLead:
    '「試すシートを作る」を押すと、右端に作業用のシートができます。管理者でない方に開いていただき、書かれていることを試して、結果を選んでください。',
  make: '試すシートを作る',
  made: '右端に「自己診断（手で試す）」を作りました。',
  read: 'シートの答えを読む',
  remove: '試すシートを消す',
  trigger: (answered: string) => `・手入力の後の処理の利用者：${answered || '未確認'}`,
  untried: '未確認',
  hand: (what: string, result: string) => `・${what}：${result || '未確認'}`,
  tabLines: [
    '自己診断（手で試す）。済んだら画面の「試すシートを消す」で消します',
    'B2に「1」と入力し、C2に文字が出たら、Ctrl+Zを1回押します',
    'B3のリンクを押します（隠したタブが開くか）',
    'D1:D3を選び、昇順に並べ替えます。次に2行目を削除します',
    'F列とG列のグループの「－」を押して畳みます',
    'このシートの名前を右クリックし、「シートを非表示」を選びます',
  ],
  hands: [
    {
      name: 'undo',
      what: 'B2の入力をCtrl+Zで取り消すと',
      results: ['B2とC2が空になった', 'B2だけ空になった', 'C2だけ空になった', '変わらない'],
    },
    { name: 'link', what: '隠したタブへのリンク', results: ['開いた', '開かない'] },
    { name: 'sort', what: '保護した結果の横の並べ替え', results: ['できた', '拒まれた'] },
    { name: 'deleteRow', what: '保護した結果のある行の削除', results: ['できた', '拒まれた'] },
    { name: 'fold', what: '保護したシートの列のグループを畳む', results: ['できた', '拒まれた'] },
    { name: 'hide', what: '保護したシートを隠す', results: ['できた', '拒まれた'] },
    {
      name: 'webApp',
      what: '公開フォームのアドレスを開くと（使うときだけ。ブックをIDで開く設定にせずに配布したもの）',
      results: [
        'フォームが開いた（フォームからブックが見える）',
        '開かず、実行の記録にブックを開けないというエラーが出た（フォームからブックが見えない）',
        'ほかのエラー',
      ],
    },
  ],
} as const;

/** Of 使う業務. */
export const roomsText = {
  loading: '使う業務を確認しています…',
  lead: '使わない業務を切ると、メニュー・自動実行・「ホーム」から外れ、シートは隠れます。記録は残り、使い始めると元に戻ります。',
  staffOnly: '切り替えられるのは管理者だけです。',
  room: '業務',
  state: '状態',
  on: '使っています',
  off: '使っていません',
  open: '残っている仕事',
  none: 'なし',
  turnOn: (title: string) => `${title}を使う`,
  turnOff: (title: string) => `${title}を使わない`,
  working: '切り替えています…',
  done: 'メニューは、ブックを開き直すと変わります。',
  choose: '使う業務（後から「使う業務」の画面で変えられます）',
  meanings: {
    claims: '事故の受付、費用、期限、保険金の試算',
    payments: '入金の取込、未収、領収証、保険会社との精算、払込口座',
    intake: '公開フォームからの受付の取込',
    registers: '苦情の記録、書類・保険料等の登録簿',
  } as Readonly<Record<string, string>>,
};
export const roomsAudit = { on: '業務を使い始めた', off: '業務を使わないことにした' };

/** Of 隠したタブ. */
export const hiddenTabsPage = {
  loading: '隠れているシートを確認しています…',
  lead: '記録は画面から確認できます。シートを直接見る必要があるときだけ表示してください。次の日次の処理で再び隠れます。',
  tab: 'シート',
  show: '表示する',
  showNamed: (tab: string) => `「${tab}」を表示する`,
  shown: (tab: string) => `「${tab}」を表示しました。`,
};

export const switchProblems = /* @__PURE__ */ problemsOf({
  setUpFirst: () =>
    says('初期設定が済んでいないため、切り替えられません。', {
      kind: 'page',
      page: 'setUp',
      title: titles.setUp,
    }),
  roomUnknown: () => '切り替えられる業務ではありません。',
  roomOpen: ({ title, open }: Given<'title' | 'open'>) =>
    `「${title}」には${open}が残っているため、使わないことにできません。済んでからもう一度お試しください。`,
  tabUnknown: ({ tab }: Given<'tab'>) => `「${tab}」は隠したシートの一覧にありません。`,
});

export const setUpMenu = {
  demonstrationAsk:
    '架空の会員と、見本用の取扱区分・承認番号を登録します。実際の業務に使うブックでは実行しないでください。続けますか。',
  demonstrationDone: (members: number) =>
    members === 0 ? '見本データはすでに登録されています。' : `見本の会員${members}件を登録しました。`,
  checkedAt: (now: string, build: string) => `${now}　プログラム ${build}`,
  checked: (all: number, failed: number) =>
    failed === 0 ? `${all}項目すべて正常です。` : `${all}項目のうち${failed}項目が期待と異なります。`,
};

const list = (codes: readonly string[]) => codes.join('、');

/** Of 点検. */
export const programCheckText = {
  mandates: (codes: readonly string[]) =>
    codes.length === 0
      ? '取扱区分：「取扱あり」の制度がないため、書類は送れません'
      : `取扱区分：${list(codes)}が「取扱あり」です`,
  closings: (codes: readonly string[]) =>
    codes.length === 0
      ? '申込締切：入力済みです'
      : `申込締切：${list(codes)}が未入力か過去の日付です。「制度」に入力してください`,
  years: (codes: readonly string[]) =>
    codes.length === 0
      ? '年度確認：確認済みです'
      : `年度確認：${list(codes)}が未確認のため「保険料お見積書」は発行できません`,
  noConfirmations: '確認日：「取扱あり」の制度がないため、対象はありません',
  confirmations: (hotlines: readonly string[], accounts: readonly string[]) => {
    const open = [
      ...(hotlines.length === 0 ? [] : [`事故受付窓口（${list(hotlines)}）`]),
      ...(accounts.length === 0 ? [] : [`払込口座（${list(accounts)}）`]),
    ];
    return open.length === 0
      ? '確認日：事故受付窓口と払込口座は12か月以内に確認済みです'
      : `確認日：${list(open)}が未確認か12か月超です`;
  },
  workbook: (schema: string, build: string, underWay: boolean) =>
    `ブックの構造：版${schema}　プログラム：${build || '不明'}${underWay ? '　初期設定が途中です。「初期設定」で続けてください' : ''}`,
  troubles: (lines: readonly string[]) =>
    `保護：${lines[0]!}${lines.length > 1 ? `（ほか${lines.length - 1}件）` : ''}`,
};

/** Of a desk whose rows had no seals before. */
export const sealedAsTheyStand = (rows: number) =>
  `収納・送信箱・事故などの${rows.toLocaleString('ja-JP')}行を、いまの内容で控えました。これより前の書換えは記録の検査では分かりません。`;

export const setUpAudit = (added: number, updated: number, kept: number) =>
  `追加${added}行・更新${updated}行・維持${kept}件`;
export const demonstrationAudit = (members: number) => `見本の会員${members}件・取扱区分・承認番号（見本）`;

export const checkLine = ({ name, ok, expected, actual, detail }: SelfCheckResult) => {
  const measured = detail === undefined ? '' : `（${detail}）`;
  if (ok) return `○ ${name}${measured}`;
  const trouble = serviceTroubleOf(actual);
  const way = trouble ? `\n　→ ${serviceWays[trouble]}` : '';
  return `× ${name}${measured}：期待 ${expected}／実際 ${actual}${way}`;
};

/** What to click, each from where 自己診断 is read. */
export const serviceWays: Readonly<Record<ServiceTrouble, string>> = {
  disabled:
    'サービスが追加されていません。「拡張機能」→「Apps Script」→ 左の「サービス」の「＋」で「Drive API」と「Google Sheets API」を追加し（一覧にあるときは、いったん削除してから追加）、シートに戻って「自己診断」をもう一度選んでください。',
  consent:
    '許可がありません。「台帳」のメニューをもう一度選び、Googleの画面で項目すべてにチェックを入れて「続行」を押してください。画面が出ないときは、管理者に、このアカウントの共有の権限をご確認ください。',
};

/** Of 制度 and プラン as shipped. */
export const shippedText = {
  mandate: '取扱なし',
  official: (required: boolean) => (required ? '必要' : '不要'),
  estimateLetters: '社内限り',
  document: (id: string, title: string) => `${id}「${title}」`,
  noInsurers: '資料に記載なし',
  noLimits: (document: string) => `${document}（限度額の記載なし）`,
  deductible: (yen: number | undefined) =>
    yen === undefined ? '記載なし' : yen === 0 ? 'なし' : `${yen.toLocaleString('ja-JP')}円`,
};

/* What a programme's folder holds as data, as 質問 says it. */

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

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { hideTabs: '隠したタブ' };

/** Of 次にすること on ホーム. */
export const nextStepText = {
  agency: '「設定」に代理店名・住所・TEL・FAXを登録する',
  mandate: '「制度」で取り扱う制度の取扱区分を「取扱あり」にする（記録も記入）',
  closings: '「制度」に申込締切を入力する（前年の日付は使いません）',
};

export const computedText = {
  step: '自動で表示される列の点検',
  lost: (tab: string, header: string) =>
    `${tab}「${header}」の式がありません。日次の自動実行で元に戻ります。翌日も表示されるときは、管理者が「初期設定」を実行してください。`,
  changed: (tab: string, header: string) =>
    `${tab}「${header}」の式が書き換えられています。表示が正しくないことがあります。日次の自動実行で元に戻ります。翌日も表示されるときは、管理者が「初期設定」を実行してください。`,
  blocked: (tab: string, header: string) =>
    `${tab}「${header}」からの自動の列に値が入力され、表示が止まっています。日次の自動実行で元に戻ります。翌日も表示されるときは、管理者が「初期設定」を実行してください。`,
};

export const computedAudit = (blocks: number): string => `自動で表示される列を${blocks}か所直しました`;

/** Of the first run, on ホーム. */
export const firstStepText = { agency: '1　代理店情報', mandate: '2　取扱う制度' };
