// The words of the letters, all our own.
import { figureWords } from '../domain/letter-figure';
import type { LetterKind, LetterNoteCode } from '../domain/quote-letter';

export const words = {
  ...figureWords,
  company: (name: string) => `${name}　御中`,
  person: (name: string) => `${name}　様`,
  post: (code: string) => `〒${code}`,
  phone: (number: string) => `TEL　${number}`,
  fax: (number: string) => `FAX　${number}`,
  email: (address: string) => `E-mail　${address}`,
  capacity: '取扱代理店',
  solicitor: (name: string) => `募集人　${name || '氏名を確認のうえご案内します'}`,
  insurer: '引受保険会社',
  insurerUnconfirmed: '会社名を確認のうえご案内します',
  internal: '社内用（社外への提出・送付はできません）',
  opening: '拝啓',
  season: '時下ますますご清栄のこととお慶び申し上げます。平素は格別のご高配を賜り、厚く御礼申し上げます。',
  closing: '敬具',
  below: '記',
  end: '以上',
  number: '番号',
  period: '保険期間',
  kind: 'お手続き',
  revenue: '算出基礎',
  noPeriodEnd: '（終期は加入手続き時にご案内します）',
  plan: 'プラン',
  liability: '賠償の限度額',
  costs: '費用の限度額',
  deductible: '免責金額',
  basis: '保険料の位置づけ',
  quoteNumber: '見積番号',
  rateVersion: '料率版',
  template: '文面',
  approval: '募集文書承認番号',
  notStated: '別途ご案内',
  unknownTax: '不明',
  notes: 'ご留意いただきたいこと',
  revenueDetails: (parts: readonly string[]) => (parts.length === 0 ? '' : `（${parts.join('・')}）`),
};

/** The body of each letter, between the greeting and 「記」. */
export const bodies: Readonly<Record<LetterKind, (program: string) => string>> = {
  quotation: (program) =>
    `さて、「${program}」の保険料につきまして、下記のとおりお見積り申し上げます。ご検討のほど、よろしくお願いいたします。`,
  insurerAnswer: (program) =>
    `さて、「${program}」のお見積りにつきまして、引受保険会社から回答がございましたので、下記のとおりご連絡申し上げます。`,
  example: (program) =>
    `さて、「${program}」の保険料につきまして、公表されている保険料をもとに、ご参考として下記のとおりご案内申し上げます。正式なお見積りではございませんので、あらかじめご承知おきください。`,
  estimate: (program) =>
    `さて、「${program}」の保険料につきまして、公表されている保険料例をもとに算出した概算を下記のとおりご案内申し上げます。正式な保険料は、引受保険会社の確認後にご案内いたします。`,
  referralNotice: (program) =>
    `さて、「${program}」のお見積りにつきましては、ただいま引受保険会社に条件と保険料を確認しております。回答があり次第ご案内申し上げますので、いましばらくお待ちくださいますようお願いいたします。`,
};

export const noteTexts: Readonly<
  Record<LetterNoteCode, (params: Readonly<Record<string, string>>) => string>
> = {
  notAnOffer: () =>
    '本書は保険料の水準をご確認いただく資料です。お申込みの際は、正式なお見積書をあらためてご用意いたします。',
  quotationConditions: () =>
    '本お見積りは、ご申告いただいた算出基礎と告知の内容によるものです。内容に変更がある場合は保険料が変わります。',
  insurerAnswer: ({ date }) =>
    `保険料は${date}の引受保険会社の回答によります。算出基礎や告知の内容に変更がある場合は、あらためて確認が必要です。`,
  insurerRiders: ({ plan, riders }) => `${plan}に付帯する特約：${riders}`,
  insurerConditions: ({ conditions }) => `引受保険会社の条件：${conditions}`,
  startPassed: () => '記載の保険始期はすでに過ぎております。過去の条件による参考としてご覧ください。',
  exampleYear: ({ year }) =>
    `保険料例は${year}の資料に掲載されたもので、現在の保険料とは異なる場合があります。`,
  exampleNoYear: () =>
    '保険料例は年度の記載がない資料に掲載されたもので、現在の保険料とは異なる場合があります。',
  neighbours: () => '算出基礎が掲載例の間にあるため、前後2つの掲載例を記載しています。',
  estimateMayDiffer: () => '概算は前後の掲載例から求めた目安です。お支払いいただく保険料ではありません。',
  tariffUnconfirmed: () =>
    '保険料は公表の保険料表によります。適用年度の保険料であることを確認のうえ、お見積書を発行いたします。',
  separateQuote: () => '「別途お見積り」のプランは、引受保険会社の回答を受けてあらためてご案内いたします。',
  disclosure: () =>
    'お申込みの際に、引受保険会社所定の告知書のご提出が必要です。保険料は告知の内容により定まりますので、変更となる場合やお引受けできない場合があります。',
  fiscalYear: () => '決算期が保険始期から離れているため、最新の決算の金額をお知らせください。',
  midTerm: () =>
    '中途でのご加入の保険料は、月割の方法を引受保険会社に確認のうえご案内いたします。記載は1年分の保険料です。',
  roundingUnconfirmed: () => '端数処理は引受保険会社に確認中です（端数処理未確認）。',
  unverifiedFacts: ({ plans }) =>
    `${plans}の補償内容には、資料の記載だけでは確定できない事項が含まれています。確認のうえご案内いたします。`,
  wordingPrevails: () => '補償の内容は概要です。詳しくは重要事項の説明書と約款でご確認ください。',
};

export const insurerWords = {
  greeting:
    '時下ますますご清栄のこととお慶び申し上げます。平素は格別のお引き立てを賜り、厚く御礼申し上げます。',
  body: (program: string) =>
    `さて、「${program}」につきまして、公表された資料だけでは判断できない点がございます。下記の内容をご確認のうえ、書面にてご回答くださいますようお願い申し上げます。`,
  questions: '1．お尋ねする事項',
  figures: '2．対象のお客さまの内容',
  reply: '3．ご回答欄（別紙でのご回答でも差し支えありません）',
  answers: '別紙　事前確認の内容',
  enclosed: '事前確認の内容は別紙のとおりです。',
  wantedBy: 'ご回答の希望期日',
  replyRows: ['引受の可否', '年間保険料（円）', '引受の条件', '回答の有効期限', '回答日・ご担当者'],
  notes: [
    '年間保険料は、円単位の金額と、割引・割増を適用した場合はその内容をお知らせください。',
    'ご回答は、当社の見積りの根拠となる書類として保管いたします。',
  ],
};

export const doubtWords = {
  greeting:
    '時下ますますご清栄のこととお慶び申し上げます。平素は格別のお引き立てを賜り、厚く御礼申し上げます。',
  body: (program: string) =>
    `さて、「${program}」の資料につきまして、記載だけでは取扱いを確かめられない点がございます。お手数をおかけいたしますが、下記の各項目についてご確認のうえ、書面にてご回答くださいますようお願い申し上げます。`,
  document: '対象の資料',
  count: 'お尋ねする項目',
  items: (count: number) => `${count}項目`,
  wantedBy: 'ご回答の希望期日',
  number: '照会番号',
  question: 'お尋ねする事項',
  reply: 'ご回答',
  replyRows: ['ご回答日', '部署・ご担当者', '根拠となる書類'],
  notes: [
    'ご回答は別紙でも差し支えありません。その場合は照会番号をお書き添えください。',
    'ご回答は、当社でのご案内の根拠となる書類として保管いたします。',
  ],
};

export const deficiencyWords = {
  body: (program: string) =>
    `さて、ご記入いただきました「${program}」の用紙を拝見しましたところ、お答えを確認できない項目がございました。お手数をおかけいたしますが、下記の項目をご確認のうえ、ご記入くださいますようお願いいたします。`,
  form: '対象の用紙',
  received: '受付日',
  howTo: 'お送り先',
  returnTo: (fax: string) =>
    fax === ''
      ? 'ご記入後の用紙を、当社へ郵送またはFAXでお送りください'
      : `ご記入後の用紙を、FAX ${fax} へお送りください`,
  items: 'ご確認いただきたい項目',
  number: '番号',
  question: 'ご質問の内容',
  state: '状況',
  blank: '未記入、または判読できません',
  /** The mark is explained where it stands. */
  notes: (hasStar: boolean): readonly string[] => [
    '当社でお答えを補って記入することはできません。必ずお客さまご自身でご記入ください。',
    ...(hasStar
      ? ['★の付いた項目は、引受保険会社が重要な事項としている項目です。事実のとおりにご記入ください。']
      : []),
    '行き違いですでにお送りいただいている場合は、ご容赦ください。',
  ],
};

export const formWords = {
  returnTo: (name: string, fax: string) =>
    `ご記入後は ${[name, fax === '' ? '' : `FAX ${fax}`].filter((part) => part !== '').join('　')} へお送りください`,
  number: '番号',
  question: 'ご質問',
  answer: 'ご回答（あてはまる□に印）',
  filledOn: 'ご記入日　　　　　年　　　月　　　日',
  filledBy: 'ご記入者',
  year: '年',
  month: '月期（1年間）',
  unit: { yen: '円', thousandYen: '千円' } as Readonly<Record<string, string>>,
};
