// 原本を登録: finished pre-checks that wait for the insurer's form with its signature.
import { pick } from '../../domain/pick';
import { programOf } from '../../programs';
import type { Ports } from '../../ports';
import { disclosures, type DisclosureRow } from '../../tables/disclosures';
import { programs } from '../../tables/masters';
import { members } from '../../tables/members';
import { quotes } from '../../tables/quotes';
import type { OriginalDesk } from './contract';

/** Three reads. Of each member the newest version counts, where its programme asks for the form at all. */
export function openOriginals({ tables, selection }: Pick<Ports, 'tables' | 'selection'>): OriginalDesk {
  const needless = new Set(
    tables
      .sound(programs)
      .flatMap(({ code, officialDisclosure }) => (officialDisclosure === '不要' ? [code] : [])),
  );
  const newest = new Map<string, DisclosureRow>();
  for (const row of tables.sound(disclosures)) {
    const known = newest.get(row.memberKey);
    if (row.finishedOn !== '' && (row.version ?? 0) > (known?.version ?? 0)) newest.set(row.memberKey, row);
  }
  const lines = [...newest.values()]
    .filter(({ signedOn, program }) => signedOn === '' && !needless.has(program))
    .map((row) => ({
      ...pick(row, 'memberKey', 'memberNumber', 'organization', 'program', 'finishedOn'),
      programName: programOf(row.program)?.shortName ?? row.program,
      version: row.version ?? 0,
    }))
    .sort((left, right) => (left.finishedOn < right.finishedOn ? -1 : 1));
  return { lines, selected: selectedMember({ tables, selection }) };
}

function selectedMember({ tables, selection }: Pick<Ports, 'tables' | 'selection'>): string {
  const [memberKey] = selection.ids(members);
  const [quote] = memberKey === undefined ? selection.ids(quotes) : [];
  if (quote === undefined) return memberKey ?? '';
  return tables.read(quotes).find((row) => row.quoteNumber === quote)?.memberKey ?? '';
}
