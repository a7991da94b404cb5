// How a request is read by its declaration, and what in it is refused in Japanese.
import { safeParse, type core } from 'zod/mini';
import { refuse, type Problem } from '../domain/problem';
import type { Field } from './fields';
import { callProblems } from './words';

/** A copy with the declared fields alone. Throws the first thing that does not fit, by the name of its field. */
export function readRequest<Request>(request: Field<Request>, value: unknown): Request {
  const read = safeParse(request, value);
  if (read.success) return read.data;
  refuse(refusal(foremost(read.error.issues), value));
}

/** Of several choices none fits; a text that is too long for one of them is told as such. */
function foremost(issues: readonly core.$ZodIssue[]): core.$ZodIssue {
  const issue = issues[0]!;
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.map(foremost);
  const long = inner.find(({ code }) => code === 'too_big');
  return long ? { ...long, path: [...issue.path, ...long.path] } : issue;
}

function refusal(issue: core.$ZodIssue, sent: unknown): Problem {
  const field = nameOf(issue.path);
  if (issue.code === 'too_big')
    return callProblems.requestTooLong({
      field,
      length: lengthAt(sent, issue.path),
      most: Number(issue.maximum),
    });
  if (issue.code !== 'invalid_value') return callProblems.requestUnreadable({ field });
  const allowed = issue.values.filter((one) => one !== '').join('、');
  return callProblems.requestWord({ field, allowed });
}

/** @example nameOf(['lines', 0, 'id']) // 'lines[0].id' */
function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function lengthAt(sent: unknown, path: readonly PropertyKey[]): number {
  const found = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], sent);
  return String(found).length;
}
