// Where 回答を入力 opens: at the member and programme of the row that is selected.
import { DaichoError } from '../../domain/problem';
import { disclosures } from '../../tables/disclosures';
import { members } from '../../tables/members';
import { quotes } from '../../tables/quotes';
import type { DisclosureStart } from './contract';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';
import { memberCard, memberChecks } from '../roster';
import { subjectOf } from './disclosure-subject';

type StartPorts = Pick<Ports, 'tables' | 'selection' | 'rates' | 'clock'>;

const NOBODY: DisclosureStart = { program: '' };

/** Five reads at most. Of several rows the first one counts. */
export function disclosureStart(ports: StartPorts): DisclosureStart {
  const meant = meantBy(ports);
  if (!meant) return NOBODY;
  try {
    const { member, program } = subjectOf(ports, meant);
    const check = memberChecks(ports, ports.tables.read(members));
    return { card: memberCard(member, ports.tables.sound(quotes), check), program: program.code };
  } catch (error) {
    // A row that no longer fits the roster: the search is the way to whoever is meant.
    if (error instanceof DaichoError) return NOBODY;
    throw error;
  }
}

/** Only one of the three tabs can be in front. */
function meantBy({
  tables,
  selection,
}: StartPorts): { readonly memberKey: string; readonly program?: string } | undefined {
  const [memberKey] = selection.ids(members);
  if (memberKey !== undefined) return { memberKey };
  const [quote] = selection.ids(quotes);
  if (quote !== undefined) return certain(tables.sound(quotes).find((row) => row.quoteNumber === quote));
  const [disclosure] = selection.ids(disclosures);
  return tables.read(disclosures).find((row) => row.disclosureId === disclosure);
}
