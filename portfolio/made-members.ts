// Members that nobody is: most rows plain, some as people write them, some bad in each way that a row can be.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { publishesRates } from '../src/programs/rated';
import { randomOf } from './random-rates';
import { planCodes } from './rates';

/** What a bad row shows in its column. */
export interface BadKind {
  readonly column: 'member' | 'plan' | 'revenue' | 'unit' | 'start' | 'row';
  readonly value: string;
}

/** One of each kind of mistake. */
export const BAD_KINDS: readonly BadKind[] = [
  { column: 'member', value: '' },
  { column: 'plan', value: '' },
  { column: 'plan', value: 'TOSHA-Z' },
  { column: 'plan', value: 'GH-A、GH-B' },
  { column: 'plan', value: '#N/A' },
  { column: 'revenue', value: '' },
  { column: 'revenue', value: '非公開' },
  { column: 'revenue', value: '-500' },
  { column: 'revenue', value: '0' },
  { column: 'revenue', value: '1.5円' },
  { column: 'revenue', value: '9007199254740992' },
  { column: 'revenue', value: '#REF!' },
  { column: 'revenue', value: '=1+1' },
  { column: 'revenue', value: '1e9' },
  { column: 'unit', value: 'ドル' },
  { column: 'start', value: '' },
  { column: 'start', value: '2026-02-30' },
  { column: 'start', value: '未定' },
  { column: 'row', value: 'short' },
  { column: 'row', value: 'long' },
];

export const HEADER = '会員番号,プラン,売上高等,単位,保険始期';

export interface Made {
  readonly line: string;
  /** Number of the kind of mistake, where it is one. */
  readonly bad: number | undefined;
}

/** A twentieth as people write it; of every `badEvery` rows one is bad, each kind in turn. */
export function* madeMembers(count: number, { badEvery = 1000, odd = 0.05 } = {}): Generator<Made> {
  const random = randomOf(24);
  const all = planCodes();
  const rated = all.filter((code) => publishesRates(code));
  for (let at = 0; at < count; at++) {
    const member = `M${String(at + 1).padStart(9, '0')}`;
    const plans = random() < 0.9 ? rated : all;
    const plan = plans[Math.floor(random() * plans.length)]!;
    // Between a million and ten billion, as many in each tenfold.
    const yen = Math.floor(10 ** (6 + 4 * random()));
    const day = `2026-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
    const isBad = at % badEvery === badEvery - 1;
    const kind = isBad ? Math.floor(at / badEvery) % BAD_KINDS.length : undefined;
    if (kind !== undefined)
      yield { line: badLine(BAD_KINDS[kind]!, [member, plan, String(yen), '', day]), bad: kind };
    else if (random() < odd) yield { line: oddLine(random, [member, plan, yen, day]), bad: undefined };
    else yield { line: `${member},${plan},${yen},,${day}`, bad: undefined };
  }
}

const two = (value: number): string => String(value).padStart(2, '0');
const inQuotes = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

function badLine({ column, value }: BadKind, cells: readonly string[]): string {
  if (column === 'row')
    return value === 'short' ? cells.slice(0, 3).join(',') : [...cells, 'x', 'y'].join(',');
  const at = ['member', 'plan', 'revenue', 'unit', 'start'].indexOf(column);
  return cells.map((cell, own) => inQuotes(own === at ? value : cell)).join(',');
}

function oddLine(random: () => number, [member, plan, yen, day]: [string, string, number, string]): string {
  const thousands = Math.ceil(yen / 1000);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const revenues: readonly (readonly [string, string])[] = [
    [yen.toLocaleString('en'), ''],
    [`${yen}円`, ''],
    [String(thousands), '千円'],
    [`${thousands.toLocaleString('en')}千円`, ''],
    [`${Math.ceil(yen / 10_000)}万円`, ''],
    [`約${Math.ceil(yen / 10_000)}万円`, ''],
  ];
  const days = [day, `${year}/${month}/${date}`, `令和${year - 2018}年${month}月${date}日`];
  const [revenue, unit] = revenues[Math.floor(random() * revenues.length)]!;
  const cells = [member, plan.toLowerCase(), revenue, unit, days[Math.floor(random() * days.length)]!];
  return cells.map(inQuotes).join(',');
}

/** A file of them; answers how many rows of each bad kind it has. */
export async function writeMembers(
  file: string,
  count: number,
  options?: Parameters<typeof madeMembers>[1],
): Promise<readonly number[]> {
  const kinds = BAD_KINDS.map(() => 0);
  const stream = createWriteStream(file, { highWaterMark: 2 ** 20 });
  let lines = [HEADER];
  const flush = async () => {
    if (!stream.write(`${lines.join('\r\n')}\r\n`)) await once(stream, 'drain');
    lines = [];
  };
  for (const { line, bad } of madeMembers(count, options)) {
    if (bad !== undefined) kinds[bad]!++;
    lines.push(line);
    if (lines.length === 20_000) await flush();
  }
  if (lines.length > 0) await flush();
  stream.end();
  await once(stream, 'finish');
  return kinds;
}
