// One property store with Google's limits.

import { type Execution, ScriptError, ServiceObject } from '../../execution/service-object';

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

export class Properties extends ServiceObject {
  readonly className = 'Properties';
  constructor(
    execution: Execution,
    private readonly store: Record<string, string>,
  ) {
    super(execution);
  }

  getProperty(key: string): string | null {
    return Object.hasOwn(this.store, key) ? this.store[key]! : null;
  }

  getProperties(): Record<string, string> {
    return { ...this.store };
  }

  getKeys(): string[] {
    return Object.keys(this.store);
  }

  setProperty(key: string, value: unknown): this {
    return this.setProperties({ [key]: value });
  }

  setProperties(values: Record<string, unknown>, deleteOthers = false): this {
    const next: Record<string, string> = deleteOthers ? {} : { ...this.store };
    for (const [key, value] of Object.entries(values)) {
      next[key] = String(value);
      if (Buffer.byteLength(next[key]) > MAX_VALUE_BYTES) throw new ScriptError('Argument too large: value');
    }
    const size = Object.entries(next).reduce(
      (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
      0,
    );
    if (size > MAX_STORE_BYTES)
      throw new ScriptError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    if (deleteOthers) this.deleteAllProperties();
    Object.assign(this.store, next);
    return this;
  }

  deleteProperty(key: string): this {
    delete this.store[key];
    return this;
  }

  deleteAllProperties(): this {
    for (const key of Object.keys(this.store)) delete this.store[key];
    return this;
  }
}
