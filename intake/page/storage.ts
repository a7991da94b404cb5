// How what was typed is kept in the visitor's own browser, where that lets us.
import type { Draft } from './draft';

const PLACE = 'daicho-form-1';
const KEPT_MS = 7 * 24 * 3_600_000;

export interface Kept {
  readonly draft: Draft;
  /** The token of a submission whose answer never came: sent again with it, it makes no second row. */
  readonly sentToken: string;
}

/** Nothing where the browser keeps nothing, or it is too old, or from another version of the form. */
export function recall(): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as (Kept & { at: number }) | null;
    if (
      !kept ||
      Date.now() - kept.at > KEPT_MS ||
      typeof (kept.draft as Draft | undefined)?.fields !== 'object'
    )
      return undefined;
    return kept;
  } catch {
    return undefined;
  }
}

export function keep(kept: Kept): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify({ ...kept, at: Date.now() }));
  } catch {
    // A browser that keeps nothing: the page still holds it.
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // Likewise.
  }
}
