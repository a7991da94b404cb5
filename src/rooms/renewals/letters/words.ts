import type { RenewalLetterModel } from '../../../domain/renewal-letter';

const body: Readonly<Record<RenewalLetterModel['kind'], (program: string) => string>> = {
  renewal: (program) =>
    `さて、現在ご加入いただいております「${program}」が、まもなく満期を迎えます。つきましては、更新のお手続きについて下記のとおりご案内申し上げます。ご検討のうえ、ご意向をお知らせくださいますようお願いいたします。`,
  renewalReminder: (program) =>
    `さて、先にご案内いたしました「${program}」の更新につきまして、まだお返事をいただいておりません。満期を過ぎますと補償が途切れますので、下記をご確認のうえ、ご意向をお知らせくださいますようお願いいたします。`,
};

export const renewalWords = {
  body,
  policy: '契約番号',
  present: '現在のご加入内容',
  period: (start: string, end: string, time: string) => `${start} ～ ${end} ${time}`,
  certificate: (paper: string) => `${paper}番号`,
  replyBy: 'お返事の期限',
  replyByLater: '今年度の締切が決まり次第、あらためてご案内いたします',
  limits: (text: string) => `（限度額：${text}）`,
  liability: (amount: string) => `賠償 ${amount}`,
  cost: (amount: string) => `費用 ${amount}`,
  thisYear: '現在のご契約',
  contracted: 'ご契約の保険料',
  /** `later`: no figure can be given yet. */
  nextYear: {
    lastRevenue: (later: boolean) => (later ? '次年度' : '次年度（前年数値による目安）'),
    newRevenue: () => '次年度（最新の決算による目安）',
    quote: () => '次年度（お見積り）',
  },
  from: {
    lastRevenue: () =>
      '前年の売上高等によります。最新の売上高等と告知の内容により変わりますので、正式な保険料はあらためてご案内いたします。',
    newRevenue: (revenue: string) =>
      `${revenue === '' ? '' : `${revenue}の金額による目安です。`}告知の内容により変わりますので、正式な保険料はあらためてご案内いたします。`,
    quote: (_revenue: string, quoteNumber: string) =>
      `見積番号 ${quoteNumber}。告知の内容により変わる場合があります。`,
  },
  later: '最新の売上高等をうかがい、引受保険会社に確認のうえご連絡いたします',
  requests: 'お知らせいただきたいこと',
  asked: [
    { label: '更新のご意向', text: '更新する／内容を変更して更新する／更新しない のいずれか' },
    { label: '最新の売上高等', text: '直近の決算の金額と、決算書など金額の分かる資料' },
    { label: '告知', text: '過去の事故や賠償請求は、前年のお答えにかかわらず、あらためてお答えください' },
    { label: '変更事項', text: '名称・所在地・代表者・事業の内容・情報の管理体制に変更がある場合はその内容' },
  ],
  howTo: 'ご連絡先',
  returnTo: (phone: string, fax: string) =>
    [phone === '' ? '' : `TEL ${phone}`, fax === '' ? '' : `FAX ${fax}`]
      .filter((part) => part !== '')
      .join('　') || '当社担当者までご連絡ください',
  notes: [
    '更新は自動では行われません。お返事がない場合、満期の時刻をもって補償は終了します。',
    '当社でお答えを補って記入することはできません。告知書には必ずお客さまご自身でご記入ください。',
    '補償の内容や引受けの条件は、次年度から変わることがあります。詳しくは更新のお手続きの際にご案内いたします。',
    '行き違いですでにご連絡をいただいている場合は、ご容赦ください。',
  ],
} as const;
