// This file defines how an intake is read from the page: every field's problem at once, and kept as one record.
import type { Problem } from '../../domain/problem';
import { claimDeskProblems } from './claim-words';
import { ACCESS_FINDINGS, PUBLICATIONS, YES_NO, type YesNoText } from '../../domain/claim-state';
import { alertSourceText, eventKindText } from '../../payable/messages';
import type { Incident } from '../../payable/claim-case';
import type { ClaimMoments, Moment } from '../../payable/policy-in-force';
import { dateProblems } from '../../payable/check-dates';
import type { YesNo } from '../../payable/data-protection';
import { foldText } from '../../domain/fold-text';
import type { Claim } from '../../tables/claims';
import type { ClaimIntake } from './contract';
import { readForm } from '../../domain/form-reader';

const LONG_TEXT = 2_000;
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)$/;

export interface ReadIntake {
  /** Dates ISO, times `HH:mm`, numbers as digits. */
  intake: ClaimIntake;
  problems: readonly Problem[];
}

export function readIntake(sent: ClaimIntake, now: string): ReadIntake {
  const form = readForm<keyof ClaimIntake>(sent as never, now.slice(0, 10));
  const time = (field: keyof ClaimIntake): string => {
    const typed = foldText(form.text(field)).replace(/\s/g, '');
    const found = TIME.exec(typed);
    if (typed !== '' && !found)
      form.refuse(field, claimDeskProblems.claimTimeUnreadable({ text: typed.slice(0, 20) }));
    return found ? `${found[1]!.padStart(2, '0')}:${found[2]}` : '';
  };
  const count = (field: keyof ClaimIntake): string => {
    const typed = foldText(form.text(field)).replace(/[,\s]|人$|名$|社$|法人$/g, '');
    if (typed === '') return '';
    if (/^\d{1,9}$/.test(typed)) return String(Number(typed));
    form.refuse(field, claimDeskProblems.claimHeadsUnreadable({ text: typed.slice(0, 20) }));
    return '';
  };
  const yesNo = (field: keyof ClaimIntake): YesNoText => form.choice(field, YES_NO) || '不明';
  const intake: ClaimIntake = {
    memberKey: form.text('memberKey', { need: claimDeskProblems.claimMemberMissing() }),
    policyNumber: form.text('policyNumber'),
    plan: form.text('plan'),
    occurredOn: form.date('occurredOn', { need: claimDeskProblems.claimOccurredMissing() }),
    occurredTime: time('occurredTime'),
    knownOn: form.date('knownOn', { need: claimDeskProblems.claimKnownMissing() }),
    knownTime: time('knownTime'),
    claimedOn: form.date('claimedOn'),
    claimedTime: time('claimedTime'),
    kind: form.choice(
      'kind',
      Object.keys(eventKindText),
      claimDeskProblems.claimKindMissing(),
    ) as ClaimIntake['kind'],
    allegation: form.text('allegation', { max: LONG_TEXT }),
    cause: form.text('cause', { max: LONG_TEXT }),
    knownHow: form.text('knownHow', { max: LONG_TEXT }),
    persons: count('persons'),
    companies: count('companies'),
    sensitive: yesNo('sensitive'),
    propertyDamage: yesNo('propertyDamage'),
    wrongfulIntent: yesNo('wrongfulIntent'),
    detection: form.choice('detection', Object.keys(alertSourceText)) as ClaimIntake['detection'],
    reporter: form.text('reporter'),
    access: form.choice('access', ACCESS_FINDINGS) || '調査中',
    publication: form.choice('publication', PUBLICATIONS) || '未定',
    publishedHow: form.text('publishedHow'),
    publishedOn: form.date('publishedOn'),
    priorKnowledge: (Array.isArray(sent.priorKnowledge) ? sent.priorKnowledge : [])
      .slice(0, 9)
      .map((answer) => (['はい', 'いいえ'].includes(String(answer)) ? String(answer) : '')),
    cautionGiven: sent.cautionGiven === true,
  };
  const problems = [...form.problems];
  if (problems.length === 0) {
    problems.push(
      ...dateProblems(momentsOf(intake), now).map((problem) => ({ ...problem, field: 'occurredOn' })),
    );
  }
  return { intake, problems };
}

export function momentsOf(intake: ClaimIntake): ClaimMoments {
  const moment = (date: string, time: string): Moment | undefined =>
    date === '' ? undefined : { date, time };
  const moments = {
    occurred: moment(intake.occurredOn, intake.occurredTime),
    known: moment(intake.knownOn, intake.knownTime),
    claimed: moment(intake.claimedOn, intake.claimedTime),
  };
  return Object.fromEntries(Object.entries(moments).filter(([, value]) => value)) as ClaimMoments;
}

export function incidentOf(
  intake: Pick<ClaimIntake, 'kind' | 'access' | 'detection' | 'publication'>,
): Incident {
  return {
    ...(intake.kind === '' ? {} : { kind: intake.kind }),
    ...(intake.access === '有' || intake.access === '無' ? { accessFound: intake.access === '有' } : {}),
    ...(intake.detection === '' ? {} : { startedBy: intake.detection }),
    ...(intake.publication === '公表済' || intake.publication === '公表しない'
      ? { published: intake.publication === '公表済' }
      : {}),
  };
}

export const yesNoOf = (text: YesNoText | ''): YesNo =>
  text === '有' ? 'yes' : text === '無' ? 'no' : 'unknown';

export function intakeOf(claim: Claim): ClaimIntake {
  try {
    const kept = JSON.parse(claim.intake) as { version?: number; intake?: ClaimIntake };
    if (kept.version === 1 && kept.intake) return kept.intake;
  } catch {
    // A row typed by hand has no record behind it: its columns tell.
  }
  return {
    memberKey: claim.memberKey,
    policyNumber: claim.policyNumber,
    plan: claim.plan,
    occurredOn: claim.occurredOn,
    occurredTime: '',
    knownOn: claim.knownAt.slice(0, 10),
    knownTime: claim.knownAt.slice(11, 16),
    claimedOn: claim.claimedAt.slice(0, 10),
    claimedTime: '',
    kind: '',
    allegation: claim.allegation,
    cause: claim.cause,
    knownHow: claim.knownHow,
    persons: claim.persons === null ? '' : String(claim.persons),
    companies: claim.companies === null ? '' : String(claim.companies),
    sensitive: claim.sensitive,
    propertyDamage: claim.propertyDamage,
    wrongfulIntent: claim.wrongfulIntent,
    detection: '',
    reporter: claim.reporter,
    access: claim.unauthorisedAccess as ClaimIntake['access'],
    publication: claim.publication as ClaimIntake['publication'],
    publishedHow: claim.publishedHow,
    publishedOn: claim.publishedOn,
    priorKnowledge: [],
    cautionGiven: claim.cautionOn !== '',
  };
}

/** The columns that follow from an intake. */
export function intakeColumns(intake: ClaimIntake): Partial<Claim> {
  const at = (date: string, time: string): string => (date === '' ? '' : `${date}T${time || '00:00'}:00`);
  return {
    occurredOn: intake.occurredOn,
    knownAt: at(intake.knownOn, intake.knownTime),
    claimedAt: at(intake.claimedOn, intake.claimedTime),
    kind: intake.kind === '' ? '' : eventKindText[intake.kind],
    persons: intake.persons === '' ? null : Number(intake.persons),
    companies: intake.companies === '' ? null : Number(intake.companies),
    sensitive: intake.sensitive,
    propertyDamage: intake.propertyDamage,
    wrongfulIntent: intake.wrongfulIntent,
    detection: intake.detection === '' ? '' : alertSourceText[intake.detection],
    reporter: intake.reporter,
    unauthorisedAccess: intake.access,
    publication: intake.publication,
    publishedHow: intake.publishedHow,
    publishedOn: intake.publishedOn,
    knownHow: intake.knownHow,
    allegation: intake.allegation,
    cause: intake.cause,
    intake: JSON.stringify({ version: 1, intake }),
  };
}
