// What 点検 says of 契約: a cell of the term or the premium that is not what the ledger has (decision 19).
import { policies } from '../../tables/policies';
import type { Ports } from '../../ports';
import { strayEntries } from './ledger';
import { readPolicy } from './policy-row';
import { strayCheckText, termCheckText } from './words';

/** One read. The next entry of 異動 puts such a row right; until then it is named. */
export function termChecks({ tables }: Pick<Ports, 'tables'>): string[] {
  const headers = new Map(policies.columns.map(({ key, header }) => [key as string, header]));
  const off = tables.sound(policies).flatMap((row) => {
    const policy = readPolicy(row);
    if (!policy) return [];
    const kept = {
      startsAt: policy.startsAt,
      endsAt: policy.endsAt,
      annualPremiumYen: policy.annualPremiumYen,
      appliedPremiumYen: policy.writtenPremiumYen,
    };
    return (Object.keys(kept) as (keyof typeof kept)[])
      .filter((key) => row[key] !== kept[key])
      .map((key) => `${row.policyNumber}「${headers.get(key)!}」`);
  });
  return off.length === 0 ? [] : [termCheckText(off)];
}

/** What 点検 says of 異動: rows that the ledger passes over. One read. */
export function ledgerChecks(ports: Pick<Ports, 'tables'>): string[] {
  const stray = strayEntries(ports);
  return stray.length === 0 ? [] : [strayCheckText(stray)];
}
