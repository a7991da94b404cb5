// A request through the public form: its fields, and how what was sent is read, nothing trusted.
import { requestProblems } from './request-messages';
import { readAnswers } from './answer-shape';
import { fail, ok, type Result } from './problem';
import { visibleIn } from './visible-text';
import type { Answers } from './question';

export interface RequestField {
  readonly key: string;
  readonly required: boolean;
  readonly maxLength: number;
}

/** In the order of the form. */
export const requestFields = [
  { key: 'organization', required: true, maxLength: 100 },
  { key: 'department', required: true, maxLength: 60 },
  { key: 'contact', required: true, maxLength: 60 },
  { key: 'phone', required: true, maxLength: 20 },
  { key: 'email', required: true, maxLength: 254 },
  { key: 'postalCode', required: true, maxLength: 12 },
  { key: 'address', required: true, maxLength: 200 },
  { key: 'building', required: false, maxLength: 100 },
  { key: 'corporateNumber', required: false, maxLength: 20 },
] as const satisfies readonly RequestField[];

export type RequestFieldKey = (typeof requestFields)[number]['key'];

export interface PublicRequest {
  readonly program: string;
  readonly wantsMaterial: boolean;
  readonly wantsQuote: boolean;
  readonly fields: Readonly<Record<RequestFieldKey, string>>;
  /** Fields that the programme's own sheet has besides, such as the plan; asked with a quote only. */
  readonly extras: Readonly<Record<string, string>>;
  /** The wished start of cover as typed; '' where there is no wish. */
  readonly startsOn: string;
  /** Without the two choices above, which a layout may also ask as questions. */
  readonly answers: Answers;
}

const TOP = ['program', 'wantsMaterial', 'wantsQuote', 'fields', 'extras', 'startsOn', 'answers'];
/** A layout has no more fields of its own, and none longer. */
const MOST_EXTRAS = 20;
const LONGEST_TEXT = 300;
/** All of it as JSON; a form filled in to the brim has some 6,000 characters. */
export const LONGEST_REQUEST = 30_000;

/** The shape alone, of texts as people see them: an unknown field, a missing one or one of another type refuses the whole. */
export function readRequest(given: unknown): Result<PublicRequest> {
  const sent = visibleIn(given);
  if (!isRecord(sent) || !sameKeys(sent, TOP)) return fail(requestProblems.enquiryUnreadable());
  const { program, wantsMaterial, wantsQuote, startsOn } = sent;
  const fields = readTexts(sent.fields);
  const extras = readTexts(sent.extras);
  const answers = readAnswers(sent.answers);
  if (
    typeof program !== 'string' ||
    typeof wantsMaterial !== 'boolean' ||
    typeof wantsQuote !== 'boolean' ||
    typeof startsOn !== 'string' ||
    !fields ||
    !extras ||
    !answers ||
    !sameKeys(
      fields,
      requestFields.map(({ key }) => key),
    ) ||
    Object.keys(extras).length > MOST_EXTRAS
  )
    return fail(requestProblems.enquiryUnreadable());
  if (program.length > 40 || startsOn.length > 40 || JSON.stringify(sent).length > LONGEST_REQUEST)
    return fail(requestProblems.enquiryTooLong());
  return ok({
    program,
    wantsMaterial,
    wantsQuote,
    fields: fields as PublicRequest['fields'],
    extras,
    startsOn: startsOn.trim(),
    answers,
  });
}

function readTexts(value: unknown): Record<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) return undefined;
  if (entries.some(([key, text]) => key.length > 40 || text.length > LONGEST_TEXT)) return undefined;
  return Object.fromEntries(entries.map(([key, text]) => [key, text.trim()]));
}

function sameKeys(value: object, keys: readonly string[]): boolean {
  const own = Object.keys(value);
  return own.length === keys.length && keys.every((key) => own.includes(key));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
