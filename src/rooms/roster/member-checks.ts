// 確認事項 of members as scripts need it: the check of the cells, over the rates in force today.
import { repetitionIn } from '../../domain/member-cells';
import { checkMember, type CheckedCells, type MemberReading } from '../../domain/member-check';
import type { KeyCells } from '../../domain/member-cells';
import type { Program } from '../../domain/program';
import { programOf, publishesRates } from '../../programs';
import { compileRates } from '../../rating/compile';
import { edgesYenOf } from '../../rating/rate';
import type { Ports } from '../../ports';

export type MemberCheck = (cells: CheckedCells) => MemberReading<Program>;

/** `rows`: the whole roster, to find keys that stand twice. One read. */
export function memberChecks(ports: Pick<Ports, 'rates' | 'clock'>, rows: readonly KeyCells[]): MemberCheck {
  const rates = compileRates(ports.rates.rateValues(), publishesRates);
  const today = ports.clock.today();
  const context = {
    programOf,
    edgesYen: (plan: string) => edgesYenOf(rates, plan, today),
    isRepeated: repetitionIn(rows),
  };
  return (cells) => checkMember(cells, context);
}
