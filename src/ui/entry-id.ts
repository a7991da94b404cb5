// The key of one entry: sent again with it, the entry happens once.

/** @example newEntryId() // 'mb3x9k2q-7f2kd81m0p' */
export function newEntryId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
}
