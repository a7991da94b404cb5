// This file defines the Japanese words of the pages for referral letters, insurers' answers and paper forms.

export const referralPage = {
  loading: '照会状を用意しています…',
  lead: (organization: string, count: number) => `${organization}／照会${count}件`,
  blockedTitle: 'この照会状はまだ送れません',
  method: '送り方',
  methods: { FAX: 'FAX', 郵送: '郵送' },
  methodHint: '告知の回答を含むため、メールでは送れません。',
  addressee: '宛先（保険会社・部署・担当者）',
  addresseeHint: '例：○○保険 営業第一部 山田様',
  fax: 'FAX番号',
  address: '住所',
  readBack: 'FAX番号を復唱し、先方に確認しました',
  wantedBy: 'ご回答の希望期日（任意）',
  submit: '送信箱に登録する',
  working: '登録しています…',
  done: (number: string) =>
    `送信箱に登録しました（${number}）。「選択分を送信」でPDFを作成し、発送してください。`,
  existing: (number: string) => `同じ照会状がすでに送信箱にあります（${number}）。新たには登録していません。`,
  openOutbox: '送信箱を開く',
};

export const doubtPage = {
  lead: (program: string, count: number) => `${program}／資料疑義${count}件`,
  program: '制度（制度ごとに1通）',
  programCount: (name: string, count: number) => `${name}（${count}件）`,
  methods: { FAX: 'FAX', 郵送: '郵送', メール: 'メール' },
  methodHint: '会員の情報は記載されません。',
  mail: 'メールアドレス',
};

export const answerPage = {
  loading: '照会の一覧を読み込んでいます…',
  none: '回答待ちの照会はありません。',
  noneHint: '見積を作成したときに「要照会」となったものが、ここに並びます。',
  referral: '照会',
  choose: '照会を選んでください',
  member: '会員',
  request: '照会の内容',
  quote: (number: string) => `見積 ${number}`,
  outcome: '引受の可否',
  outcomes: { 引受可: '引受可', 引受不可: '引受不可' },
  premium: '年間保険料',
  premiumHint: '単位を付けないときは円です。例：123,450円、12万3,450円',
  answeredOn: '回答日',
  answeredBy: '回答者（保険会社の部署・担当者）',
  paper: '根拠書類',
  paperHint: '回答書の番号・日付、または保存先のリンク',
  approvedBy: '承認者',
  validUntil: '回答の有効期限',
  conditions: '引受の条件（任意）',
  conditionsHint: '入力した内容は、会員あての案内文に記載されます。',
  submit: '回答を登録する',
  working: '登録しています…',
  released: (number: string, premium: string) =>
    `見積 ${number} を作成しました（会社回答 年間保険料 ${premium}）。`,
  replaced: (number: string) => `照会中だった見積 ${number} は、そのまま記録に残ります。`,
  queued: (number: string) =>
    `案内文を送信箱に登録しました（${number}）。内容を確認してから送信してください。`,
  declined: (number: string) => `引受不可として登録しました。見積 ${number} は「見送り」です。`,
  showQuote: '見積の行を開く',
  next: '続けて登録する',
};
