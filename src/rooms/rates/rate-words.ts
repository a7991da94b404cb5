// This file defines the words of 料率の版 that the server puts together.
import { formatJapanese } from '../../domain/calendar';
import { formatYen, formatYenInWords } from '../../domain/yen';

export const standingText = {
  now: '使用中',
  coming: 'これから使用',
  ended: '期間終了',
  mixed: '状態が不一致',
};

/** 「1億円超1億5,000万円以下」 or 「3億円」. */
export function revenueWords(aboveYen: number | null, revenueYen: number | null): string {
  if (revenueYen === null) return `${formatYenInWords(aboveYen ?? 0)}超`;
  if (aboveYen === null) return formatYenInWords(revenueYen);
  const above = aboveYen === 0 ? '' : `${formatYenInWords(aboveYen)}超`;
  return `${above}${formatYenInWords(revenueYen)}以下`;
}

/** One decimal, rounded half away from zero: 「+10.0%」. */
export function changeText(beforeYen: number | null, afterYen: number | null): string {
  if (beforeYen === null || afterYen === null || beforeYen === 0) return '';
  const tenths = Math.round((Math.abs(afterYen - beforeYen) * 1000) / beforeYen);
  const sign = afterYen > beforeYen ? '+' : afterYen < beforeYen ? '-' : '±';
  return `${sign}${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

export function barText(fromPercent: number | null, toPercent: number | null): string {
  if (fromPercent === 0 && toPercent === 0) return '変わらない';
  if (fromPercent === null) return `${-toPercent!}%を超える値下げ`;
  if (toPercent === null) return `${fromPercent}%を超える値上げ`;
  return toPercent <= 0 ? `${-toPercent}～${-fromPercent}%の値下げ` : `${fromPercent}～${toPercent}%の値上げ`;
}

export const rateWords = {
  ends: (version: string, to: string) => `版「${version}」の適用終期を${formatJapanese(to)}にします。`,
  retires: (version: string) => `同じ適用始期の版「${version}」を「廃止」にします。`,
  first: 'これまでの版はありません',
  against: (version: string) => `版「${version}」との比較`,
  term: (plan: string, term: string, before: string, after: string) =>
    `${plan}　${term}：${before || '（なし）'} → ${after || '（なし）'}`,
  refer: '要照会',
  caseText: (plan: string, revenueYen: number, asOf: string) =>
    `${plan}　${formatYenInWords(revenueYen)}（始期${asOf}）`,
  yen: (value: number) => formatYen(value),
  source: (document: string, cell: string) => (cell === '' ? document : `${document}「${cell}」`),
  recomputed: '見積の作成時と同じ額です。',
  recomputedReferral: '要照会の見積です。作成時と同じく保険料はありません。',
  recomputedDiffers: (before: string, after: string) =>
    `作成時は${before}、現在の料率の行から計算すると${after}です。料率の行が書き換えられていないかご確認ください。`,
  recomputedAnswered: '保険会社の回答による保険料のため、料率からは計算しません。',
  recomputedUnreadable: '凍結データを読み取れません。記録の検査を実行してください。',
  audit: {
    draft: (rows: number) => `料率の下書き${rows}行を登録`,
    withdraw: (rows: number) => `料率の下書き${rows}行を取下げ`,
    activate: (version: string, from: string, to: string, by: string) =>
      `料率「${version}」を${from}から${to}まで有効（承認者${by}）`,
  },
};
