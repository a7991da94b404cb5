// The caches' memory: lost when the twin closes, as a cache may be.

export interface CacheEntry {
  readonly value: string;
  readonly expiresAt: number;
}

/** Stores by name: document, script, and one a user. */
export type Cache = Map<string, Map<string, CacheEntry>>;

export function cacheStore(cache: Cache, name: string): Map<string, CacheEntry> {
  let store = cache.get(name);
  if (!store) cache.set(name, (store = new Map<string, CacheEntry>()));
  return store;
}
