// Utilities.formatString: the conversions of sprintf that scripts use.

import { ScriptError } from '../../execution/service-object';

const DIRECTIVE = /%(?:(\d+)\$)?([-+0 ,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return String(template).replace(
    DIRECTIVE,
    (
      whole: string,
      place: string | undefined,
      flags: string,
      width: string | undefined,
      digits: string | undefined,
      letter: string,
    ) => {
      if (letter === '%') return '%';
      const at = place === undefined ? next++ : Number(place) - 1;
      if (at >= values.length) throw new ScriptError(`Format specifier '${whole}'`);
      const text = converted(letter, values[at], digits === undefined ? undefined : Number(digits), flags);
      return padded(text, Number(width ?? 0), flags, letter);
    },
  );
}

function converted(letter: string, value: unknown, digits: number | undefined, flags: string): string {
  const number = Number(value);
  const signed = (text: string) =>
    number >= 0 && flags.includes('+') ? `+${text}` : number >= 0 && flags.includes(' ') ? ` ${text}` : text;
  const grouped = (text: string) =>
    flags.includes(',') ? text.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')) : text;
  switch (letter) {
    case 's':
      return digits === undefined ? String(value) : String(value).slice(0, digits);
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1);
    case 'd':
    case 'i':
      return signed(grouped(String(Math.trunc(number))));
    case 'f':
      return signed(grouped(number.toFixed(digits ?? 6)));
    case 'e':
      return signed(number.toExponential(digits ?? 6).replace(/e([+-])(\d)$/, 'e$10$2'));
    case 'x':
      return Math.trunc(number).toString(16);
    case 'X':
      return Math.trunc(number).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(number).toString(8);
    default:
      throw new ScriptError(`not implemented: Utilities.formatString with %${letter}`, 'Error');
  }
}

function padded(text: string, width: number, flags: string, letter: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || letter === 's') return text.padStart(width);
  const sign = /^[+ -]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
