// Where a run is killed: only after calls that write, as after a read it leaves the world of the call before.
import { pick, seeded } from './seeded';

/** By their names they change nothing that outlives the run: reads, and what is only being built. */
const NO_WRITE = /\.(get|is|has|new|next|list)[A-Z]\w*$|Builder\.|^(Lock|LockService|Session|User|MailApp)\./;

/** The numbers of all calls that write, from 1. */
export function writingCalls(calls: readonly string[]): number[] {
  return calls.flatMap((name, index) => (NO_WRITE.test(name) ? [] : [index + 1]));
}

/** One call of each kind that writes, by seed; with `kinds` one of each of these. */
export function oneOfEachKind(
  calls: readonly string[],
  seed: number,
  kinds: readonly string[] = [...new Set(writingCalls(calls).map((number) => calls[number - 1]!))],
): number[] {
  const random = seeded(seed);
  return kinds
    .map((kind) => {
      const numbers = calls.flatMap((name, index) => (name === kind ? [index + 1] : []));
      if (numbers.length === 0) throw new Error(`The run never calls ${kind}.`);
      return pick(random, numbers);
    })
    .sort((left, right) => left - right);
}

/** So many, one in each part of the run, by seed. */
export function spread(calls: readonly string[], seed: number, count: number): number[] {
  const random = seeded(seed);
  return Array.from(
    { length: count },
    (_, part) => 1 + Math.floor(((part + random()) / count) * (calls.length - 1)),
  );
}
