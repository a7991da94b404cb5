// The loop of a dry run: asked chunk by chunk, counts added up by name.
import type { JobCount, JobPreview } from '../../contract';

export type DryRun = Pick<JobPreview, 'total' | 'letters' | 'names' | 'counts' | 'refused'>;

export async function dryRun(
  ask: (after: string) => Promise<JobPreview>,
  onProgress: (done: number, total: number) => void,
): Promise<DryRun> {
  let found: DryRun | undefined;
  let after = '';
  for (;;) {
    const part = await ask(after);
    found = found
      ? {
          ...found,
          counts: addCounts(found.counts, part.counts),
          refused: [...found.refused, ...part.refused],
        }
      : part;
    onProgress(part.total - part.left, part.total);
    if (part.left <= 0 || part.after === after) return found;
    after = part.after;
  }
}

function addCounts(before: readonly JobCount[], more: readonly JobCount[]): JobCount[] {
  const sum = new Map(before.map(({ name, value }) => [name, value]));
  for (const { name, value } of more) sum.set(name, (sum.get(name) ?? 0) + value);
  return [...sum].map(([name, value]) => ({ name, value }));
}

/** Seconds that the rest will take at the pace so far; undefined while nobody can tell. */
export function secondsLeft(doneNow: number, left: number, elapsedMs: number): number | undefined {
  return doneNow > 0 && left > 0 ? (elapsedMs / 1_000 / doneNow) * left : undefined;
}
