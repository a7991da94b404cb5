// This file defines how a revenue is read from what people write, and how yen are written for them.
import type { Result } from './problem';

export type RevenueUnit = 'yen' | 'thousandYen' | 'tenThousandYen' | 'millionYen' | 'hundredMillionYen';

export interface ParsedRevenue {
  yen: number;
  /** 「約」 stood in front of it. */
  approximate: boolean;
  unit: RevenueUnit | 'mixed';
  unitSource: 'written' | 'channel';
  /** `50,000千円＝5,000万円` */
  echo: string;
  /** The smallest step that the notation can express: 1,000 for 千円. */
  granularityYen: number;
}

export declare function parseRevenue(text: string | number, channelUnit: RevenueUnit): Result<ParsedRevenue>;
