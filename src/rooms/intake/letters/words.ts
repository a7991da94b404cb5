// Words of the letter 資料送付のご案内, all our own.

export const materialsWords = {
  body: (program: string) =>
    `さて、このたびは「${program}」の資料をご請求いただき、誠にありがとうございます。下記の資料をお届けいたしますので、ご覧くださいますようお願いいたします。`,
  items: 'お届けする資料',
  name: '資料',
  how: 'お届けの方法',
  enclosed: '本書に同封しております',
  receipt: '受付番号',
  contact: 'お問い合わせ先',
  phone: (phone: string, email: string) =>
    [phone === '' ? '' : `TEL ${phone}`, email].filter((part) => part !== '').join('　') ||
    '担当者までご連絡ください',
  notes: [
    '本書は資料のご案内であり、保険料をお示しするものではありません。保険料は、告知の内容と売上高等を確認のうえ、あらためてご案内いたします。',
    'ご加入にあたっては、重要事項説明書の内容を必ずご確認ください。',
    'お知らせいただいた情報は、ご請求いただいた資料のお届けとご案内のために使用いたします。',
  ],
} as const;
