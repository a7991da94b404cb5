// This file defines the Japanese words of the cover and comparison pages; for the house only (rules C4, C5).

/** What no document says is for the insurer to say. */
export const UNKNOWN = '保険会社確認';

export const coverage = {
  title: '限度額等の確認表（社内用）',
  loading: '補償の内容を読み込んでいます…',
  program: '制度',
  plan: 'プラン',
  search: '項目を探す',
  placeholder: '例：見舞金、復旧、調査',
  keys: '↑↓で選び、Enterで開きます。',
  found: (rows: number) => `${rows}項目`,
  none: (text: string) => `「${text}」に当たる項目は資料にありません。${UNKNOWN}が必要です。`,
  items: '補償の項目',
  back: '項目の一覧に戻る',
  parts: { 賠償: '賠償', 費用: '費用' },
  facts: {
    limit: '項目の限度額',
    limits: '限度額の構成',
    within: '内枠',
    ratio: '支払割合',
    perPerson: '1名あたり',
    perCompany: '1法人あたり',
    consent: '承認・同意',
    publication: '公表要件',
    window: '対象期間',
    conditions: '条件',
    source: '記載の場所',
    doubt: '未確認の内容',
    state: '確度',
  },
  percent: (ratio: number) => (ratio === 100 ? '100%（縮小なし）' : `${ratio}%`),
  beforeSpending: '支出・示談の前に、保険会社の承認・同意を確認してください。',
  unlisted: 'このプランの項目として資料に記載がありません。保険会社に確認してください。',
  exclusions: (clauses: number) => `免責・除外の条項（${clauses}件）`,
  exclusionsHint: '条項の要約です。適用の判断は保険会社が行います。',
  more: '資料はこのほかにも条項があるとしています。',
  internal: '社内用です。会員への回答や支払の可否の説明には使わないでください。',
  otherPlans: 'ほかのプラン',
};
