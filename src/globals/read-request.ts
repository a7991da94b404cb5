// This file defines how a request is read by its shape: nothing of another type, and no unseen character, gets in.
import { DaichoError } from '../domain/problem';
import { visibleText } from '../domain/visible-text';
import type { Fields, Shape } from './shapes/shape';

/** As a cell of Google Sheets. */
const MAX_TEXT = 50_000;
/** As much as Google lets a page send. */
const MAX_LONG = 50_000_000;

/**
 * A copy with the fields of the shape alone. What is missing is blank, as pages send a field that nobody filled in;
 * a missing number or word, and anything of another type, is refused.
 */
export function readRequest(shape: Shape, value: unknown): unknown {
  return read(shape, value, '');
}

function read(shape: Shape, value: unknown, field: string): unknown {
  if (typeof shape === 'string') return readPlain(shape, value, field);
  if ('one' in shape) return readWord(shape.one, value, field);
  if ('list' in shape) {
    if (isMissing(value)) return [];
    if (!Array.isArray(value)) throw unreadable(field);
    return value.map((part, at) => read(shape.list, part, `${field}[${at}]`));
  }
  if ('map' in shape) {
    const entries = Object.entries(objectOf(value, field));
    // As entries, so that a key like __proto__ stays a key.
    return Object.fromEntries(
      entries.map(([key, part]) => [readText(key, field, MAX_TEXT), read(shape.map, part, field)]),
    );
  }
  if ('or' in shape) return readChoice(shape.or, value, field);
  return readFields(shape.of, objectOf(value, field), field);
}

function readFields(fields: Fields, value: object, field: string): object {
  const own = new Map<string, unknown>(Object.entries(value));
  const entries = Object.entries(fields).flatMap(([name, shape]) => {
    const key = name.replace(/\?$/, '');
    if (name.endsWith('?') && isMissing(own.get(key))) return [];
    return [[key, read(shape, own.get(key), field === '' ? key : `${field}.${key}`)] as const];
  });
  return Object.fromEntries(entries);
}

function readPlain(shape: Shape & string, value: unknown, field: string): unknown {
  switch (shape) {
    case 'text':
      return readText(value, field, MAX_TEXT);
    case 'long':
      return readText(value, field, MAX_LONG);
    case 'own':
      return cleaned(value);
    case 'number':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      throw unreadable(field);
    case 'flag':
      if (isMissing(value) || typeof value === 'boolean') return value === true;
      throw unreadable(field);
    case 'null':
      if (isMissing(value)) return null;
      throw unreadable(field);
  }
}

function readText(value: unknown, field: string, most: number): string {
  if (isMissing(value)) return '';
  // A year or a number typed on the command line.
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') throw unreadable(field);
  if (value.length > most) {
    throw new DaichoError({ code: 'requestTooLong', params: { field, length: value.length, most } });
  }
  return visibleText(value);
}

/** The use case looks at it itself; it too sees no unseen character. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return visibleText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [visibleText(key), cleaned(part)]));
}

function readWord(words: readonly string[], value: unknown, field: string): string {
  const word = isMissing(value) ? '' : value;
  if (typeof word === 'string' && words.includes(word)) return word;
  const allowed = words.filter((one) => one !== '').join('、');
  throw new DaichoError({ code: 'requestWord', params: { field, allowed } });
}

/** The first that fits; of several objects the one whose `kind` fits. */
function readChoice(choices: readonly Shape[], value: unknown, field: string): unknown {
  for (const choice of choices) {
    try {
      return read(choice, value, field);
    } catch (error) {
      if (!(error instanceof DaichoError) || error.problem.code === 'requestTooLong') throw error;
    }
  }
  throw unreadable(field);
}

function objectOf(value: unknown, field: string): object {
  if (isMissing(value)) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw unreadable(field);
  return value as object;
}

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

const unreadable = (field: string): DaichoError =>
  new DaichoError({ code: 'requestUnreadable', params: { field } });
