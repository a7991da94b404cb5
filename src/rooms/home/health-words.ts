// This file defines the Japanese lines of 点検.

const minute = (at: string) => at.slice(0, 16).replace('T', ' ');
const list = (codes: readonly string[]) => codes.join('、');

export const healthWords = {
  checkedAt: (now: string, zones: readonly string[]) => {
    const wrong = zones.filter((zone) => zone !== 'Asia/Tokyo');
    return wrong.length === 0
      ? `点検日時：${minute(now)}（時間帯：東京）`
      : `点検日時：${minute(now)}　時間帯が${list([...new Set(wrong)])}です。「初期設定」で東京に直してください`;
  },
  ratesSound: '料率：表に誤りはありません',
  ratesBroken: (first: string, rest: number) =>
    `料率：${first}${rest > 0 ? `（ほか${rest}件の指摘があります）` : ''}`,
  rateYears: (years: readonly string[]) => `料率の年度：${years.join('、')}`,
  rateYear: (code: string, yearNote: string, ended: boolean) =>
    `${code} ${yearNote || '年度の記載なし'}${ended ? '（期間終了・参考）' : ''}`,
  noRates: (code: string) => `${code} なし`,
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
  facts: (unverified: number, doubts: number, referrals: number) =>
    `未確認事項：事実${unverified}件、資料疑義の照会${doubts}件。ほかに未完了の照会${referrals}件`,
  automation: (last: string, today: string, problems: string, stopped: readonly string[]) =>
    last === ''
      ? '自動実行：まだ動いていません。期限の更新と送信は台帳メニューから行ってください'
      : last.slice(0, 10) < today
        ? `自動実行：最後の日次は${minute(last)}です。今日はまだ動いていません`
        : `自動実行：${minute(last)}に日次が終わりました${problems === '' ? '' : `（${problems.split('\n')[0]!}）`}` +
          (stopped.length === 0 ? '' : `。${list(stopped)}の実行が止まっています`),
  mail: (quota: number | undefined) =>
    quota === undefined ? 'メール：本日の残り件数を確認できません' : `メール：本日送れる残りは${quota}通です`,
  workbook: (schema: string, build: string) => `ブックの構造：版${schema}　プログラム：${build || '不明'}`,
};
