// The published rates as the rate tab shows them, for tests.
import {
  createFunctions,
  type Answer,
  type Argument,
  type FunctionPorts,
  type Functions,
} from '../../src/functions';
import { mostCells, type MostCells } from '../../src/functions/most-cells';
import { programs, publishesRates } from '../../src/programs';
import { compileRates, type CompiledRates } from '../../src/rating/compile';
import { RATE_COLUMNS, type RateKey } from '../../src/rating/rate-row';
import { publishedRateRows, rateBlock } from '../../src/rating/seed-rows';

export type Block = (string | number | boolean | Date)[][];

/** A fresh copy every time: a test may spoil it. */
export function publishedBlock(): Block {
  return rateBlock(publishedRateRows(programs));
}

export function publishedRates(): CompiledRates {
  return compileRates(publishedBlock(), publishesRates);
}

export function columnAt(key: RateKey): number {
  return RATE_COLUMNS.findIndex((column) => column.key === key);
}

/** The index in the block of the row of a plan at a revenue; its sheet row is one more. */
export function rowAt(block: Block, plan: string, revenueYen: number): number {
  const found = block.findIndex(
    (row) => row[columnAt('plan')] === plan && row[columnAt('revenueYen')] === revenueYen,
  );
  if (found < 0) throw new Error(`no row for ${plan} at ${revenueYen}`);
  return found;
}

/** The plan's rows under an insurer's paper: figures under a document's name may not be edited. */
export function underInsurersPaper(block: Block, plan: string): Block {
  const set = {
    insurerPaper: '料率改定通知 第1号',
    approvedBy: '見本　花子',
    effectiveFrom: '2018-04-01',
  } as const;
  const terms = Object.entries({ ...set, effectiveTo: '2030-03-31' }) as [RateKey, string][];
  for (const row of block)
    if (row[columnAt('plan')] === plan) for (const [key, text] of terms) row[columnAt(key)] = text;
  return block;
}

/** What every cell loads, before the whole family; `asked` is told of each call that goes on to it. */
export function mostCellsOver(
  ports: Partial<FunctionPorts> = {},
  asked: (name: MostCells, args: readonly Argument[]) => void = () => undefined,
): Pick<Functions, MostCells> {
  const family = functionsOver(ports);
  const own = {
    rateValues: publishedBlock,
    referenceDate: () => '2026-04-01',
    defaultProgram: () => '',
    ...ports,
  };
  return mostCells(own, (name, args) => {
    asked(name, args);
    return (family[name] as (...given: readonly Argument[]) => Answer | Answer[][])(...args);
  });
}

export function functionsOver(ports: Partial<FunctionPorts> = {}): Functions {
  return createFunctions({
    rateValues: () => publishedBlock(),
    referenceDate: () => '2026-04-01',
    defaultProgram: () => '',
    ...ports,
  });
}
