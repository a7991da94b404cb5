// The words of the papers of a claim.

export const firstReportWords = {
  greeting: '平素は格別のお引き立てを賜り、厚く御礼申し上げます。',
  body: (program: string) =>
    `「${program}」の被保険者から、下記のとおり事故の連絡がございました。現時点で分かっている内容をお知らせしますので、受付番号とご担当者、今後の手続きをご回答くださいますようお願いいたします。`,
  claim: '事故番号（当社）',
  figures: '1．事故の概要',
  statements: '2．お知らせする事項',
  reply: '3．ご回答欄',
  replyRows: [
    '受付番号',
    'ご担当部署・ご担当者',
    '受付日時',
    '事前の承認が必要な費目',
    '今後の手続き・必要書類',
  ],
  unknown: '確認中',
};

export const claimDocumentsWords = {
  body: (program: string) =>
    `さて、「${program}」の事故につきまして、保険金のご請求に必要な書類のうち、まだお預かりしていないものがございます。お手数をおかけいたしますが、下記の書類をご準備のうえ、当社へお送りくださいますようお願いいたします。`,
  claim: '事故番号',
  occurred: '事故の発生日',
  howTo: 'お送り先',
  returnTo: (fax: string) =>
    fax === ''
      ? '当社へ郵送またはFAXでお送りください'
      : `当社（FAX ${fax}）へFAX、または郵送でお送りください`,
  group: '区分',
  paper: 'お送りいただく書類',
  papers: 'まだお預かりしていない書類',
  notes: [
    '事故の内容により、引受保険会社がほかの書類をお願いする場合があります。',
    '費用のお支払いや示談の前には、必ず当社または引受保険会社へご連絡ください。',
    '行き違いですでにお送りいただいている場合は、ご容赦ください。',
  ],
};

export const reportText = {
  insurer: '引受保険会社　事故受付ご担当',
  member: '会員番号',
  policyholder: '保険契約者',
  namedInsured: '記名被保険者（会員）',
  insured: '被保険者',
  contact: '会員の連絡先',
  caller: '連絡した方',
  reported: '当社の受付日時',
  policy: '契約・プラン',
  noCertificate: (paper: string) => `${paper} 未着`,
  noPolicy: '契約番号 確認中（加入内容をご確認ください）',
  period: '保険期間',
  askPeriod: '加入内容とあわせてご確認ください',
  occurred: '発生日',
  known: '知った日時',
  claimed: '請求を受けた日',
  notClaimed: '請求はまだ受けていない（そのおそれを含む）',
  kind: '種別・人数（概数）',
  nature: '情報・被害の性質',
  natureText: (sensitive: string, property: string, intent: string): string =>
    `要配慮個人情報 ${sensitive || '不明'}、財産的被害のおそれ ${property || '不明'}、不正の目的 ${intent || '不明'}`,
  detection: '発見の端緒',
  access: '不正アクセス',
  published: '公表の状況',
  notes: [
    '内容は第一報の時点のもので、被害者の氏名は記載していません。追って書面でご通知します。',
    '費用の支出、責任の承認、示談の前に、貴社の承認が必要なものをお知らせください。',
  ] as readonly string[],
};
