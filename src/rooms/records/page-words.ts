// This file defines the Japanese words of the page 記録の検査.

const count = (value: number) => value.toLocaleString('ja-JP');

export const recordsPage = {
  loading: (rows: number) =>
    rows === 0 ? '記録を検査しています…' : `記録を検査しています…（${count(rows)}行まで確認しました）`,
  sound: '書き換えられた記録はありません。',
  found: (rows: number) => `自動処理以外で変更された行が${count(rows)}件あります。内容をご確認ください。`,
  lead: (now: string, before: string) =>
    before === '' ? `検査日時：${now}（初回）` : `検査日時：${now}／前回：${before}`,
  caption: '見つかった変更',
  columns: { place: '場所', what: '内容', when: '変更の時期', action: '操作' },
  row: (row: number) => (row === 0 ? '行なし' : `${row}行目`),
  show: '行を開く',
  accept: '確認済みにする',
  acceptHint: '意図した変更のときだけ押してください。記録に残ります。',
  accepted: '確認済みにしました。',
  head: '監査記録の最後の行',
  headLine: (sequence: string, hash: string) => `通番 ${sequence}　照合値 ${hash}`,
  known: '以前に届いた控えと照合する',
  knownHint: '控えのメールにある通番と照合値を入力してください。',
  sequence: '通番',
  hash: '照合値',
  again: 'もう一度検査する',
  health: '点検',
};
