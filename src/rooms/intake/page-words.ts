// This file defines the Japanese words of 受付: menu and page.

const count = (value: number) => value.toLocaleString('ja-JP');

export const intakeMenuWords = {
  collect: '受付を取り込む',
  settle: '受付を確認',
  askWorkbook: '公開フォームの受付ブックのURL（またはID）を入力してください。管理者だけが登録できます。',
  collected: (collected: number, done: number, waiting: number, left: number) =>
    collected + done + waiting === 0
      ? '新しい受付はありません。'
      : `新しい受付${count(collected)}件、登録${count(done)}件、確認待ち${count(waiting)}件です。${left > 0 ? `残り${count(left)}件は、もう一度実行してください。` : ''}`,
};

export const intakePage = {
  loading: '受付を読み込んでいます…',
  title: '確認待ちの受付',
  none: '確認待ちの受付はありません。',
  notConnected: '受付ブックが登録されていません',
  notConnectedHint: '管理者が、台帳メニューの「名簿：受付を取り込む」から登録します。',
  collect: '受付を取り込む',
  collecting: '受付を取り込んでいます…',
  lastCollected: (at: string) => `最後の取込：${at.slice(0, 16).replace('T', ' ')}`,
  state: (state: string, rows: number) => `${state} ${count(rows)}件`,
  received: (at: string) => `${at.slice(0, 16).replace('T', ' ')} 受付`,
  fields: ['企業名', '法人番号', 'メール', '電話', '住所'],
  field: '項目',
  sent: '受付の内容',
  agrees: (reasons: readonly string[]) => (reasons.length > 0 ? `${reasons.join('・')}が一致` : ''),
  candidate: (memberNumber: string, programName: string) => `会員${memberNumber}（${programName}）`,
  isMember: (memberNumber: string) => `会員${memberNumber}として登録`,
  isNew: '新しい会員として登録',
  retry: 'もう一度登録する',
  done: '手作業で対応済みにする',
  withdraw: '取り下げる',
  showMember: '名簿の行を開く',
  busy: '登録しています…',
  note: '名簿の内容は書き換えません。異なる項目は、内容を確認のうえ名簿で変更してください。',
};
