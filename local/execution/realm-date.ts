// Date inside a script's context: the twin's clock, and the script's zone whatever the machine's is.

/**
 * Runs inside the context, like installRealm. On Google the local time of a Date is the manifest's zone;
 * here that zone must have one fixed offset (Asia/Tokyo, +540 minutes, no summer time).
 */
export function installDate(now: () => number, offsetMinutes: number, zone: string, zoneName: string): void {
  /* eslint-disable @typescript-eslint/no-explicit-any -- patches the language's own Date */
  const scope = globalThis as any;
  const Native = Date;
  const proto = Native.prototype as any;
  const native: Record<string, any> = {};
  for (const key of Object.getOwnPropertyNames(proto)) native[key] = proto[key];
  const offset = offsetMinutes * 60000;
  const shifted = (date: Date) => new Native(native.getTime.call(date) + offset);
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
      return native.setTime.call(this, time - offset);
    });
  }
  define('getYear', function (this: Date) {
    return (this as any).getFullYear() - 1900;
  });
  define('getTimezoneOffset', () => -offsetMinutes);

  const two = (value: number) => String(value).padStart(2, '0');
  const sign = offsetMinutes < 0 ? '-' : '+';
  const span = Math.abs(offsetMinutes);
  const mark = `GMT${sign}${two(Math.floor(span / 60))}${two(span % 60)} (${zoneName})`;
  const invalid = (date: Date) => Number.isNaN(native.getTime.call(date));
  const dayText = (date: Date) => {
    const [week, day, month, year] = native.toUTCString.call(shifted(date)).split(/[ ,]+/);
    return `${week} ${month} ${day} ${year}`;
  };
  const timeText = (date: Date) => `${native.toISOString.call(shifted(date)).slice(-13, -5)} ${mark}`;
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
  const NativeFormat = Intl.DateTimeFormat;
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
    return (
      Native.UTC(
        native.getFullYear.call(date),
        native.getMonth.call(date),
        native.getDate.call(date),
        native.getHours.call(date),
        native.getMinutes.call(date),
        native.getSeconds.call(date),
        native.getMilliseconds.call(date),
      ) - offset
    );
  };
  const construct = (args: any[]): number => {
    if (args.length === 0) return now();
    if (args.length > 1) return (Native.UTC as any)(...args) - offset;
    const value = args[0] instanceof Native ? native.getTime.call(args[0]) : args[0];
    const primitive =
      value !== null && typeof value === 'object'
        ? (value[Symbol.toPrimitive]?.('default') ?? value.valueOf())
        : value;
    return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
  };
  const TwinDate = function Date(this: unknown, ...args: any[]) {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- called without new
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
