// Computed columns that show nothing any more: told in 点検, put right by the daily run and by 初期設定.
import type { Ports } from '../../ports';
import { computedAudit, computedText } from './words';

export function computedChecks({ builder }: Pick<Ports, 'builder'>): string[] {
  return builder.brokenBlocks().map(({ tab, header, fault }) => computedText[fault](tab, header));
}

/** A step of the daily run. */
export function mendComputed({
  builder,
  lock,
  audit,
  tables,
}: Pick<Ports, 'builder' | 'lock' | 'audit' | 'tables'>): {
  readonly mended: number;
} {
  if (builder.brokenBlocks().length === 0) return { mended: 0 };
  return lock.hold(() => {
    const mended = builder.mendBlocks();
    const names = mended.map(({ tab, header }) => `${tab}「${header}」`);
    if (names.length > 0) audit.record('mendComputed', names, computedAudit(names.length));
    tables.flush();
    return { mended: names.length };
  });
}
