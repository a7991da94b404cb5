// One row of the rate tab (料率): its columns, their headers and the words in its cells.
import type { FactState } from '../domain/fact';
import type { PremiumLabel } from '../domain/premium';
import type { RateMethod, RoundingMode, ToNext } from '../domain/rate-seed';

export type RateState = 'draft' | 'inForce' | 'retired';
/** `insurer`: keyed by the agency from the insurer's paper. */
export type RateCertainty = FactState | 'insurer';

/** A row as typed values. Blank optional cells are '' (texts, dates) or undefined (numbers). */
export interface RateRow {
  version: string;
  state: RateState;
  program: string;
  plan: string;
  method: RateMethod;
  /** bands: the upper bound, inclusive; points: the point. */
  revenueYen: number;
  premiumYen: number;
  toNext: ToNext | '';
  about: boolean;
  roundingUnitYen: number | undefined;
  roundingMode: RoundingMode | '';
  /** ISO dates of the start of cover, both inclusive; '' is open. */
  effectiveFrom: string;
  effectiveTo: string;
  yearNote: string;
  label: PremiumLabel;
  certainty: RateCertainty;
  source: string;
  insurerPaper: string;
  approvedBy: string;
  approvedOn: string;
  /** The row before, for checking: a lost or blanked row then shows as a gap. Optional. */
  previousYen: number | undefined;
  /** Of the version as it was issued; '' where nobody has sealed it (rating/version-seal). */
  checksum?: string;
}

export type RateKey = keyof RateRow;

export interface RateColumn {
  key: RateKey;
  header: string;
  type: 'text' | 'yen' | 'date' | 'flag' | 'choice';
  /** A table without one of the other headers is refused as a whole. */
  optional?: true;
}

export const rateStateText: Readonly<Record<RateState, string>> = {
  draft: '下書き',
  inForce: '有効',
  retired: '廃止',
};
/** Instead of 有効, in rows that somebody has typed over: until they are as they were, or a manager seals them. */
export const CHANGED_TEXT = '変更あり';
export const rateMethodText: Readonly<Record<RateMethod, string>> = { bands: '段階', points: '点' };
export const toNextText: Readonly<Record<ToNext, string>> = { line: '直線', refer: '照会' };
export const roundingModeText: Readonly<Record<RoundingMode, string>> = {
  halfUp: '四捨五入',
  down: '切捨て',
  up: '切上げ',
};
export const rateCertaintyText: Readonly<Record<RateCertainty, string>> = {
  published: '公表',
  inferred: '推定',
  unverified: '未確認',
  insurer: '確認済',
};
/** The labels that a row of the tab may carry. */
export const rateLabelText = {
  publishedExample: '公表例',
  tariff: '保険料表',
  indicative: '参考例',
} as const;
/** In the column 約: this word, or blank. */
export const ABOUT_TEXT = '約';
/** The protected last row, so that rows inserted above it stay inside the named range. */
export const LAST_ROW_TEXT = 'この行より上に追加';
export const RATE_TAB = '料率';

export const RATE_COLUMNS: readonly RateColumn[] = [
  { key: 'version', header: '版', type: 'text' },
  {
    key: 'state',
    header: '状態',
    type: 'choice',
  },
  { key: 'program', header: '制度', type: 'text' },
  { key: 'plan', header: 'プラン', type: 'text' },
  { key: 'method', header: '方式', type: 'choice' },
  { key: 'revenueYen', header: '売上高等', type: 'yen' },
  { key: 'premiumYen', header: '保険料', type: 'yen' },
  { key: 'toNext', header: '次の点まで', type: 'choice' },
  { key: 'about', header: '約', type: 'flag' },
  { key: 'roundingUnitYen', header: '丸め単位', type: 'yen' },
  {
    key: 'roundingMode',
    header: '丸め方',
    type: 'choice',
  },
  { key: 'effectiveFrom', header: '適用始期', type: 'date' },
  { key: 'effectiveTo', header: '適用終期', type: 'date' },
  { key: 'yearNote', header: '年度記載', type: 'text' },
  {
    key: 'label',
    header: '表示区分',
    type: 'choice',
  },
  {
    key: 'certainty',
    header: '確度',
    type: 'choice',
  },
  { key: 'source', header: '出典', type: 'text' },
  { key: 'insurerPaper', header: '保険会社確認書', type: 'text' },
  { key: 'approvedBy', header: '承認者', type: 'text' },
  { key: 'approvedOn', header: '承認日', type: 'date' },
  { key: 'previousYen', header: '前の売上高等', type: 'yen', optional: true },
  { key: 'checksum', header: '検算値', type: 'text', optional: true },
];
