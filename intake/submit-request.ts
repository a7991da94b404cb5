// The submission: checked without trust, written once under the lock, answered the same when repeated.
import { fingerprintOf, sha256Hex } from '../src/domain/fingerprint';
import { problemText } from '../src/domain/problem-text';
import { readRequest, requestFields, type PublicRequest } from '../src/domain/public-request';
import { checkRequest, plainField, type RequestProblem } from '../src/domain/request-check';
import type { RequestRow } from '../src/tables/requests';
import type { Submission, SubmissionResult } from './contract';
import { readToken, type FormToken } from './form-token';
import { openProgram } from './layouts';
import { words } from './messages';
import type { Ports, Stamp } from './ports';
import { closedNotice, isOpen, readSettings, type FormSettings } from './settings';
import { tokyoTime } from './tokyo';

type Refusal = Extract<SubmissionResult, { ok: false }>;

const HOUR_MS = 3_600_000;
/** Without letters and digits that look alike. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export function submitRequest(ports: Ports, submission: Submission): SubmissionResult {
  const { token, website, consent, request: sent } = Object(submission) as Submission;
  const keys = Object.keys(Object(submission) as object);
  if (keys.some((key) => !['token', 'website', 'consent', 'request'].includes(key)))
    return refuse('refused', words.unreadable);
  // A field that nobody sees was filled in; a person who did so reads whom to call instead.
  if (website !== '') return refuse('refused', words.refused);
  const nowMs = ports.nowMs();
  const form = readToken(ports.key(), token, nowMs);
  if (form === 'unreadable') return refuse('token', words.tokenUnreadable);
  if (form === 'expired') return refuse('token', words.tokenExpired);
  // Whatever else was sent: without it nothing is kept, nor even looked at.
  if (consent !== true)
    return {
      ...refuse('fields', words.consent),
      problems: [{ field: 'consent', message: words.consent }],
    };
  const read = readRequest(sent);
  if (!read.ok) return refuse('refused', problemText(read.problem));

  const request = read.value;
  const layout = openProgram(request.program)?.layout;
  const problems = checkRequest(request, layout, tokyoTime(nowMs).slice(0, 10));
  if (problems.length > 0) return { ...refuse('fields', words.correct), problems: problems.map(told) };

  const hash = fingerprintOf(request);
  const receiptNumber = receiptNumberOf(form);
  const settings = readSettings(ports.settings());
  const outcome = ports.underLock((): SubmissionResult => {
    const stamps = ports.stamps();
    const before = stamps.find(({ formId }) => formId === form.id);
    if (before && before.hash !== hash) return refuse('token', words.tokenUsed(before.receiptNumber));
    if (before) return { ok: true, receiptNumber: before.receiptNumber, receivedAt: before.receivedAt };
    // Only now: a retry is answered even when the form has closed meanwhile.
    const receivedAt = tokyoTime(nowMs);
    if (!isOpen(settings, receivedAt.slice(0, 10)) || !settings.programs.includes(request.program))
      return refuse('refused', closedNotice(settings));
    if (isFull(stamps, settings, nowMs)) return refuse('refused', words.full(settings.enquiries));
    const agreed = { layoutVersion: layout!.version, consent: settings.purpose };
    ports.append(rowOf(request, agreed, { receiptNumber, receivedAt, formId: form.id, hash }));
    return { ok: true, receiptNumber, receivedAt };
  });
  return outcome ?? refuse('busy', words.busy);
}

/** From the token alone: a retry has the same number, even after the row has been collected and removed. */
export function receiptNumberOf({ id, issuedMs }: FormToken): string {
  const digits = sha256Hex(id);
  const letters = Array.from({ length: 7 }, (_, at) => {
    const part = parseInt(digits.slice(at * 4, at * 4 + 4), 16);
    return ALPHABET[part % ALPHABET.length]!;
  });
  return `W${tokyoTime(issuedMs).slice(2, 10).replace(/-/g, '')}-${letters.join('')}`;
}

function isFull(stamps: readonly Stamp[], settings: FormSettings, nowMs: number): boolean {
  const hourAgo = tokyoTime(nowMs - HOUR_MS);
  const today = tokyoTime(nowMs).slice(0, 10);
  const lastHour = stamps.filter(({ receivedAt }) => receivedAt > hourAgo).length;
  const ofToday = stamps.filter(({ receivedAt }) => receivedAt.startsWith(today)).length;
  return (
    stamps.length >= settings.mostRows || lastHour >= settings.mostAnHour || ofToday >= settings.mostADay
  );
}

function rowOf(
  request: PublicRequest,
  agreed: { readonly layoutVersion: string; readonly consent: string },
  stamp: Stamp,
): RequestRow {
  const fields = Object.fromEntries(
    requestFields.map(({ key }) => [key, plainField(key, request.fields[key])]),
  ) as PublicRequest['fields'];
  return {
    ...stamp,
    program: request.program,
    wants: [request.wantsMaterial && words.material, request.wantsQuote && words.quote]
      .filter(Boolean)
      .join('・'),
    ...fields,
    content: JSON.stringify({ version: 1, ...agreed, request: { ...request, fields } }),
  };
}

function told(problem: RequestProblem): { field: string; message: string } {
  return { field: problem.field, message: problemText(problem) };
}

function refuse(reason: Refusal['reason'], message: string): Refusal {
  return { ok: false, reason, message, problems: [] };
}
