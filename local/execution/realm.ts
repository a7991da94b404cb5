// What stands in a script's fresh context beside the language: services as proxies, console, values.

import type { RealmHost, RealmInvoker, RealmManifest, RealmOutcome } from './realm-door';

/**
 * Runs inside the context (its text is evaluated there), so it may use nothing but its arguments and the language.
 * Returns what calls a global function by name with encoded arguments and fills the outcome.
 */
export function installRealm(host: RealmHost, manifestText: string): RealmInvoker {
  /* oxlint-disable typescript/no-explicit-any -- values of scripts are anything */
  const scope = globalThis as any;
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete scope[name];
  const manifest = JSON.parse(manifestText) as RealmManifest;
  const enums: Record<string, any> = {};
  const references = new WeakMap<object, any>();

  const isPlain = (value: any): boolean =>
    typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  const encode = (value: any): any => {
    switch (typeof value) {
      case 'undefined':
        return { $: 'u' };
      case 'number':
        return Number.isFinite(value) ? value : { $: 'n', v: String(value) };
      case 'bigint':
        return Number(value);
      case 'function':
      case 'symbol':
        return { $: 'f' };
      case 'object':
        break;
      case 'string':
      case 'boolean':
        return value;
    }
    if (value === null) return null;
    const reference = references.get(value);
    if (reference) return reference;
    if (Array.isArray(value)) return value.every(isPlain) ? value : Array.from(value, encode);
    if (value instanceof Date) return { $: 'd', v: Number.isNaN(value.getTime()) ? null : value.getTime() };
    if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
    const entries = Object.keys(value).map((key) => [key, encode(value[key])]);
    return '$' in value ? { $: 'p', v: entries } : Object.fromEntries(entries);
  };

  const decode = (wire: any): any => {
    if (wire === null || typeof wire !== 'object') return wire;
    if (Array.isArray(wire)) {
      for (let index = 0; index < wire.length; index++) {
        if (typeof wire[index] === 'object') wire[index] = decode(wire[index]);
      }
      return wire;
    }
    switch (wire.$) {
      case undefined:
        for (const key of Object.keys(wire)) wire[key] = decode(wire[key]);
        return wire;
      case 'u':
        return undefined;
      case 'n':
        return Number(wire.v);
      case 'd':
        return new Date(wire.v ?? NaN);
      case 'e':
        return constant(wire.t, wire.v);
      case 'o':
        return wire.c === 'HtmlTemplate' ? template(wire.h) : remote(wire.h, wire.c);
      default:
        return Object.fromEntries(wire.v.map(([key, item]: [string, any]) => [key, decode(item)]));
    }
  };

  // text without any tag needs no walk, which counts for columns of ten thousand rows
  const TAG = '"$"';
  const read = (text: string): any => (text.includes(TAG) ? decode(JSON.parse(text)) : JSON.parse(text));

  const ordinals: Record<string, number> = {};
  for (const types of Object.values(manifest.enums))
    for (const [type, names] of Object.entries(types))
      names.forEach((name, at) => (ordinals[`${type}.${name}`] = at));
  const constant = (type: string, name: string): object => {
    const key = `${type}.${name}`;
    if (!enums[key]) {
      const ordinal = () => ordinals[key] ?? 0;
      enums[key] = Object.freeze({
        toString: () => name,
        name: () => name,
        toJSON: () => name,
        ordinal,
        compareTo: (other: any) => ordinal() - other.ordinal(),
      });
      references.set(enums[key], { $: 'e', t: type, v: name });
    }
    return enums[key];
  };

  /** A constant that is not there would be undefined, and whatever takes it would be silent about it. */
  const listed = (where: string, own: Record<string, any>): object =>
    new Proxy(Object.freeze(own), {
      get(target, key) {
        if (typeof key === 'symbol' || key in target || !manifest.strict) return Reflect.get(target, key);
        throw new Error(`not implemented: ${where}.${key}`);
      },
    });

  const constants: Record<string, Record<string, any>> = {};
  const constantsOf = (className: string): Record<string, any> =>
    Object.freeze(
      Object.fromEntries(
        Object.entries(manifest.enums[className] ?? {}).map(([type, names]) => [
          type,
          listed(
            `${className}.${type}`,
            Object.fromEntries(names.map((name) => [name, constant(type, name)])),
          ),
        ]),
      ),
    );

  const call = (target: string | number, method: string, args: any[]): any => {
    const text = host.call(target, method, JSON.stringify(args.map(encode)));
    const reply = JSON.parse(text);
    if (!reply.e) return text.includes(TAG) ? decode(reply.v) : reply.v;
    const error = new Error(reply.e.message);
    Object.defineProperty(error, 'name', { value: reply.e.name, configurable: true, writable: true });
    error.stack = `${reply.e.name}: ${reply.e.message}${(error.stack ?? '').replace(/^[^\n]*/, '')}`;
    throw error;
  };

  // Every name is a method, so that an unknown one fails loudly in the service instead of being undefined.
  const remote = (target: string | number, className: string): object => {
    const fixed = (constants[className] ??= constantsOf(className));
    const proxy = new Proxy(fixed, {
      get(own, key) {
        if (typeof key === 'symbol') return undefined;
        if (Object.prototype.hasOwnProperty.call(own, key)) return own[key];
        if (key === 'then' || key === 'toJSON' || key === 'valueOf' || key === 'constructor')
          return (Object.prototype as any)[key];
        if (key === 'toString') {
          const textMethod = manifest.texts[className];
          return () => (textMethod === undefined ? className : call(target, textMethod, []));
        }
        if (manifest.strict && /^[A-Z]/.test(key)) throw new Error(`not implemented: ${className}.${key}`);
        return (...args: any[]) => call(target, key, args);
      },
      set(_own, key) {
        throw new TypeError(`${className}.${String(key)} cannot be set.`);
      },
      has: (own, key) => key in own,
    });
    references.set(proxy, typeof target === 'number' ? { $: 'o', h: target, c: className } : { $: 'f' });
    return proxy;
  };

  /**
   * A template is the script's own object: it holds what the script puts into it, and its scriptlets are the script's
   * code. `<?= ?>` escapes for HTML wherever it stands; Google looks at where.
   */
  const template = (target: number): object => {
    const door = remote(target, 'HtmlTemplate') as any;
    const own: Record<string, any> = {};
    const code = (): string => {
      const pieces = (door.getRawContent() as string).split(/(<\?(?:!=|=)?[\s\S]*?\?>)/);
      const body = pieces.map((piece) => {
        const found = /^<\?(!=|=)?([\s\S]*?);?\s*\?>$/.exec(piece);
        if (!found) return piece === '' ? '' : `output_._ += ${JSON.stringify(piece)};`;
        if (found[1] === undefined) return found[2]!;
        return found[1] === '=' ? `output_._ += escape_(${found[2]});` : `output_._ += (${found[2]});`;
      });
      return body.join('\n');
    };
    const escaped = (value: any): string =>
      String(value ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const methods: Record<string, any> = {
      evaluate: () => {
        const names = Object.keys(own);
        const output = { _: '' };
        // oxlint-disable-next-line typescript/no-implied-eval -- a scriptlet is code of the script
        const run = new Function('output_', 'escape_', ...names, code());
        run.call(undefined, output, escaped, ...names.map((name) => own[name]));
        return scope.HtmlService.createHtmlOutput(output._);
      },
      getCode: code,
      getRawContent: () => door.getRawContent(),
      toString: () => 'HtmlTemplate',
    };
    return new Proxy(own, {
      get(held, key) {
        if (typeof key === 'symbol' || Object.prototype.hasOwnProperty.call(held, key))
          return Reflect.get(held, key);
        if (Object.prototype.hasOwnProperty.call(methods, key)) return methods[key];
        if (key === 'then' || key === 'toJSON' || key === 'valueOf' || key === 'constructor')
          return undefined;
        throw new Error(`not implemented: HtmlTemplate.${key}`);
      },
    });
  };

  for (const name of manifest.globals) {
    const object = remote(name, name);
    const path = name.split('.');
    const last = path.pop()!;
    path.reduce((owner: any, key) => (owner[key] ??= {}), scope)[last] = object;
  }

  const show = (value: any): string => {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return value.stack ?? String(value);
    try {
      return JSON.stringify(value) || String(value);
    } catch {
      return String(value);
    }
  };
  const format = (values: any[]): string => {
    const rest = values.slice(1);
    const first =
      typeof values[0] === 'string'
        ? values[0].replace(/%[sdifjo]/g, (mark) => (rest.length > 0 ? show(rest.shift()) : mark))
        : show(values[0]);
    return [first, ...rest.map(show)].join(' ');
  };
  const logger = (...values: any[]) => host.log(format(values));
  const quiet = () => undefined;
  scope.console = {
    log: logger,
    info: logger,
    warn: logger,
    error: logger,
    debug: logger,
    time: quiet,
    timeEnd: quiet,
  };
  scope.Logger = {
    log: (...values: any[]) => (logger(...values), scope.Logger),
    clear: quiet,
    getLog: () => '',
  };

  const fail = (outcome: RealmOutcome, error: any) => {
    const known = error !== null && typeof error === 'object';
    outcome.error = {
      name: String((known && error.name) || 'Error'),
      message: String(known && 'message' in error ? error.message : error),
      stack: known && error.stack ? String(error.stack) : undefined,
    };
  };
  const succeed = (outcome: RealmOutcome, value: any) => {
    try {
      outcome.value = JSON.stringify(encode(value));
    } catch (error) {
      fail(outcome, error);
    }
  };

  return (name, args, outcome, columns) => {
    try {
      const path = name.split('.');
      const owner = path.slice(0, -1).reduce((object: any, key) => object?.[key], scope);
      const target = owner?.[path[path.length - 1]!];
      if (typeof target !== 'function') throw new Error(`Script function not found: ${name}`);
      const given = read(args);
      // arrays of another realm stay outside: only what stands in them comes in
      columns?.forEach((column, at) => {
        const rows = [];
        for (let row = 0; row < column.length; row++) rows.push([column[row]]);
        given[at] = rows;
      });
      const result = target.apply(owner === scope ? undefined : owner, given);
      if (result instanceof Promise) {
        result.then(
          (value) => succeed(outcome, value),
          (error) => fail(outcome, error),
        );
      } else succeed(outcome, result);
    } catch (error) {
      fail(outcome, error);
    }
  };
}
