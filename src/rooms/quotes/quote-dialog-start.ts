// What 見積を作成 opens with: the selected members and 基準日.
import { members } from '../../tables/members';
import type { Ports } from '../../ports';
import type { QuoteDialogStart } from './contract';

/** Names shown when the dialog opens; the rest is counted. */
const NAMES_SHOWN = 10;

export function quoteDialogStart(
  ports: Pick<Ports, 'tables' | 'selection' | 'builder' | 'clock'>,
): QuoteDialogStart {
  const rows = ports.tables.read(members);
  const selected = new Set(ports.selection.memberKeys());
  const chosen = rows.filter((row) => selected.has(row.memberKey));
  return {
    selected: chosen.length,
    names: chosen.slice(0, NAMES_SHOWN).map((row) => row.organization),
    total: rows.length,
    referenceDate: ports.builder.referenceDate() || ports.clock.today(),
  };
}
