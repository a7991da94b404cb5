import { parseDate } from '../../domain/calendar';
import { refuse } from '../../domain/problem';
import { parseRevenue } from '../../domain/revenue';
import type { EndorsementFields, PolicyStep, PolicyStepRequest } from './contract';
import { enrolmentProblems, fieldNames } from './words';

const LONGEST_TEXT = 200;

/** Steps that are about what has happened: their day is no later than today. */
const PAST_STEPS: readonly PolicyStep[] = ['underwrite', 'certificateSent', 'decline', 'void', 'nonRenewal'];
const NEEDS_DOCUMENT: readonly PolicyStep[] = [
  'underwrite',
  'endorsement',
  'cancellation',
  'lapse',
  'reinstatement',
];
const NEEDS_REASON: readonly PolicyStep[] = ['decline', 'void', 'nonRenewal', 'lapse'];

export interface ReadStep {
  readonly step: PolicyStep;
  readonly on: string;
  readonly document: string;
  readonly reason: string;
  /** Yen as typed, with its sign; null where nothing is typed. */
  readonly amountYen: number | null;
  readonly changes: Required<EndorsementFields>;
}

/** Each field checked once, before anything is looked up. */
export function readStep(request: PolicyStepRequest, today: string): ReadStep {
  const { step } = request;
  const on = readDay(fieldNames.on, request.on, PAST_STEPS.includes(step) ? today : undefined);
  const document = readText(fieldNames.document, request.document);
  const reason = readText(fieldNames.reason, request.reason);
  if (document === '' && NEEDS_DOCUMENT.includes(step)) missing(fieldNames.document);
  if (reason === '' && NEEDS_REASON.includes(step)) missing(fieldNames.reason);
  const change = (key: keyof EndorsementFields): string => readText(fieldNames[key], request.changes?.[key]);
  const changes = {
    organization: change('organization'),
    address: change('address'),
    representative: change('representative'),
    successor: change('successor'),
    plan: change('plan'),
    annualPremium: change('annualPremium'),
  };
  return { step, on, document, reason, amountYen: readAmount(fieldNames.amount, request.amount), changes };
}

/** `latest`: the last day that it may be. */
export function readDay(field: string, value: string, latest?: string): string {
  const text = readText(field, value);
  if (text === '') missing(field);
  const parsed = parseDate(text);
  if (!parsed.ok) refuse(enrolmentProblems.stepDateUnreadable({ field, text: text.slice(0, 40) }));
  if (latest !== undefined && parsed.value > latest) refuse(enrolmentProblems.stepDateFuture({ field }));
  return parsed.value;
}

export function readText(field: string, value = ''): string {
  const text = value.trim();
  if (text.length > LONGEST_TEXT) refuse(enrolmentProblems.textTooLong({ field, max: LONGEST_TEXT }));
  return text;
}

/** 「▲12,340円」 and 「-12,340」 are refunds. */
function readAmount(field: string, value: string | undefined): number | null {
  const text = readText(field, value);
  if (text === '') return null;
  const folded = text.normalize('NFKC').trim();
  if (/^[-−▲△]?0+円?$/.test(folded)) return 0;
  const negative = /^[-−▲△]/.test(folded);
  const parsed = parseRevenue(folded.replace(/^[-−▲△]\s*/, ''), 'yen');
  if (!parsed.ok || parsed.value.approximate) {
    refuse(enrolmentProblems.amountUnreadable({ field, text: text.slice(0, 40) }));
  }
  return negative ? -parsed.value.yen : parsed.value.yen;
}

function missing(field: string): never {
  refuse(enrolmentProblems.fieldMissing({ field }));
}
