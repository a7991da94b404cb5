// Every word of the room privacy that staff read.
import { problemsOf, type Given } from '../../domain/problem';
import { says } from '../../domain/way';

/** Of pages and actions; the menu has some of them shorter. */
export const titles = {
  retention: '保存期間の点検',
};

/** What each is for, as 管理 tells it. */
export const about = {
  retention: '保存期間を過ぎた記録を確かめ、消去します。',
};

export const privacyProblems = /* @__PURE__ */ problemsOf({
  retentionNotManager: () =>
    says('保存期間を過ぎた記録を消去できるのは管理者だけです。', { kind: 'person', who: 'manager' }),
  retentionConfirm: ({ count }: Given<'count'>) =>
    `消去の対象は${count}件です。消去した内容は元に戻せません。件数「${count}」を入力して確認してください。`,
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

/** Stands where a name or a text stood. */
export const ERASED = '（保存期間満了により消去）';

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
  part: (label: string, count: number) => `${label}${count}件`,
  ask: (rows: number) =>
    `氏名・連絡先・内容を消去し、番号・金額・日付は残します。元に戻せません。消去するときは件数「${rows}」を入力してください。`,
  done: (rows: number) => `${rows}件の内容を消去しました。番号・金額・日付は残っています。`,
};
