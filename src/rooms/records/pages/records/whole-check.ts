// The loop of 記録の検査: chunk by chunk, findings put together, until nothing is left.
import type { RecordCheck } from '../../contract';

export async function wholeCheck(
  ask: (after: string) => Promise<RecordCheck>,
  onProgress: (rows: number, left: number) => void,
): Promise<RecordCheck> {
  let whole = await ask('');
  while (whole.left > 0) {
    onProgress(rowsOf(whole), whole.left);
    const part = await ask(whole.after);
    whole = {
      ...part,
      previousCheck: whole.previousCheck,
      findings: [...whole.findings, ...part.findings],
      counts: addCounts(whole.counts, part.counts),
    };
  }
  return whole;
}

function rowsOf({ counts }: RecordCheck): number {
  return counts.reduce((sum, { rows }) => sum + rows, 0);
}

function addCounts(before: RecordCheck['counts'], more: RecordCheck['counts']): RecordCheck['counts'] {
  const sum = new Map(before.map(({ name, rows }) => [name, rows]));
  for (const { name, rows } of more) sum.set(name, (sum.get(name) ?? 0) + rows);
  return [...sum].map(([name, rows]) => ({ name, rows }));
}
