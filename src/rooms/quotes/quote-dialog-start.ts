// What 見積を作成 opens with: the members that it is for, and when their cover would start.
import type { RowOf } from '../../tables/column';
import { programs } from '../../tables/masters';
import { members } from '../../tables/members';
import { policies } from '../../tables/policies';
import { lookup } from '../../tables/unread';
import type { Ports } from '../../ports';
import { programOf } from '../../programs';
import type { RequestOf } from '../../calls/call';
import type { contract, QuoteDialogStart } from './contract';
import { nextStart, type NextStart } from './next-start';
import { groupByMember } from './renewed-cover';

/** Names shown when the dialog opens; the rest is counted. */
const NAMES_SHOWN = 10;

export function quoteDialogStart(
  ports: Pick<Ports, 'tables' | 'selection' | 'clock'>,
  request?: RequestOf<typeof contract.quoteDialogStart>,
): QuoteDialogStart {
  const rows = ports.tables.read(members);
  const asked = request?.members ?? [];
  const wanted = new Set(asked.length > 0 ? asked : ports.selection.memberKeys());
  const chosen = rows.filter((row) => row.memberKey !== '' && wanted.has(row.memberKey));
  return {
    selected: chosen.length,
    names: chosen.slice(0, NAMES_SHOWN).map((row) => row.organization),
    total: rows.length,
    members: asked.length > 0 ? chosen.map((row) => row.memberKey) : [],
    ...commonStart(ports, chosen),
  };
}

/** A date that is right for some of them would make useless papers for the others. */
function commonStart(
  { tables, clock }: Pick<Ports, 'tables' | 'clock'>,
  chosen: readonly Pick<RowOf<typeof members>, 'memberKey' | 'program'>[],
): Pick<QuoteDialogStart, 'effectiveDate' | 'by'> {
  if (chosen.length === 0) return { effectiveDate: '', by: 'unknown' };
  const rows = lookup(tables.read(programs), (row) => row.code);
  const cover = groupByMember(tables.sound(policies));
  const today = clock.today();
  const starts = chosen.map(({ memberKey, program }): NextStart => {
    const structure = programOf(typeof program === 'string' ? program : '');
    if (!structure) return { effectiveDate: '', transaction: '新規', by: 'unknown' };
    const period = rows.get(structure.code);
    return nextStart(structure.cover.expiry.value, period, cover.get(memberKey) ?? [], today);
  });
  const [first] = starts as [NextStart, ...NextStart[]];
  return starts.every(({ effectiveDate }) => effectiveDate === first.effectiveDate)
    ? { effectiveDate: first.effectiveDate, by: first.by }
    : { effectiveDate: '', by: 'several' };
}
