// The command line of `npm run portfolio`.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDate } from '../src/domain/calendar';
import { problemText } from '../src/domain/problem-text';
import { refuse } from './words';

export interface Asked {
  /** Undefined where the members are those of `data`. */
  readonly input: string | undefined;
  readonly rates: string;
  /** Folder of what `local -- export --portfolio` wrote. */
  readonly data: string | undefined;
  readonly out: string;
  readonly against: string | undefined;
  /** ISO, or '' where a blank start of cover is a bad row. */
  readonly asOf: string;
  readonly reconcile: string | undefined;
  /** How near a band's edge is near, per mille of the revenue. */
  readonly edge: number;
}

const NEAR = 10;

export function readArguments(words: readonly string[]): Asked {
  const { values, rest } = parse(words);
  const { out, data, against, reconcile } = values;
  const rates = values.rates ?? (data && join(data, 'rates.csv'));
  const input = rest[0];
  if (!input && !data) return refuse('usage', 'Which members? IN.csv or IN.parquet is missing.');
  if (rest.length > 1) return refuse('usage', `${rest[1]} is too much.`);
  if (!out) return refuse('usage', '--out DIR is missing.');
  if (!rates) return refuse('usage', 'By which rates? --rates RATES.csv or --data DIR is missing.');
  if (data && !existsSync(rates)) return refuse('noData', data);
  for (const file of [input, rates, reconcile]) if (file && !existsSync(file)) return refuse('noFile', file);
  if (input && resolve(input).startsWith(join(resolve(out), '/'))) return refuse('inside', input);
  const edge = values.edge ?? String(NEAR);
  if (!/^\d{1,3}$/.test(edge)) return refuse('usage', `--edge is a whole number per mille, not ${edge}.`);
  return {
    input,
    rates,
    data,
    out,
    against,
    reconcile,
    asOf: dayOf(values['as-of']),
    edge: Number(edge),
  };
}

function parse(words: readonly string[]) {
  try {
    const option = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        rates: option,
        data: option,
        out: option,
        against: option,
        'as-of': option,
        reconcile: option,
        edge: option,
      },
    });
    return { values, rest: positionals };
  } catch (error) {
    return refuse('usage', (error as Error).message);
  }
}

function dayOf(typed: string | undefined): string {
  if (typed === undefined) return '';
  const date = parseDate(typed);
  return date.ok ? date.value : refuse('dateUnreadable', problemText(date.problem));
}
