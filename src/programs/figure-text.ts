// How texts name a figure, so that the figure itself stands once: in its table.
import type { ClockLength } from '../domain/claim-rules';
import type { Fact } from '../domain/fact';
import { formatYen, formatYenInWords } from '../domain/yen';

/** @example yen(published(5_000_000, '…')) // '500万円' */
export const yen = ({ value }: Fact<number>): string => formatYenInWords(value);

/** @example noneOrYen(published(0, '…')) // 'なし' */
export const noneOrYen = (fact: Fact<number>, none = 'なし'): string => (fact.value === 0 ? none : yen(fact));

/** @example persons(1000) // '1,000名' */
export const persons = (count: number): string => formatYen(count).replace('円', '名');

/** @example percent(published(90, '…')) // '90%' */
export const percent = ({ value }: Fact<number>): string => `${value}%`;

/** For running text. @example percentInText(published(90, '…')) // '90％' */
export const percentInText = ({ value }: Fact<number>): string => `${value}％`;

/** @example span(published({ amount: 180, unit: 'days' }, '…')) // '180日' */
export const span = ({ value }: Fact<ClockLength>): string =>
  `${value.amount}${value.unit === 'days' ? '日' : '年'}`;

/** @example timeOfDay('16:00') // '午後4時' */
export function timeOfDay(clock: string): string {
  const [hours, minutes] = clock.split(':').map(Number);
  const half = hours! < 12 ? '午前' : '午後';
  return `${half}${hours! % 12}時${minutes ? `${minutes}分` : ''}`;
}
