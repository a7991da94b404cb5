// Every word of the room privacy that staff read.
import { problemsOf, type Given } from '../../domain/problem';
import { says } from '../../domain/way';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  retention: '保存期間の点検',
  person: '本人からの請求',
};

/** What each is for, as 管理 tells it. */
export const about = {
  retention: '保存期間を過ぎた記録を確かめ、消去します。',
  person: '一人の記録を開示用のファイルにし、請求により消去します。',
};

export const privacyProblems = /* @__PURE__ */ problemsOf({
  retentionNotManager: () =>
    says('保存期間を過ぎた記録を消去できるのは管理者だけです。', { kind: 'person', who: 'manager' }),
  retentionConfirm: ({ count }: Given<'count'>) =>
    `消去の対象は${count}件です。消去した内容は元に戻せません。件数「${count}」を入力して確認してください。`,
  personUnknown: ({ memberNumber }: Given<'memberNumber'>) =>
    `会員番号「${memberNumber}」は会員名簿にありません。会員番号をご確認ください。何も変更していません。`,
  personConfirm: ({ count }: Given<'count'>) =>
    Number(count) === 0
      ? '消去できる記録はありません。契約・事故・手続きが終わっていない記録は消去しません。'
      : `消去の対象は${count}件です。消去した内容は元に戻せません。件数「${count}」を入力して確認してください。`,
  retentionYears: ({ key, value }: Given<'key' | 'value'>) =>
    says(
      `設定「${key}」の「${value}」は年数として読み取れません。1～30の数字、または空欄（消去しない）です。`,
      {
        kind: 'cell',
        tab: '設定',
        id: key,
        column: '値',
      },
    ),
});

/** Of the automatic runs, as ホーム tells them. */
export const stepTitles = { files: '消去した書類のPDF' };

export const personText = {
  columns: ['タブ', '年（保管した記録）', '番号', '項目', '内容'],
  fileName: (memberNumber: string) => `開示_${memberNumber}`,
  disclosed: (cells: number) => `本人からの請求により記録を開示（${cells}項目）`,
  erased: (rows: number, kept: number) =>
    `本人からの請求により${rows}件の内容を消去${kept > 0 ? `（契約・事故・手続きのため${kept}件を保存）` : ''}`,
  erasedYear: (rows: number, file: string) => `本人からの請求により「${file}」の${rows}件の内容を消去`,
  erasedAgain: (numbers: readonly string[]) =>
    `台帳を以前の版に戻したため、本人の請求により消去した記録が戻っています（会員番号 ${numbers.join('、')}）。「本人からの請求」でもう一度消去してください。`,
  filesRemoved: (removed: number, left: number) =>
    `消去した書類のPDF${removed}件を削除${left > 0 ? `（作成した口座での削除待ち${left}件）` : ''}`,
  filesWait: (count: number, oldest: string) =>
    `消去した書類のPDFが${count}件残っています（${oldest}から）。作成した担当者が「本人からの請求」で削除してください。`,
};

export const personPage = {
  lead: '会員番号を入力すると、その会員の記録を確かめられます。',
  memberNumber: '会員番号',
  find: '記録を確かめる',
  caption: '保存している記録',
  label: '記録',
  count: '消去できる件数',
  kept: '残す件数',
  keptHint: '契約・事故・手続きが終わっていない記録と、法令で保存する帳簿（契約・異動）は消去しません。',
  nothing: 'この会員の記録はありません。',
  disclose: '開示ファイルを作成',
  disclosing: (left: number) => `作成しています…（過去の年のファイル 残り${left}）`,
  looking: (left: number) => `過去の年のファイルを確かめています…（残り${left}）`,
  erasing: (left: number) => `消去しています…（過去の年のファイル 残り${left}）`,
  closed: (files: readonly string[]) =>
    `あなたのアカウントでは開けないファイルがあり、その記録は含まれていません：${files.join('、')}。ファイルを作った管理者に、同じ請求の処理か共有を頼んでください。`,
  discloseDone: (rows: number) => `開示ファイルを作成しました（${rows}項目）。`,
  save: 'ファイルを保存',
  confirm: '消去する件数',
  confirmHint: (total: number) =>
    `氏名・連絡先・内容を消去し、番号・金額・日付は残します。元に戻せません。消去するときは「${total}」を入力してください。`,
  copies: '変更履歴の以前の版、複製したブック、送信済のメールには残ります。それぞれで削除してください。',
  erase: '消去する',
  erased: '消去しました。',
  files: (count: number) => `作成した口座での削除を待つPDFが${count}件あります。`,
  removeFiles: '自分の口座で作成したPDFを削除',
  filesDone: (removed: number, left: number) => `${removed}件を削除しました。残りは${left}件です。`,
};

export const retentionText = {
  labels: {
    intakes: '受付（Webからの申込み）',
    importResults: '取込結果',
    contacts: '対応履歴',
    intentions: '意向・説明記録（契約のない会員）',
    faxLog: 'FAX受信簿',
    outbox: '送信箱（送付の終わったもの）',
    quotes: '見積（見送り・期限切れ・取消）',
    deadlines: '期限（完了・取消、契約のない会員）',
    disclosures: '告知回答（契約のない会員）',
    members: '会員名簿（停止・契約のない会員）',
    claims: '事故（終了・取下げ）',
    claimVersions: '事故の版（終了・取下げの事故）',
    claimCosts: '事故費用（終了・取下げの事故）',
    complaints: '苦情（解決）',
    payments: '収納・精算（精算・返金の済んだもの）',
    documents: '書類（契約のない会員）',
  },
  line: (label: string, count: number, oldest: string) => `・${label}：${count}件（最も古い日 ${oldest}）`,
  unset: (labels: readonly string[]) => `保存年数が空欄のため対象外：${labels.join('、')}`,
  none: '保存期間を過ぎた記録はありません。',
  audit: (parts: readonly string[]) => `保存期間を過ぎた記録を消去（${parts.join('・')}）`,
  auditYear: (rows: number, file: string) => `保存期間を過ぎた「${file}」の${rows}件の内容を消去`,
  lineYear: (file: string, rows: number) => `・${file}：${rows}件`,
  closed: (files: readonly string[]) =>
    `あなたのアカウントでは開けないため確かめていないファイル：${files.join('、')}`,
  left: (files: number) => `時間のため確かめていない保管したファイル：${files}。もう一度実行してください。`,
  part: (label: string, count: number) => `${label}${count}件`,
  ask: (rows: number) =>
    `氏名・連絡先・内容を消去し、番号・金額・日付は残します。元に戻せません。消去するときは件数「${rows}」を入力してください。`,
  done: (rows: number) => `${rows}件の内容を消去しました。番号・金額・日付は残っています。`,
  doneInPart: (rows: number, left: number) =>
    `${rows}件の内容を消去しました。番号・金額・日付は残っています。時間のため、保管したファイルの${left}件はまだ消去していません。もう一度実行してください。`,
};
