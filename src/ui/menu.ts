// This file defines the menu 「台帳」 as data: only what works now, in the order in which staff think of it.
import type { PageName } from './contract';

export type MenuNode =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly MenuNode[] };

export const MENU_TITLE = '台帳';

export const menu: readonly MenuNode[] = [
  { kind: 'item', caption: '今日の仕事', functionName: 'menuToday' },
  {
    kind: 'menu',
    caption: '期限',
    items: [
      { kind: 'item', caption: '期限の一覧を開く', functionName: 'menuOpenDeadlines' },
      { kind: 'item', caption: '期限を更新', functionName: 'menuSyncDeadlines' },
      { kind: 'item', caption: 'カレンダーに書き出す', functionName: 'menuExportCalendar' },
    ],
  },
  { kind: 'separator' },
  {
    kind: 'menu',
    caption: '名簿',
    items: [
      { kind: 'item', caption: 'CSV取込（確認→取込）', functionName: 'menuImportMembers' },
      { kind: 'item', caption: '会員を探す', functionName: 'menuFindMembers' },
      { kind: 'item', caption: '苦情を受付', functionName: 'menuRecordComplaint' },
      { kind: 'item', caption: '受付を取り込む', functionName: 'menuCollectIntake' },
      { kind: 'item', caption: '受付を確認', functionName: 'menuSettleIntake' },
    ],
  },
  {
    kind: 'menu',
    caption: '告知',
    items: [
      { kind: 'item', caption: '回答を入力', functionName: 'menuEnterDisclosure' },
      { kind: 'item', caption: 'FAX用紙を印刷', functionName: 'menuPrintForm' },
      { kind: 'item', caption: 'FAXの受信を記録', functionName: 'menuRecordFax' },
    ],
  },
  {
    kind: 'menu',
    caption: '見積',
    items: [
      { kind: 'item', caption: '見積を作成', functionName: 'menuCreateQuotes' },
      { kind: 'item', caption: '一括処理', functionName: 'menuBulkWork' },
      { kind: 'item', caption: '案内文を確認', functionName: 'menuPreviewLetter' },
      { kind: 'item', caption: '保険会社へ照会', functionName: 'menuReferToInsurer' },
      { kind: 'item', caption: '回答を登録', functionName: 'menuAnswerReferral' },
      { kind: 'item', caption: '補償を調べる', functionName: 'menuExploreCoverage' },
      { kind: 'item', caption: 'プラン比較表', functionName: 'menuComparePlans' },
    ],
  },
  {
    kind: 'menu',
    caption: '照会',
    items: [
      { kind: 'item', caption: '保険会社へ照会（資料疑義）', functionName: 'menuAskDoubts' },
      { kind: 'item', caption: '回答を登録（資料疑義）', functionName: 'menuAnswerDoubts' },
    ],
  },
  {
    kind: 'menu',
    caption: '送付',
    items: [
      { kind: 'item', caption: '送信箱を開く', functionName: 'menuOpenOutbox' },
      { kind: 'item', caption: '送信前の確認', functionName: 'menuPreviewOutbox' },
      { kind: 'item', caption: '選択分を送信', functionName: 'menuSendSelected' },
      { kind: 'item', caption: '選択分を取消', functionName: 'menuCancelDeliveries' },
      { kind: 'item', caption: 'FAX・郵送の記録', functionName: 'menuRecordDispatch' },
      { kind: 'item', caption: '不達を記録', functionName: 'menuRecordBounce' },
      { kind: 'item', caption: '到着を確認（要確認）', functionName: 'menuRecordArrival' },
      { kind: 'item', caption: '再送（管理者）', functionName: 'menuResendDelivery' },
    ],
  },
  {
    kind: 'menu',
    caption: '契約',
    items: [
      { kind: 'item', caption: '意向・説明を記録', functionName: 'menuRecordIntention' },
      { kind: 'item', caption: '書類の確認', functionName: 'menuCheckDocuments' },
      { kind: 'item', caption: '申込を受付', functionName: 'menuAcceptApplications' },
      { kind: 'item', caption: '引受を記録', functionName: 'menuUnderwrite' },
      { kind: 'item', caption: '加入者証を登録', functionName: 'menuRegisterCertificates' },
      { kind: 'item', caption: '異動・解約', functionName: 'menuChangePolicy' },
      { kind: 'item', caption: '見送り・取消', functionName: 'menuWithdrawApplication' },
      { kind: 'item', caption: '更改の準備', functionName: 'menuPrepareRenewals' },
      { kind: 'item', caption: '加入者明細・異動明細', functionName: 'menuPolicyLists' },
      { kind: 'item', caption: '会員の経過', functionName: 'menuMemberStory' },
    ],
  },
  {
    kind: 'menu',
    caption: '事故',
    items: [
      { kind: 'item', caption: '事故を受付', functionName: 'menuRegisterClaim' },
      { kind: 'item', caption: '第一報を作成', functionName: 'menuFirstReport' },
      { kind: 'item', caption: '費用と承認', functionName: 'menuClaimCosts' },
      { kind: 'item', caption: '期限を見る', functionName: 'menuClaimClocks' },
      { kind: 'item', caption: '限度額等の確認表（社内用）', functionName: 'menuPayable' },
      { kind: 'item', caption: '事故シミュレーション', functionName: 'menuSimulate' },
    ],
  },
  {
    kind: 'menu',
    caption: '収納',
    items: [
      { kind: 'item', caption: '入金一覧の取込', functionName: 'menuImportPayments' },
      { kind: 'item', caption: '計上を取消', functionName: 'menuUndoBooking' },
      { kind: 'item', caption: '領収証', functionName: 'menuQueueReceipts' },
      { kind: 'item', caption: '保険会社精算', functionName: 'menuOpenSettlement' },
      { kind: 'item', caption: '未収一覧', functionName: 'menuOpenUnpaid' },
      { kind: 'item', caption: '返金を記録', functionName: 'menuRecordRefund' },
      { kind: 'item', caption: '払込口座', functionName: 'menuPaymentAccounts' },
      { kind: 'item', caption: '帳簿・台帳（CSV）', functionName: 'menuOpenRegisters' },
    ],
  },
  { kind: 'separator' },
  {
    kind: 'menu',
    caption: '管理',
    items: [
      { kind: 'item', caption: '料率の版', functionName: 'menuRateVersions' },
      { kind: 'item', caption: '年度更新', functionName: 'menuNewYear' },
      { kind: 'item', caption: '文面の版を追加', functionName: 'menuAddTemplateVersion' },
      { kind: 'item', caption: '点検（自動実行と権限）', functionName: 'menuCheckAutomation' },
      { kind: 'item', caption: '記録の検査', functionName: 'menuCheckRecords' },
      { kind: 'item', caption: '初期設定', functionName: 'menuSetUp' },
      { kind: 'item', caption: '見本データを入れる', functionName: 'menuInstallDemonstration' },
      { kind: 'item', caption: '自己診断', functionName: 'menuSelfCheck' },
    ],
  },
];

export const pageTitles: Readonly<Record<PageName, string>> = {
  complaint: '苦情を受付',
  registers: '帳簿・台帳',
  settlement: '保険会社精算',
  newYear: '年度更新',
  policyLists: '加入者明細・異動明細',
  accounts: '払込口座',
  unpaid: '未収一覧',
  documents: '書類の確認',
  intention: '意向・説明を記録',
  application: '申込を受付',
  underwriting: '引受を記録',
  policyChange: '異動・解約',
  withdrawal: '見送り・取消',
  certificates: '加入者証を登録',
  story: '会員の経過',
  payments: '入金一覧の取込',
  import: '会員名簿のCSV取込',
  quotes: '見積を作成',
  outbox: '送信前の確認',
  dispatch: 'FAX・郵送の記録',
  letter: '案内文の確認',
  sidebar: '会員を探す',
  coverage: '補償を調べる',
  compare: 'プラン比較表',
  referral: '保険会社へ照会',
  answer: '保険会社の回答を登録',
  form: 'FAX用紙を印刷',
  renewals: '更改の準備',
  calendar: 'カレンダーに書き出す',
  intake: '受付を確認',
  rates: '料率の版',
  records: '記録の検査',
  disclosure: '回答を入力',
  jobs: '一括処理',
  doubts: '保険会社へ照会（資料疑義）',
  claim: '事故を受付',
  firstReport: '事故の第一報',
  claimCosts: '事故の費用と承認',
  claimClocks: '事故の期限',
  payable: '限度額等の確認表（社内用）',
  simulate: '事故シミュレーション（社内用）',
};
