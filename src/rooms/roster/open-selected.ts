// Where the side bar opens: at the member of the row that is selected.
import { contacts } from '../../tables/contacts';
import { members } from '../../tables/members';
import { policies } from '../../tables/policies';
import { quotes } from '../../tables/quotes';
import type { Ports } from '../../ports';
import type { MemberCard } from './contract';
import { memberCard } from './find-members';
import { memberChecks } from './member-checks';

type SelectedPorts = Pick<Ports, 'tables' | 'selection' | 'rates' | 'clock'>;

/** Of several rows the first one counts; a row that no longer fits the roster leaves the search. */
export function openSelected(ports: SelectedPorts): { readonly card: MemberCard | null } {
  const key = meantBy(ports);
  if (key === undefined || key === '') return { card: null };
  const rows = ports.tables.read(members);
  const member = ports.tables.sift(rows).find(({ memberKey }) => memberKey === key);
  if (!member) return { card: null };
  return { card: memberCard(member, ports.tables.sound(quotes), memberChecks(ports, rows)) };
}

/** Only one of these tabs can be in front. */
function meantBy({ tables, selection }: SelectedPorts): string | undefined {
  const [own] = selection.ids(members);
  if (own !== undefined) return own;
  for (const table of [quotes, policies, contacts] as const) {
    const [id] = selection.ids(table);
    if (id === undefined) continue;
    const rows = tables.sound<typeof table>(table) as readonly { readonly memberKey: string }[];
    return rows.find((row) => (row as unknown as Record<string, unknown>)[table.id] === id)?.memberKey;
  }
  return undefined;
}
