// How a hand edit that Google reports becomes a line of 監査記録.
import type { Ports } from '../../ports';
import { recordWords } from './words';
import { sealKeyOf } from './row-seals';
import { HAND_EDIT } from './verify-records';

export function recordHandEdit(
  ports: Pick<Ports, 'audit' | 'lock' | 'tables'>,
  edit: { readonly tab: string; readonly ids: readonly string[]; readonly columns: readonly string[] },
): void {
  ports.lock.hold(() => {
    const keys = edit.ids.map((id) => sealKeyOf(edit.tab, id));
    ports.audit.record(HAND_EDIT, keys, recordWords.handEdit(edit.tab, edit.columns));
    ports.tables.flush();
  });
}
