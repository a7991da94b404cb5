// This file defines the keys of 設定 and of メール文面 that workflows read.

export const settingKeys = {
  agencyName: '代理店名',
  agencyDepartment: '代理店部署',
  agencyPostalCode: '代理店郵便番号',
  agencyAddress: '代理店住所',
  agencyPhone: '代理店TEL',
  agencyFax: '代理店FAX',
  agencyEmail: '代理店メール',
  senderName: '差出人名',
  replyTo: '返信先メール',
  quoteValidityDays: '見積有効日数',
  mailChunkSize: '一回の送信件数',
  defaultProgram: '既定の制度',
  managers: '管理者メール',
  schemaVersion: 'スキーマ版',
  build: 'プログラム版',
  demonstration: '見本データ',
} as const;

/** One template a kind of letter: the code in メール文面. */
export const templateCodes = {
  quotation: 'QUOTATION',
  insurerAnswer: 'INSURER-ANSWER',
  example: 'EXAMPLE',
  estimate: 'ESTIMATE',
  referralNotice: 'REFERRAL-NOTICE',
  deficiency: 'DEFICIENCY',
} as const;

/** What a mail text may name as {{…}}; anything else is refused before a mail goes out. */
export const mailPlaceholders = [
  '法人名',
  '担当者名',
  '書類名',
  '制度名',
  '保険始期',
  '有効期限',
  '見積番号',
  '送信番号',
  '代理店名',
  '代理店部署',
  '代理店TEL',
  '代理店FAX',
  '代理店メール',
  '募集担当',
  '差出人名',
  '募集文書承認番号',
] as const;
