// How a figure is read as a document prints it: an arithmetic of its own, not the product's.

/** What stands in the document, and what it says. */
export interface Reading<T = unknown> {
  printed: readonly string[];
  value: T;
}

export interface PrintedFigure extends Reading {
  /** As the product cites it. */
  section: string;
  /** Of the document's text, counted from 1; none where the document is silent. */
  lines: readonly number[];
}

export const at = (section: string, lines: number | readonly number[], reading: Reading): PrintedFigure => ({
  section,
  lines: typeof lines === 'number' ? [lines] : lines,
  ...reading,
});

/** The document is silent, and the product has said so of the value. */
export const silent = (section: string, value: unknown): PrintedFigure => at(section, [], says([], value));

export const says = <T>(printed: string | readonly string[], value: T): Reading<T> => ({
  printed: typeof printed === 'string' ? [printed] : printed,
  value,
});

/** The last amount of a text, as its unit of 億, 万 and 円. */
export function yen(printed: string): Reading<number> {
  const [amount] = printed.match(/(?:[\d,.]+億)?(?:[\d,.]+万)?[\d,]*円(?!.*円)/) ?? [''];
  const part = (unit: string) =>
    amount.match(new RegExp(`([\\d,.]+)${unit}`))?.[1]?.replaceAll(',', '') ?? '0';
  const value = Number(part('億')) * 100_000_000 + Number(part('万')) * 10_000 + Number(part('円'));
  return says(printed, amount === '' ? Number.NaN : Math.round(value));
}

export const percent = (printed: string): Reading<number> => says(printed, numberBefore(printed, '%'));
export const count = (printed: string, unit: string): Reading<number> =>
  says(printed, numberBefore(printed, unit));
export const yearsAsMonths = (printed: string): Reading<number> =>
  says(printed, 12 * numberBefore(printed, '年'));
export const days = (printed: string) =>
  says(printed, { amount: numberBefore(printed, '日'), unit: 'days' as const });
export const years = (printed: string) =>
  says(printed, { amount: numberBefore(printed, 'か?年'), unit: 'years' as const });

function numberBefore(printed: string, unit: string): number {
  return Number(printed.match(new RegExp(`(\\d+)${unit}`))?.[1]);
}

/** 平成1年 is 1989. @example date('平成30年3月6日') // 2018-03-06 */
export function date(printed: string): Reading<string> {
  const [, year, month, day] = printed.match(/^平成(\d+)年(\d+)月(\d+)日/) ?? [];
  return says(printed, iso(Date.UTC(1988 + Number(year), Number(month) - 1, Number(day))));
}

/** The last day before a printed one. */
export const dayBefore = (printed: string): string => iso(Date.parse(date(printed).value) - 86_400_000);

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
