// Every word of the room set-up that staff read.

/** Of pages and menu items: caption and title are one. */
export const titles = {
  setUp: '初期設定',
  demonstration: '見本データを入れる',
  selfCheck: '自己診断',
};

export const setUpMenu = {
  setUpAsk:
    'シート・見出し・入力規則・保護・料率を、このプログラムの内容にそろえます。入力済みの行と、変更された値はそのまま残ります。続けますか。',
  setUpDone: (tabs: number, added: number, updated: number) =>
    `完了しました。新しいシート${tabs}枚、追加${added}行、更新${updated}行。`,
  kept: (tab: string, id: string, column: string, current: string, shipped: string) =>
    `・${tab}「${id}」の「${column}」は変更されているため残しました（現在：${current || '空欄'}／標準：${shipped || '空欄'}）`,
  keptMore: (rest: number) => `ほか${rest}件`,
  demonstrationAsk:
    '架空の会員と、見本用の取扱区分・承認番号を登録します。実際の業務に使うブックでは実行しないでください。続けますか。',
  demonstrationDone: (members: number) =>
    members === 0 ? '見本データはすでに登録されています。' : `見本の会員${members}件を登録しました。`,
  checked: (all: number, failed: number) =>
    failed === 0 ? `${all}項目すべて正常です。` : `${all}項目のうち${failed}項目が期待と異なります。`,
};

const list = (codes: readonly string[]) => codes.join('、');

/** Of 点検. */
export const programCheckText = {
  mandates: (codes: readonly string[]) =>
    codes.length === 0
      ? '取扱区分：「取扱あり」の制度がないため、書類は送れません'
      : `取扱区分：${list(codes)}が「取扱あり」です`,
  closings: (codes: readonly string[]) =>
    codes.length === 0
      ? '申込締切：入力済みです'
      : `申込締切：${list(codes)}が未入力か過去の日付です。「制度」に入力してください`,
  years: (codes: readonly string[]) =>
    codes.length === 0
      ? '年度確認：確認済みです'
      : `年度確認：${list(codes)}が未確認のため「保険料お見積書」は発行できません`,
  noConfirmations: '確認日：「取扱あり」の制度がないため、対象はありません',
  confirmations: (hotlines: readonly string[], accounts: readonly string[]) => {
    const open = [
      ...(hotlines.length === 0 ? [] : [`事故受付窓口（${list(hotlines)}）`]),
      ...(accounts.length === 0 ? [] : [`払込口座（${list(accounts)}）`]),
    ];
    return open.length === 0
      ? '確認日：事故受付窓口と払込口座は12か月以内に確認済みです'
      : `確認日：${list(open)}が未確認か12か月超です`;
  },
  workbook: (schema: string, build: string) => `ブックの構造：版${schema}　プログラム：${build || '不明'}`,
};
