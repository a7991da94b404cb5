// The global CacheService and its caches.

import { type Execution, ScriptError, ServiceObject } from '../../execution/service-object';
import { cacheStore, type CacheEntry } from './cache-memory';

const MAX_KEY_LENGTH = 250;
const MAX_VALUE_BYTES = 100 * 1024;
const MAX_ENTRIES = 1000;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

export class CacheService extends ServiceObject {
  readonly className = 'CacheService';

  getDocumentCache(): ScriptCache {
    return this._cache('document');
  }

  getScriptCache(): ScriptCache {
    return this._cache('script');
  }

  getUserCache(): ScriptCache {
    return this._cache(`user ${this.execution.user.email}`);
  }

  private _cache(name: string): ScriptCache {
    return new ScriptCache(this.execution, cacheStore(this.execution.environment.cache, name));
  }
}

export class ScriptCache extends ServiceObject {
  readonly className = 'Cache';
  constructor(
    execution: Execution,
    private readonly store: Map<string, CacheEntry>,
  ) {
    super(execution);
  }

  get(key: string): string | null {
    const entry = this.store.get(key);
    if (entry && entry.expiresAt > this.execution.now().getTime()) return entry.value;
    this.store.delete(key);
    return null;
  }

  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key): [string, string | null] => [key, this.get(key)]);
    return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null));
  }

  put(key: string, value: unknown, seconds = DEFAULT_SECONDS): void {
    const text = String(value);
    if (key.length > MAX_KEY_LENGTH) throw new ScriptError('Argument too large: key');
    if (Buffer.byteLength(text) > MAX_VALUE_BYTES) throw new ScriptError('Argument too large: value');
    if (!(seconds >= 1 && seconds <= MAX_SECONDS))
      throw new ScriptError('Invalid argument: expirationInSeconds');
    this.store.delete(key);
    this.store.set(key, { value: text, expiresAt: this.execution.now().getTime() + seconds * 1000 });
    if (this.store.size > MAX_ENTRIES) this.store.delete(this.store.keys().next().value!);
  }

  putAll(values: Record<string, unknown>, seconds = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }

  remove(key: string): void {
    this.store.delete(key);
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.store.delete(key);
  }
}
