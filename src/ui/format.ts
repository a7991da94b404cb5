// How numbers and dates are shown, and how a typed number is read.
export { typedCount } from '../domain/typed-count';

export const yen = (value: number) => `${value.toLocaleString('ja-JP')}円`;

/** '' where there is none. */
export const yenOf = (value: number | null): string => (value === null ? '' : yen(value));

const japaneseEra = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2026-04-01` → 「2026年4月1日（令和8年）」; anything else → ''. */
export function japaneseDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return '';
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return '';
  return `${year}年${month}月${day}日（${japaneseEra.format(date)}）`;
}

/** Whole yen typed by a person, commas, 円 and full-width digits allowed; null when it is no amount. */
export function typedYen(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,¥]/g, '')
    .replace(/円$/, '');
  return /^[1-9]\d{0,14}$/.test(plain) ? Number(plain) : null;
}
