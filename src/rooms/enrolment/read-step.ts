import { cutText } from '../../domain/cut-text';
import { readForm } from '../../domain/form-reader';
import { parseMoney } from '../../domain/money-text';
import type { EndorsementFields, PolicyStep, PolicyStepRequest } from './contract';
import { enrolmentProblems, fieldNames } from './words';

export const LONGEST_TEXT = 200;

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
  /** Limits of `changes` in yen; null where nothing is typed. */
  readonly liabilityLimitYen: number | null;
  readonly costLimitYen: number | null;
}

type StepField = 'on' | 'document' | 'reason' | 'amount' | keyof EndorsementFields;

/** Each field checked, before anything is looked up. Throws all that is wrong. */
export function readStep(request: PolicyStepRequest, today: string): ReadStep {
  const { step } = request;
  const form = readForm<StepField>({ ...request, ...request.changes }, today);
  const text = (field: StepField): string => form.text(field, { max: LONGEST_TEXT });
  const needed = (field: keyof typeof fieldNames & StepField, steps: readonly PolicyStep[]): string =>
    form.text(field, { max: LONGEST_TEXT, ...(steps.includes(step) ? { need: missing(field) } : {}) });
  const on = form.date('on', { need: missing('on'), future: !PAST_STEPS.includes(step) });
  const amountText = text('amount');
  const amountYen = signedYen(amountText);
  if (amountYen === undefined) {
    const params = { field: fieldNames.amount, text: cutText(amountText, 40) };
    form.refuse('amount', enrolmentProblems.amountUnreadable(params));
  }
  const read = {
    step,
    on,
    document: needed('document', NEEDS_DOCUMENT),
    reason: needed('reason', NEEDS_REASON),
    amountYen: amountYen ?? null,
    changes: {
      organization: text('organization'),
      address: text('address'),
      representative: text('representative'),
      successor: text('successor'),
      plan: text('plan'),
      annualPremium: text('annualPremium'),
      liabilityLimit: text('liabilityLimit'),
      costLimit: text('costLimit'),
      deductible: text('deductible'),
    },
    liabilityLimitYen: form.yen('liabilityLimit'),
    costLimitYen: form.yen('costLimit'),
  };
  form.done();
  return read;
}

/** 「▲12,340円」 and 「-12,340」 are refunds; null where blank, undefined where it is no amount. */
function signedYen(text: string): number | null | undefined {
  if (text === '') return null;
  const read = parseMoney(text);
  return read.ok ? read.value : undefined;
}

export const missing = (field: keyof typeof fieldNames) =>
  enrolmentProblems.fieldMissing({ field: fieldNames[field] });
