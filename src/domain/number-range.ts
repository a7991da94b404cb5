// Runs of numbered ids as one text, and the ids that such a text names.

const NUMBERED = /^([A-Z]-\d{4}-)(\d{4,9})$/;
const RANGE = /^([A-Z]-\d{4}-)(\d{4,9})～(\d{4,9})$/;
/** Shorter runs read better id by id. */
const SHORTEST_RUN = 3;
/** A text that somebody typed must not unfold to millions. */
const LONGEST_RUN = 20_000;

export interface NumberedId {
  /** Letter and year: `Q-2026-`. */
  readonly series: string;
  readonly running: number;
}

export function numberedId(id: string): NumberedId | undefined {
  const found = NUMBERED.exec(id);
  return found ? { series: found[1]!, running: Number(found[2]) } : undefined;
}

/** @example rangeOf('Q-2026-', 1, 3) → 'Q-2026-0001～0003' */
export function rangeOf(series: string, from: number, to: number): string {
  return from === to ? idOf(series, from) : `${idOf(series, from)}～${padded(to)}`;
}

function idOf(series: string, running: number): string {
  return series + padded(running);
}

function padded(running: number): string {
  return String(running).padStart(4, '0');
}

/** @example foldIds(['Q-2026-0001', 'Q-2026-0002', 'Q-2026-0003', 'K-1']) → ['Q-2026-0001～0003', 'K-1'] */
export function foldIds(ids: readonly string[]): string[] {
  const folded: string[] = [];
  let run: string[] = [];
  const close = () => {
    const [first, last] = [run[0], run[run.length - 1]].map((id) => numberedId(id ?? ''));
    if (run.length < SHORTEST_RUN || !first || !last) folded.push(...run);
    else folded.push(rangeOf(first.series, first.running, last.running));
    run = [];
  };
  for (const id of ids) {
    if (run.length > 0 && (run.length >= LONGEST_RUN || !follows(run[run.length - 1]!, id))) close();
    run.push(id);
  }
  close();
  return folded;
}

function follows(before: string, id: string): boolean {
  const [left, right] = [numberedId(before), numberedId(id)];
  return !!left && !!right && left.series === right.series && left.running + 1 === right.running;
}

/** What `foldIds` made of ids; any other text is an id itself. */
export function unfoldIds(text: string): string[] {
  const found = RANGE.exec(text);
  if (!found) return [text];
  const [first, last] = [Number(found[2]), Number(found[3])];
  const length = last - first + 1;
  if (length < 1 || length > LONGEST_RUN) return [text];
  return Array.from({ length }, (_, at) => idOf(found[1]!, first + at));
}
