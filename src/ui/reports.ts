// How what several chunks report becomes one report.
import type { RowMessage } from '../domain/row-message';

export const union = (first: readonly string[], second: readonly string[]) => [
  ...new Set([...first, ...second]),
];

/** One message a subject: a later chunk may report the same refusal again. */
export function mergeMessages(first: readonly RowMessage[], second: readonly RowMessage[]): RowMessage[] {
  const byKey = new Map<string, RowMessage>();
  for (const message of [...first, ...second])
    byKey.set([message.id ?? '', message.row ?? '', message.code, message.message].join('|'), message);
  return [...byKey.values()];
}
