// Reminders of data-protection reports: whether one is needed is for the member to check.
import { addDays, formatJapanese, type IsoDate } from '../domain/calendar';
import type { DeadlineDraft } from '../domain/deadline';
import type { ClockStart } from '../domain/claim-rules';
import { reportClockText as say } from './words';

export type YesNo = 'yes' | 'no' | 'unknown';

export interface PersonalDataCase {
  claimNumber: string;
  program: string;
  memberKey: string;
  owner: string;
  starts: Partial<Record<ClockStart, IsoDate>>;
  satisfied: Readonly<Record<string, string>>;
  /** Personal data leaked, or may have. */
  leak: boolean;
  persons: number | undefined;
  sensitive: YesNo;
  propertyDamage: YesNo;
  wrongfulIntent: YesNo;
}

const MANY_PERSONS = 1000;
/** Where the leak may have been meant, the final report has longer. */
const FINAL_DAYS = { usual: 30, meant: 60 };

/** Some kind of leak for which a report may be due; what is not known yet counts as possible. */
export function reportMayBeDue(claim: PersonalDataCase): boolean {
  if (!claim.leak) return false;
  const possible = [claim.sensitive, claim.propertyDamage, claim.wrongfulIntent].some(
    (answer) => answer !== 'no',
  );
  return possible || claim.persons === undefined || claim.persons > MANY_PERSONS;
}

/** The day of knowing counts as the first: the earlier of the ways to count. */
export function dataProtectionClocks(claim: PersonalDataCase): DeadlineDraft[] {
  if (!reportMayBeDue(claim)) return [];
  const known = claim.starts.known ?? '';
  const nth = (day: number): IsoDate => (known === '' ? '' : addDays(known, day - 1));
  const meant = claim.wrongfulIntent === 'yes';
  const days = meant ? FINAL_DAYS.meant : FINAL_DAYS.usual;
  const fifth = nth(5);
  const draft = (id: string, kind: string, day: IsoDate, counting: string): DeadlineDraft => ({
    key: `${claim.claimNumber}/${id}`,
    kind,
    dueAt: day === '' ? '' : `${day}T23:59`,
    start: known,
    counting,
    source: say.source,
    certainty: 'unverified',
    program: claim.program,
    memberKey: claim.memberKey,
    subjectNumber: claim.claimNumber,
    owner: claim.owner,
    satisfiedBy: claim.satisfied[id] ?? '',
  });
  return [
    draft('preliminaryReport', say.preliminary, nth(3), say.soon(fifth === '' ? '' : formatJapanese(fifth))),
    draft('finalReport', say.final, nth(days), meant ? say.withinLonger(days) : say.within(days)),
  ];
}
