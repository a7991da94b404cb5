// What a programme asks for before a step of enrolment, and what of it is missing.
import { missingProblems } from './messages';
import { orderProblems } from './order-messages';
import type { Problem } from './problem';

/** Each later step also asks for what an earlier one asks for. */
export const ENROLMENT_STEPS = ['quotation', 'application', 'cover'] as const;
export type EnrolmentStep = (typeof ENROLMENT_STEPS)[number];

/** Parts of a record of solicitation that a step may wait for. */
export type RecordPart = 'firstIntention' | 'finalIntention' | 'explanation';

export interface RecordRule {
  part: RecordPart;
  before: EnrolmentStep;
}

export interface ConsentRule {
  code: string;
  /** As the page and the record say it. */
  label: string;
  before: EnrolmentStep;
}

export interface DocumentRule {
  code: string;
  name: string;
  before: EnrolmentStep;
  /** `officialForm`: registered with the pre-check, as it makes it 告知完了. `evidence`: names statement and line. */
  kind: 'officialForm' | 'evidence' | 'application' | 'other';
  /** What the person who receives it looks at. */
  checks: readonly string[];
  /** For evidence: which statement and which line show the figure. */
  lines: readonly { readonly statement: string; readonly line: string }[];
  /** Asked of the member in the letter. */
  request: string;
  /** The programme's fact that it rests on: its state and source are shown beside it. '' where its papers are silent. */
  factId: string;
}

/** Whose account the member's premium goes to; the agency never holds what goes to the association. */
export type PremiumAccount = 'association' | 'agency';

export interface EnrolmentRules {
  premiumGoesTo: PremiumAccount;
  records: readonly RecordRule[];
  consents: readonly ConsentRule[];
  documents: readonly DocumentRule[];
}

/** What stands on record for one quote. */
export interface EnrolmentRecord {
  readonly firstIntention: string;
  readonly firstOn: string;
  readonly finalIntention: string;
  readonly finalOn: string;
  readonly explanationDocument: string;
  readonly explainedOn: string;
  readonly method: string;
  readonly solicitor: string;
  /** Labels of the consents given. */
  readonly consents: readonly string[];
}

export interface DocumentOnFile {
  readonly code: string;
  readonly complete: boolean;
}

export interface OnFile {
  readonly record: EnrolmentRecord | undefined;
  readonly documents: readonly DocumentOnFile[];
  /** Signature date of the insurer's form that answers for this term; '' where there is none. */
  readonly declaredOn: string;
  /** 制度 says that the insurer's form is needed. */
  readonly officialFormNeeded: boolean;
}

const given: Readonly<Record<RecordPart, (record: EnrolmentRecord) => boolean>> = {
  firstIntention: (record) => record.firstIntention !== '',
  finalIntention: (record) => record.finalIntention !== '' && record.finalOn !== '',
  explanation: (record) =>
    record.explanationDocument !== '' &&
    record.explainedOn !== '' &&
    record.method !== '' &&
    record.solicitor !== '',
};

const missingPart: Readonly<Record<RecordPart, () => Problem>> = {
  firstIntention: () => missingProblems.firstIntentionMissing(),
  finalIntention: () => missingProblems.finalIntentionMissing(),
  explanation: () => missingProblems.explanationMissing(),
};

export function isDue(before: EnrolmentStep, step: EnrolmentStep): boolean {
  return ENROLMENT_STEPS.indexOf(before) <= ENROLMENT_STEPS.indexOf(step);
}

/** Everything that keeps the step from being taken; empty where nothing does. */
export function missingOf(rules: EnrolmentRules, step: EnrolmentStep, onFile: OnFile): Problem[] {
  const { record } = onFile;
  const records = rules.records
    .filter((rule) => isDue(rule.before, step) && !(record && given[rule.part](record)))
    .map(({ part }) => missingPart[part]());
  const consents = rules.consents
    .filter((rule) => isDue(rule.before, step) && !record?.consents.includes(rule.label))
    .map(({ label }) => missingProblems.consentMissing({ label }));
  const documents = missingDocuments(rules, onFile)
    .filter((rule) => isDue(rule.before, step))
    .map(({ name }) => missingProblems.documentMissing({ name }));
  return [...records, ...consents, ...documents, ...(step === 'quotation' ? [] : outOfOrder(onFile))];
}

/**
 * Rule C19: intention, explanation and declaration by their dates; the same day counts. What is not on record, or not
 * asked for, is in nobody's way here.
 */
export function outOfOrder(onFile: Pick<OnFile, 'record' | 'declaredOn' | 'officialFormNeeded'>): Problem[] {
  const intended = onFile.record?.firstOn ?? '';
  const explained = onFile.record?.explainedOn ?? '';
  const declared = onFile.officialFormNeeded ? onFile.declaredOn : '';
  const isBefore = (earlier: string, later: string): boolean =>
    earlier !== '' && later !== '' && earlier < later;
  return [
    ...(isBefore(explained, intended)
      ? [orderProblems.explanationBeforeIntention({ explained, intended })]
      : []),
    ...(isBefore(declared, explained)
      ? [orderProblems.declarationBeforeExplanation({ declared, explained })]
      : []),
  ];
}

/** The last day on which a step before the application was taken; '' where none is on record. */
export function lastStepOn({
  record,
  declaredOn,
  officialFormNeeded,
}: Pick<OnFile, 'record' | 'declaredOn' | 'officialFormNeeded'>): string {
  const days = [record?.firstOn, record?.finalOn, record?.explainedOn, officialFormNeeded ? declaredOn : ''];
  return days.reduce((last: string, day = '') => (day > last ? day : last), '');
}

/** Documents not on file, or on file with something wrong, whatever the step. */
export function missingDocuments(
  rules: EnrolmentRules,
  onFile: Pick<OnFile, 'documents' | 'officialFormNeeded'>,
): DocumentRule[] {
  return rules.documents.filter(
    (rule) =>
      (rule.kind !== 'officialForm' || onFile.officialFormNeeded) &&
      !onFile.documents.some(({ code, complete }) => code === rule.code && complete),
  );
}
