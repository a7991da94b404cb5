// Quotes at which something could differ: golden cases, corners of cells, and anywhere within.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../src/domain/calendar';
import { programs } from '../../src/programs/rated';
import { MOST_YEN, type RateCell } from '../../src/rating/rate-cells';
import { pick, type Random } from '../random-rates';
import type { Case } from './core-quotes';

const isYen = (yen: number): boolean => yen >= 1 && Number.isSafeInteger(yen);

/** Both ends of its days and yen, and their neighbours. */
export function cornersOf({ plan, fromYen, toYen, fromDay, toDay }: RateCell): Case[] {
  const days = [fromDay, toDay].flatMap((day) =>
    day > '0001-01-01' && day < '9999-12-31' ? [addDays(day, -1), day, addDays(day, 1)] : [day],
  );
  const yens = [fromYen, toYen].flatMap((yen) => [yen - 1, yen, yen + 1]).filter(isYen);
  return days.flatMap((asOf) => yens.map((revenueYen) => ({ plan, asOf, revenueYen })));
}

export const anywhere = (random: Random, cells: readonly RateCell[]): Case => {
  const { plan, fromYen, toYen, fromDay } = pick(random, cells);
  const most = toYen === MOST_YEN ? fromYen : toYen - fromYen;
  const near = fromDay < '2000-01-01' ? '2026-04-01' : fromDay;
  return {
    plan,
    asOf: addDays(near, Math.floor(random() * 800) - 200),
    revenueYen: fromYen + Math.floor(random() * most),
  };
};

/** Those whose plan and revenue need no reading. */
export function goldenCases(): Case[] {
  const folder = 'test/cases';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.json') && !file.startsWith('claims'),
  );
  return files.flatMap((file): Case[] => {
    const { input } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      input: { revenue: number | string; plan: string; asOf: string };
    };
    const isCode = programs.some(({ plans }) => plans.some(({ code }) => code === input.plan));
    if (typeof input.revenue !== 'number' || !isCode) return [];
    return [{ plan: input.plan, asOf: input.asOf, revenueYen: input.revenue }];
  });
}
