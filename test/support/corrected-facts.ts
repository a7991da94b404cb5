// Facts that the insurer's paper has corrected, as 事実 has them once a manager has keyed them.
import { facts } from '../../src/tables/facts';
import { newRecord } from '../../src/tables/new-record';
import type { MemoryWorld } from './memory-ports';

/** By id, of one programme. */
export function correctFacts(
  { ports }: Pick<MemoryWorld, 'ports'>,
  program: string,
  corrected: Readonly<Record<string, string>>,
): void {
  ports.tables.append(
    facts,
    Object.entries(corrected).map(([id, text]) =>
      newRecord(facts, {
        factKey: `${program}/${id}`,
        program,
        label: id,
        state: '確認済',
        corrected: text,
      }),
    ),
  );
}
