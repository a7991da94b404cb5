// How an intake is read from the page: every field's problem at once, and kept as one record.
import { cutText } from '../../domain/cut-text';
import * as json from '../../calls/stored';
import type { YesNoText } from '../../domain/claim-state';
import { foldText } from '../../domain/fold-text';
import { readForm, type FormReader } from '../../domain/form-reader';
import { pick } from '../../domain/pick';
import { dateProblems } from '../../payable/check-dates';
import type { Incident } from '../../payable/claim-case';
import type { YesNo } from '../../payable/data-protection';
import type { ClaimMoments, Moment } from '../../payable/policy-in-force';
import { alertSourceText, claimDateProblems, eventKindText, momentText } from '../../payable/words';
import { ALERT_SOURCES, EVENT_KINDS } from '../../domain/coverage';
import { claims, type Claim } from '../../tables/claims';
import { blankIntake, claimIntake, type ClaimIntake } from './contract';
import { fields, number, optional, text } from '../../calls/fields';
import { claimProblems, headUnits, intakePage } from './words';

const LONG_TEXT = 2_000;
/** More questions than any programme asks. */
const MOST_PRIOR = 9;
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** Dates ISO, times `HH:mm`, numbers as digits. */
export function readIntake(sent: ClaimIntake, now: string): ClaimIntake {
  const form = readForm<keyof ClaimIntake>(sent, now.slice(0, 10));
  const time = (field: keyof ClaimIntake): string => {
    const typed = foldText(form.text(field)).replace(/\s/g, '');
    const found = TIME.exec(typed);
    if (typed !== '' && !found)
      form.refuse(field, claimProblems.claimTimeUnreadable({ text: cutText(typed, 20) }));
    return found ? `${found[1]!.padStart(2, '0')}:${found[2]}` : '';
  };
  if (sent.kind === '') form.refuse('kind', claimProblems.claimKindMissing());
  const intake: ClaimIntake = {
    ...sent,
    memberKey: form.text('memberKey', { need: claimProblems.claimMemberMissing() }),
    policyNumber: form.text('policyNumber'),
    plan: form.text('plan'),
    occurredOn: form.date('occurredOn', { need: claimProblems.claimOccurredMissing() }),
    occurredTime: time('occurredTime'),
    knownOn: form.date('knownOn', { need: claimProblems.claimKnownMissing() }),
    knownTime: time('knownTime'),
    claimedOn: form.date('claimedOn'),
    claimedTime: time('claimedTime'),
    caller: form.text('caller', { max: 100 }),
    callerPhone: form.text('callerPhone', { max: 40 }),
    reportedOn: form.date('reportedOn'),
    reportedTime: time('reportedTime'),
    allegation: form.text('allegation', { max: LONG_TEXT }),
    cause: form.text('cause', { max: LONG_TEXT }),
    knownHow: form.text('knownHow', { max: LONG_TEXT }),
    persons: digits(readHeads(form, 'persons')),
    companies: digits(readHeads(form, 'companies')),
    sensitive: sent.sensitive || '不明',
    propertyDamage: sent.propertyDamage || '不明',
    wrongfulIntent: sent.wrongfulIntent || '不明',
    reporter: form.text('reporter'),
    access: sent.access || '調査中',
    publication: sent.publication || '未定',
    publishedHow: form.text('publishedHow'),
    publishedOn: form.date('publishedOn'),
    priorKnowledge: sent.priorKnowledge
      .slice(0, MOST_PRIOR)
      .map((answer) => (answer === 'はい' || answer === 'いいえ' ? answer : '')),
  };
  if (intake.reportedOn !== '' && `${intake.reportedOn}T${intake.reportedTime || '00:00'}` > now.slice(0, 16))
    form.refuse('reportedTime', claimDateProblems.claimDateAhead({ name: intakePage.reported }));
  if (intake.publishedOn !== '' && intake.publishedOn < intake.occurredOn) {
    const days = { first: momentText.occurred, second: intakePage.publishedOn };
    form.refuse('publishedOn', claimDateProblems.claimDatesOutOfOrder(days));
  }
  if (form.problems.length === 0)
    for (const problem of dateProblems(momentsOf(intake), now)) form.refuse('occurredOn', problem);
  form.done();
  return intake;
}

/** Persons or companies, as typed: 「1,200名」 is 1200; null where blank, or refused. */
export function readHeads<Field extends string>(form: FormReader<Field>, field: Field): number | null {
  const typed = foldText(form.text(field)).replace(headUnits, '');
  if (typed === '') return null;
  if (/^\d{1,9}$/.test(typed)) return Number(typed);
  form.refuse(field, claimProblems.claimHeadsUnreadable({ text: cutText(typed, 20) }));
  return null;
}

const digits = (count: number | null): string => (count === null ? '' : String(count));

export function momentsOf(intake: ClaimIntake): ClaimMoments {
  const moment = (date: string, time: string): Moment | undefined =>
    date === '' ? undefined : { date, time };
  const moments = {
    occurred: moment(intake.occurredOn, intake.occurredTime),
    known: moment(intake.knownOn, intake.knownTime),
    claimed: moment(intake.claimedOn, intake.claimedTime),
  };
  return Object.fromEntries(Object.entries(moments).filter(([, value]) => value));
}

export function incidentOf(
  intake: Pick<ClaimIntake, 'kind' | 'access' | 'detection' | 'publication'>,
): Incident {
  const { kind, access, detection, publication } = intake;
  return {
    ...(kind === '' ? {} : { kind }),
    ...(access === '有' || access === '無' ? { accessFound: access === '有' } : {}),
    ...(detection === '' ? {} : { startedBy: detection }),
    ...(publication === '公表済' || publication === '公表しない'
      ? { published: publication === '公表済' }
      : {}),
  };
}

export const yesNoOf = (text: YesNoText | ''): YesNo =>
  text === '有' ? 'yes' : text === '無' ? 'no' : 'unknown';

/** The row is the truth; here stands what its cells cannot say, for as long as they say the same. */
export const storedIntakes = json.storedIn(
  claims,
  'intake',
  () => fields({ version: number(), intake: claimIntake(), found: optional(text()) }),
  { anew: true },
);

/** In which column each answer stands; the others stand in the record alone. */
const COLUMN_OF = {
  occurredOn: 'occurredOn',
  occurredTime: 'occurredOn',
  knownOn: 'knownAt',
  knownTime: 'knownAt',
  claimedOn: 'claimedAt',
  claimedTime: 'claimedAt',
  reportedOn: 'receivedAt',
  reportedTime: 'receivedAt',
  caller: 'caller',
  callerPhone: 'callerPhone',
  kind: 'kind',
  persons: 'persons',
  companies: 'companies',
  sensitive: 'sensitive',
  propertyDamage: 'propertyDamage',
  wrongfulIntent: 'wrongfulIntent',
  reporter: 'reporter',
  detection: 'detection',
  access: 'unauthorisedAccess',
  publication: 'publication',
  publishedHow: 'publishedHow',
  publishedOn: 'publishedOn',
  knownHow: 'knownHow',
  allegation: 'allegation',
  cause: 'cause',
} as const satisfies Partial<Record<keyof ClaimIntake, keyof Claim>>;
type InColumn = keyof typeof COLUMN_OF;
const inColumns = Object.keys(COLUMN_OF) as InColumn[];

/** What is known of a claim now: its cells, and finer than they where the record says the same as they. */
export function intakeOf(claim: Claim): ClaimIntake {
  const typed = cellsOf(claim);
  const kept = storedIntakes.of(claim);
  if (!kept) return typed;
  const { intake, found } = kept;
  const said = columnsOf(intake);
  const finer = inColumns.filter((field) => said[COLUMN_OF[field]] === claim[COLUMN_OF[field]]);
  // A number that was typed over the one that was found is a person's choice.
  const byHand = found !== undefined && claim.policyNumber !== found;
  return {
    ...typed,
    ...pick(intake, ...finer),
    policyNumber: byHand ? claim.policyNumber : intake.policyNumber,
    priorKnowledge: intake.priorKnowledge,
  };
}

/** As the record says it, whatever has been typed into the row since. */
export const recordedOf = (claim: Claim): Claim => ({
  ...claim,
  ...columnsOf(storedIntakes.of(claim)?.intake ?? intakeOf(claim)),
});

function cellsOf(claim: Claim): ClaimIntake {
  // Midnight is what a cell says of a day whose time nobody knows.
  const time = (at: string): string => at.slice(11, 16).replace('00:00', '');
  return {
    ...blankIntake(),
    ...pick(claim, 'memberKey', 'policyNumber', 'plan', ...SAME),
    knownOn: claim.knownAt.slice(0, 10),
    knownTime: time(claim.knownAt),
    claimedOn: claim.claimedAt.slice(0, 10),
    claimedTime: time(claim.claimedAt),
    reportedOn: claim.receivedAt.slice(0, 10),
    reportedTime: time(claim.receivedAt),
    kind: EVENT_KINDS.find((kind) => eventKindText[kind] === claim.kind) ?? '',
    detection: ALERT_SOURCES.find((source) => alertSourceText[source] === claim.detection) ?? '',
    persons: digits(claim.persons),
    companies: digits(claim.companies),
    access: claim.unauthorisedAccess,
    cautionGiven: claim.cautionOn !== '',
  };
}

/** What the row and the intake both say. */
const SAME = [
  'occurredOn',
  'caller',
  'callerPhone',
  'sensitive',
  'propertyDamage',
  'wrongfulIntent',
  'reporter',
  'publication',
  'publishedHow',
  'publishedOn',
  'knownHow',
  'allegation',
  'cause',
] as const;

/** The columns that follow from an intake. */
function columnsOf(intake: ClaimIntake): Partial<Claim> {
  const at = (date: string, time: string): string => (date === '' ? '' : `${date}T${time || '00:00'}:00`);
  return {
    ...pick(intake, ...SAME),
    knownAt: at(intake.knownOn, intake.knownTime),
    claimedAt: at(intake.claimedOn, intake.claimedTime),
    ...(intake.reportedOn === '' ? {} : { receivedAt: at(intake.reportedOn, intake.reportedTime) }),
    kind: intake.kind === '' ? '' : eventKindText[intake.kind],
    persons: intake.persons === '' ? null : Number(intake.persons),
    companies: intake.companies === '' ? null : Number(intake.companies),
    detection: intake.detection === '' ? '' : alertSourceText[intake.detection],
    unauthorisedAccess: intake.access,
  };
}

/** `found`: the policy that stands in the row by it. */
export const intakeColumns = (intake: ClaimIntake, found: string): Partial<Claim> => ({
  ...columnsOf(intake),
  intake: JSON.stringify({ version: 1, intake, found }),
});
