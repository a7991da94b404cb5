// This file defines where 回答を入力 opens: at the member and programme of the row that is selected.
import { DaichoError } from '../../domain/problem';
import { disclosures } from '../../tables/disclosures';
import { quotes } from '../../tables/quotes';
import type { DisclosureStart } from './contract';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';
import { memberCard } from '../roster';
import { subjectOf } from './disclosure-subject';

/** Ids under the selection; only one of the three tabs can be in front. */
export interface SelectedRows {
  readonly members: readonly string[];
  readonly quotes: readonly string[];
  readonly disclosures: readonly string[];
}

const NOBODY: DisclosureStart = { program: '' };

/** Three reads at most. Of several rows the first one counts. */
export function disclosureStart(ports: Pick<Ports, 'tables'>, selected: SelectedRows): DisclosureStart {
  const meant = meantBy(ports, selected);
  if (!meant) return NOBODY;
  try {
    const { member, program } = subjectOf(ports, meant);
    return { card: memberCard(member, ports.tables.sound(quotes)), program: program.code };
  } catch (error) {
    // A row that no longer fits the roster: the search is the way to whoever is meant.
    if (error instanceof DaichoError) return NOBODY;
    throw error;
  }
}

function meantBy(
  ports: Pick<Ports, 'tables'>,
  selected: SelectedRows,
): { readonly memberKey: string; readonly program?: string } | undefined {
  const [member] = selected.members;
  if (member !== undefined) return { memberKey: member };
  const [quote] = selected.quotes;
  if (quote !== undefined)
    return certain(ports.tables.sound(quotes).find((row) => row.quoteNumber === quote));
  const [disclosure] = selected.disclosures;
  return ports.tables.read(disclosures).find((row) => row.disclosureId === disclosure);
}
