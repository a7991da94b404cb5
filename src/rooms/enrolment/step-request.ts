// This file defines how a step on policies is read: each field checked once, before anything is looked up.
import { enrolmentProblems } from './enrolment-texts';
import { parseDate } from '../../domain/calendar';
import { DaichoError, refuse } from '../../domain/problem';
import { parseRevenue } from '../../domain/revenue';
import type { EndorsementFields, PolicyStep, PolicyStepRequest } from './contract';

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

export function readStep(request: PolicyStepRequest, today: string): ReadStep {
  const on = readDay('日付', request.on, today, PAST_STEPS.includes(request.step));
  const document = readText('書類', request.document);
  const reason = readText('理由', request.reason);
  if (document === '' && NEEDS_DOCUMENT.includes(request.step)) throw missing('書類');
  if (reason === '' && NEEDS_REASON.includes(request.step)) throw missing('理由');
  const changes = {
    organization: readText('法人名', request.changes?.organization),
    address: readText('住所', request.changes?.address),
    representative: readText('代表者', request.changes?.representative),
    successor: readText('承継先の会員番号', request.changes?.successor),
    plan: readText('プラン', request.changes?.plan),
    annualPremium: readText('年間保険料', request.changes?.annualPremium),
  };
  return {
    step: request.step,
    on,
    document,
    reason,
    amountYen: readAmount('保険料', request.amount),
    changes,
  };
}

export function readDay(field: string, value: unknown, today: string, past: boolean): string {
  const text = readText(field, value);
  if (text === '') throw missing(field);
  const parsed = parseDate(text);
  if (!parsed.ok) refuse(enrolmentProblems.stepDateUnreadable({ field, text: text.slice(0, 40) }));
  if (past && parsed.value > today) refuse(enrolmentProblems.stepDateFuture({ field }));
  return parsed.value;
}

export function readText(field: string, value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text.length > LONGEST_TEXT) {
    refuse(enrolmentProblems.textTooLong({ field, max: LONGEST_TEXT }));
  }
  return text;
}

/** 「▲12,340円」 and 「-12,340」 are refunds. */
export function readAmount(field: string, value: unknown): number | null {
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

const missing = (field: string): DaichoError => new DaichoError(enrolmentProblems.fieldMissing({ field }));
