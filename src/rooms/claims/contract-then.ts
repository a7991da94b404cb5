// What the contract of a claim said on the days that count: liability by its day, costs by theirs.
import { formatJapanese } from '../../domain/calendar';
import { partText, type CoveragePart } from '../../domain/coverage';
import { termsAt, type TermsThen } from '../../domain/terms-history';
import { triggerDates } from '../../payable/policy-in-force';
import { dateText } from '../../payable/words';
import type { Ports } from '../../ports';
import type { Policy } from '../../tables/policies';
import { momentsOf } from './claim-intake';
import type { ClaimProgram } from './claim-world';
import type { ClaimIntake } from './contract';
import { thenText } from './words';

export type ThenPorts = Pick<Ports, 'tables' | 'clock' | 'termsHistory'>;

/** Each undefined where it cannot be told. */
export interface ContractThen {
  readonly liabilityLimitYen: number | null | undefined;
  readonly costLimitYen: number | null | undefined;
  readonly deductible: string | undefined;
  readonly plans: Readonly<Record<CoveragePart, string | undefined>>;
  /** That of the part whose day is there, liability's first. */
  readonly plan: string | undefined;
  /** Where they are not those of 契約 now, and what cannot be told. */
  readonly notes: readonly string[];
}

const LIMIT = { liability: 'liabilityLimitYen', cost: 'costLimitYen' } as const;
type Key = keyof TermsThen;

interface Part {
  readonly part: CoveragePart;
  /** As notes name them; none while no day that counts is there. */
  readonly days: readonly string[];
  /** On each day that may count, from its first minute to its last where the time is not known. */
  readonly terms: readonly TermsThen[];
}

/** One read. */
export function contractThen(
  ports: ThenPorts,
  intake: ClaimIntake,
  { rules }: Pick<ClaimProgram, 'rules'>,
  policy: Policy,
): ContractThen {
  const history = ports.termsHistory(ports, policy.policyNumber);
  const { unreadable } = history;
  const moments = momentsOf(intake);
  const parts = (['liability', 'cost'] as const).map((part): Part => {
    const known = triggerDates(rules, part).flatMap((by) => {
      const { date, time } = moments[by] ?? { date: '', time: '' };
      return date === '' ? [] : [{ by, date, times: time === '' ? ['00:00', '23:59'] : [time] }];
    });
    const days = known.map(({ by, date }) => thenText.day(dateText[by], formatJapanese(date)));
    // Nothing is claimed yet: it could be now.
    const at = known.flatMap(({ date, times }) => times.map((time) => `${date}T${time}`));
    const instants = at.length > 0 ? at : [ports.clock.now().slice(0, 16)];
    return { part, days, terms: instants.map((instant) => termsAt(history, instant) ?? policy) };
  });
  const [liability, cost] = parts as [Part, Part];
  const told = <K extends Key>(key: K, ...of: readonly Part[]): TermsThen[K] | undefined =>
    unreadable === '' ? agreed(of, key) : undefined;
  const plans = { liability: told('plan', liability), cost: told('plan', cost) };
  return {
    liabilityLimitYen: told('liabilityLimitYen', liability),
    costLimitYen: told('costLimitYen', cost),
    deductible: told('deductible', liability, cost),
    plans,
    plan: liability.days.length === 0 && cost.days.length > 0 ? plans.cost : plans.liability,
    notes:
      unreadable === '' ? parts.flatMap((one) => noteOf(one, policy)) : [thenText.unreadable(unreadable)],
  };
}

function agreed<K extends Key>(parts: readonly Part[], key: K): TermsThen[K] | undefined {
  const [first, ...others] = parts.flatMap(({ terms }) => terms.map((one) => one[key]));
  return others.every((other) => other === first) ? first : undefined;
}

function noteOf({ part, days, terms }: Part, policy: Policy): string[] {
  const keys = ['plan', LIMIT[part], 'deductible'] as const;
  const differs = (one: TermsThen, other: TermsThen): boolean => keys.some((key) => one[key] !== other[key]);
  const [first] = terms as readonly [TermsThen];
  const on = days.join('・') || thenText.today;
  if (terms.some((one) => differs(one, first))) return [thenText.open(partText[part], on)];
  return differs(first, policy) ? [thenText.then(partText[part], on)] : [];
}
