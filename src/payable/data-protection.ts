// This file defines the reminders of data-protection reports: whether one is needed is for the member to check.
import { addDays, formatJapanese, type IsoDate } from '../domain/calendar';
import type { DeadlineDraft } from '../domain/deadline';
import type { ClockStart } from '../domain/claim-rules';

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
const SOURCE = '個人情報保護法の漏えい等報告（要否と報告先は本人・専門家に確認）';

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
  const nth = (day: number): IsoDate | '' => (known === '' ? '' : addDays(known, day - 1));
  const days = claim.wrongfulIntent === 'yes' ? 60 : 30;
  const fifth = nth(5);
  const draft = (id: string, kind: string, day: IsoDate | '', counting: string): DeadlineDraft => ({
    key: `${claim.claimNumber}/${id}`,
    kind,
    dueAt: day === '' ? '' : `${day}T23:59`,
    start: known,
    counting,
    source: SOURCE,
    certainty: 'unverified',
    program: claim.program,
    memberKey: claim.memberKey,
    subjectNumber: claim.claimNumber,
    owner: claim.owner,
    satisfiedBy: claim.satisfied[id] ?? '',
  });
  return [
    draft(
      'preliminaryReport',
      '漏えい等の報告（速報）の要否確認',
      nth(3),
      `要否をご確認ください（目安）。知った日を1日目として3～5日以内${fifth === '' ? '' : `（5日目は${formatJapanese(fifth)}）`}。委託元・所管庁への連絡も確認`,
    ),
    draft(
      'finalReport',
      '漏えい等の報告（確報）の要否確認',
      nth(days),
      `要否をご確認ください（目安）。知った日を1日目として${days}日以内${days === 60 ? '（不正の目的によるおそれ）' : ''}。委託元・所管庁への連絡も確認`,
    ),
  ];
}
