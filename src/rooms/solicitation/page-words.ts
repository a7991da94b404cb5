// This file defines the Japanese words of the pages of intention, explanation and papers.
const count = (value: number) => value.toLocaleString('ja-JP');

export const deskWords = {
  loading: '記録を確認しています…',
  working: '登録しています…',
  quote: '見積',
  member: '会員',
  plan: 'プラン',
  missing: (items: number) => `申込の受付までに、次の${count(items)}点が必要です`,
  complete: '申込の受付に必要な記録と書類はそろっています。',
  saved: (number: string) => `記録番号${number}で登録しました。`,
  another: '「見積」で別の行を選ぶと、その見積の画面を開けます。',
};

export const intentionPage = {
  first: '当初の意向',
  firstHint: 'お客さまの言葉で、備えたいこと・重視することを記入します',
  firstOn: '把握した日',
  final: '最終の意向',
  finalOn: '確認した日',
  difference: '当初からの相違点と理由',
  differenceHint: '当初と同じときは空欄のままにします',
  paper: '説明した書類と版',
  paperHint: '例：重要事項説明書 2026年10月版',
  explainedOn: '説明日',
  method: '説明の方法',
  solicitor: '募集人',
  consents: '同意・確認いただいた事項',
  comparison: '比較・推奨の理由（複数の保険会社を示した場合）',
  approval: '資料の承認番号',
  choose: '選択してください',
  submit: '記録する',
  groups: ['意向', '重要事項の説明と同意', '比較・推奨'],
};

export const documentsPage = {
  columns: { pick: '依頼', name: '書類', state: '状態', note: '受領・内容' },
  caption: '必要な書類の一覧',
  pick: (name: string) => `${name}の提出を依頼する`,
  by: (before: string, source: string) => [before, source].filter((part) => part !== '').join('／'),
  register: (name: string) => `「${name}」を登録`,
  open: '登録',
  officialHint: '「告知」の「回答を入力」から原本を登録します',
  receivedOn: '受領日',
  method: '受領方法',
  statement: '確認した資料',
  line: '金額の記載がある項目',
  amount: '資料に記載の金額',
  amountHint: '円単位。例：500,000,000円、5億円',
  checks: '確認した事項',
  wrong: '不備の内容',
  wrongHint: '不備があるときだけ記入します。記入すると「不備あり」で登録し、提出の依頼に記載します',
  link: '保存先（URL）',
  submit: '登録する',
  request: (rows: number) => `${count(rows)}点の提出を依頼する`,
  requested: (number: string, existing: boolean) =>
    existing
      ? `同じ依頼が送信箱にあります（${number}）。`
      : `提出の依頼を送信箱に登録しました（${number}）。`,
  registered: (number: string) => `書類番号${number}で登録しました。`,
  nonePicked: '依頼する書類に印を付けてください。',
  reload: '最新の状態にする',
  back: '一覧に戻る',
};
