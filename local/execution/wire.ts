// How values cross between a script's realm and the services: JSON text with a few tags.

import { EnumValue, ScriptError, type ServiceObject } from './service-object';

/** Tags; the realm has the mirror image of this file in realm.ts. */
type Tagged =
  | { $: 'u' }
  | { $: 'n'; v: string }
  | { $: 'd'; v: number | null }
  | { $: 'e'; t: string; v: string }
  | { $: 'o'; h: number; c: string }
  | { $: 'f' }
  | { $: 'p'; v: [string, unknown][] };

/** The cells of a column of texts, truth values and numbers: ten thousand of them cross without becoming JSON. */
export function plainColumn(value: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const rows: readonly (readonly unknown[])[] = value;
  return rows.every((row) => Array.isArray(row) && row.length === 1 && typeof row[0] !== 'object')
    ? rows.map(([cell]) => cell)
    : undefined;
}

export interface ObjectTable {
  handleOf(object: ServiceObject): number;
  objectOf(handle: number): ServiceObject;
}

export function encode(value: unknown, objects: ObjectTable): unknown {
  switch (typeof value) {
    case 'undefined':
      return { $: 'u' } satisfies Tagged;
    case 'number':
      return Number.isFinite(value) ? value : ({ $: 'n', v: String(value) } satisfies Tagged);
    case 'string':
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : encodeObject(value, objects);
    default:
      throw new Error(`A service returned a ${typeof value}.`);
  }
}

function encodeObject(value: object, objects: ObjectTable): unknown {
  if (Array.isArray(value)) return value.map((item) => encode(item, objects));
  // Not instanceof: tests run services in another realm than Node's own.
  if (isDate(value))
    return { $: 'd', v: Number.isNaN(value.getTime()) ? null : value.getTime() } satisfies Tagged;
  if (value instanceof EnumValue) return { $: 'e', t: value.type, v: value.name } satisfies Tagged;
  if ('className' in value) {
    const object = value as ServiceObject;
    return { $: 'o', h: objects.handleOf(object), c: object.className } satisfies Tagged;
  }
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [key, encode(item, objects)]);
  return '$' in value ? ({ $: 'p', v: entries } satisfies Tagged) : Object.fromEntries(entries);
}

export function decode(wire: unknown, objects: ObjectTable): unknown {
  if (wire === null || typeof wire !== 'object') return wire;
  if (Array.isArray(wire)) {
    for (let index = 0; index < wire.length; index++) {
      const item = wire[index] as unknown;
      if (item !== null && typeof item === 'object') wire[index] = decode(item, objects);
    }
    return wire;
  }
  if (!('$' in wire)) {
    const record = wire as Record<string, unknown>;
    for (const key of Object.keys(record)) record[key] = decode(record[key], objects);
    return record;
  }
  const tagged = wire as Tagged;
  switch (tagged.$) {
    case 'u':
      return undefined;
    case 'n':
      return Number(tagged.v);
    case 'd':
      return new Date(tagged.v ?? NaN);
    case 'e':
      return tagged.v;
    case 'o':
      return objects.objectOf(tagged.h);
    case 'p':
      return Object.fromEntries(tagged.v.map(([key, item]) => [key, decode(item, objects)]));
    case 'f':
      throw new ScriptError('A function cannot be passed to a service.', 'TypeError');
  }
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A result as command lines and pages see it: dates as ISO text, objects of services as their names. */
export function toPlain(value: unknown): unknown {
  if (value === undefined) return null;
  if (value === null || typeof value !== 'object')
    return typeof value === 'number' && !Number.isFinite(value) ? null : value;
  if (isDate(value)) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof EnumValue) return value.name;
  if ('className' in value) return String((value as ServiceObject).className);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, toPlain(item)]),
  );
}
