// The words of the letters about money, all our own.
import { formatJapanese } from '../../../domain/calendar';

export const transferWords = {
  transfer: (program: string) =>
    `さて、「${program}」の保険料につきまして、下記のとおりご案内申し上げます。期限までにお振込みくださいますようお願いいたします。`,
  paymentReminder: (program: string) =>
    `さて、「${program}」の保険料につきまして、本日の時点でお振込みを確認できておりません。恐れ入りますが、下記の内容をご確認のうえ、ご手配くださいますようお願いいたします。`,
  policy: '契約番号',
  plan: 'プラン・保険期間',
  amount: '保険料',
  total: '合計',
  payBy: 'お振込みの期限',
  notes: [
    'お振込みの際は、加入者のお名前（法人名）でお手続きください。別の名義のときは事前にお知らせください。',
    'お振込先の変更を、お電話やメールだけでお知らせすることはございません。ご不審の際はお問い合わせください。',
    '行き違いですでにお振込みいただいている場合は、ご容赦ください。',
  ],
};

export const receiptWords = {
  number: '領収証番号',
  amount: '領収金額',
  sum: (yen: string) => `金　${yen}`,
  purpose: (program: string) => [`ただし、「${program}」の保険料として`, '下記のとおり領収いたしました。'],
  issuer: '領収者（発行者）',
  policy: '契約番号',
  plan: 'プラン',
  period: '保険期間',
  receivedOn: '領収日',
  received: (date: string) => formatJapanese(date),
  notes: ['本書は大切に保管してください。'],
};
