// Titles of pages that other rooms than their own name, in a text or on a button; as the menu has them.

export const sidebar = '会員を探す';
export const disclosure = '回答を入力';
export const quotes = '見積を作成';
export const compare = 'プラン比較表';
export const referral = '保険会社へ照会';
export const answer = '回答を登録';
export const outbox = '送信前の確認';
export const dispatch = 'FAX・郵送の記録';
export const rates = '料率の版';
export const intention = '意向・説明を記録';
export const solicitors = '募集人・説明書の版';
export const application = '申込を受付';
export const policyChange = '異動・解約';
export const records = '記録の検査';
export const setUp = '初期設定';
export const rooms = '使う業務';
export const hiddenTabs = '隠したタブ';
export const reference = '資料を見る';
export const work = '記録を見る';
export const rosterImport = 'CSV取込（確認→取込）';
export const talk = '事故例と補償';
export const factDesk = '資料の内容を確認・訂正';
