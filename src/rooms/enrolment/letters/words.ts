// Words of the letter on accidents before the certificate arrives.

export const certificateWords = {
  body: (program: string, paper: string) =>
    `さて、「${program}」へのご加入手続きは完了しております。${paper}は引受保険会社が作成しており、お手元に届くまでにしばらくお時間をいただきます。それまでの間に事故が起きた場合のご連絡について、下記のとおりご案内申し上げます。`,
  cover: 'ご加入の内容',
  policy: '受付番号',
  begins: '補償の開始',
  ends: '補償の終了',
  at: (date: string, time: string) => `${date} ${time}`,
  contacts: '事故のときのご連絡先',
  agency: '当代理店',
  hotline: '保険会社の事故受付',
  phone: (phone: string, fax: string) =>
    [phone === '' ? '' : `TEL ${phone}`, fax === '' ? '' : `FAX ${fax}`]
      .filter((part) => part !== '')
      .join('　') || '担当者までご連絡ください',
  tell: 'お知らせいただきたいこと',
  asked: [
    { label: '知った日時と経緯', text: '事故やそのおそれを、いつ、どのようにしてお知りになったか' },
    { label: '相手方の申し出', text: '損害賠償の請求や問い合わせがあるときは、その内容と受けた日時' },
    { label: '原因と状況', text: '分かっている範囲の原因、関係する情報の種類と件数' },
  ],
  notes: (paper: string) => [
    `補償は、${paper}のお届けを待たずに、上記の開始日時から有効です。${paper}の番号が分からなくても事故をお知らせいただけます。その際は受付番号をお伝えください。`,
    '事故やそのおそれにお気づきのときは、すぐに上記へご連絡ください。引受保険会社へは当代理店が加入の内容を確認して連絡いたします。',
    '賠償の約束や示談、費用の支出は、引受保険会社の承認を受ける前になさらないでください。',
    `${paper}が届きましたら、記載の内容をご確認のうえ、本書に代えて保管してください。`,
  ],
} as const;
