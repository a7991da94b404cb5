// Date inside a script's context: the twin's clock, and the script's zone whatever the machine's is.

/**
 * Runs inside the context, like installRealm. On Google the local time of a Date is the manifest's zone. Japan has had
 * one offset since 1951; other zones are asked for theirs, which takes longer.
 */
export function installDate(now: () => number, zone: string): void {
  /* oxlint-disable typescript/no-explicit-any -- patches the language's own Date */
  const scope = globalThis as any;
  const Native = Date;
  const proto = Native.prototype as any;
  const native: Record<string, any> = {};
  for (const key of Object.getOwnPropertyNames(proto)) native[key] = proto[key];
  const NativeFormat = Intl.DateTimeFormat;
  const MINUTE = 60000;
  const TOKYO = zone === 'Asia/Tokyo';
  const fieldsOf = TOKYO
    ? undefined
    : new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
  const offsetAt = (time: number): number => {
    if (TOKYO || Number.isNaN(time)) return 540 * MINUTE;
    const parts: Record<string, number> = {};
    for (const { type, value } of fieldsOf!.formatToParts(new Native(time))) parts[type] = Number(value);
    const { year, month, day, hour, minute, second } = parts as any;
    const local = Native.UTC(year, month - 1, day, hour, minute, second);
    return local - Math.floor(time / 1000) * 1000;
  };
  /** The instant at which a clock of the zone shows this. */
  const instantOf = (local: number): number => {
    const near = local - offsetAt(local);
    return local - offsetAt(near);
  };
  const shifted = (date: Date) => {
    const time = native.getTime.call(date);
    return new Native(time + offsetAt(time));
  };
  const define = (key: string, value: any) =>
    Object.defineProperty(proto, key, { value, writable: true, configurable: true, enumerable: false });

  const fields = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];
  for (const field of fields) {
    define(`get${field}`, function (this: Date) {
      return native[`getUTC${field}`].call(shifted(this));
    });
    if (field === 'Day') continue;
    define(`set${field}`, function (this: Date, ...args: number[]) {
      const local = shifted(this);
      const time = native[`setUTC${field}`].apply(local, args);
      return native.setTime.call(this, instantOf(time));
    });
  }
  define('getYear', function (this: Date) {
    return (this as any).getFullYear() - 1900;
  });
  define('getTimezoneOffset', function (this: Date) {
    return -offsetAt(native.getTime.call(this)) / MINUTE;
  });

  const two = (value: number) => String(value).padStart(2, '0');
  const longName = (date: Date): string =>
    TOKYO
      ? 'Japan Standard Time'
      : (new NativeFormat('en-US', { timeZone: zone, timeZoneName: 'long' })
          .formatToParts(date)
          .find(({ type }) => type === 'timeZoneName')?.value ?? zone);
  const mark = (date: Date): string => {
    const minutes = offsetAt(native.getTime.call(date)) / MINUTE;
    const span = Math.abs(minutes);
    const sign = minutes < 0 ? '-' : '+';
    return `GMT${sign}${two(Math.floor(span / 60))}${two(span % 60)} (${longName(date)})`;
  };
  const invalid = (date: Date) => Number.isNaN(native.getTime.call(date));
  const dayText = (date: Date) => {
    const [week, day, month, year] = native.toUTCString.call(shifted(date)).split(/[ ,]+/);
    return `${week} ${month} ${day} ${year}`;
  };
  const timeText = (date: Date) => `${native.toISOString.call(shifted(date)).slice(-13, -5)} ${mark(date)}`;
  define('toDateString', function (this: Date) {
    return invalid(this) ? 'Invalid Date' : dayText(this);
  });
  define('toTimeString', function (this: Date) {
    return invalid(this) ? 'Invalid Date' : timeText(this);
  });
  define('toString', function (this: Date) {
    return invalid(this) ? 'Invalid Date' : `${dayText(this)} ${timeText(this)}`;
  });
  for (const key of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    define(key, function (this: Date, locales?: string, options?: object) {
      return native[key].call(this, locales ?? 'en-US', { timeZone: zone, ...options });
    });
  }
  const Format = function (locales?: string, options?: object) {
    return new NativeFormat(locales ?? 'en-US', { timeZone: zone, ...options });
  } as any;
  Format.prototype = NativeFormat.prototype;
  Format.supportedLocalesOf = NativeFormat.supportedLocalesOf;
  Object.defineProperty(Intl, 'DateTimeFormat', { value: Format, writable: true, configurable: true });

  // Text with a time but no zone is local time; a bare ISO date is UTC, as the language says.
  const parse = (text: string): number => {
    const isoDate = /^[+-]?\d{4,6}(-\d\d){0,2}$/.test(text);
    const zoned = /(Z|GMT|UTC?|[+-]\d\d:?\d\d)\s*(\([^)]*\))?$/i.test(text) && !isoDate;
    const time = Native.parse(text);
    if (isoDate || zoned || Number.isNaN(time)) return time;
    // The machine's own idea of local time is undone field by field.
    const date = new Native(time);
    return instantOf(
      Native.UTC(
        native.getFullYear.call(date),
        native.getMonth.call(date),
        native.getDate.call(date),
        native.getHours.call(date),
        native.getMinutes.call(date),
        native.getSeconds.call(date),
        native.getMilliseconds.call(date),
      ),
    );
  };
  const construct = (args: any[]): number => {
    if (args.length === 0) return now();
    if (args.length > 1) return instantOf((Native.UTC as any)(...args));
    const value = args[0] instanceof Native ? native.getTime.call(args[0]) : args[0];
    const primitive =
      value !== null && typeof value === 'object'
        ? (value[Symbol.toPrimitive]?.('default') ?? value.valueOf())
        : value;
    return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
  };
  const TwinDate = function Date(this: unknown, ...args: any[]) {
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- called without new
    if (!new.target) return new Native(now()).toString();
    return Reflect.construct(Native, [construct(args)], new.target);
  } as any;
  TwinDate.prototype = proto;
  TwinDate.now = now;
  TwinDate.UTC = Native.UTC;
  TwinDate.parse = (text: unknown) => parse(String(text));
  define('constructor', TwinDate);
  Object.defineProperty(scope, 'Date', {
    value: TwinDate,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
