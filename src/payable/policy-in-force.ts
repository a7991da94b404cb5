// By the programme's trigger, from time of day to time of day.
import type { ClaimDate, ClaimRules } from '../domain/claim-rules';
import type { CoveragePart } from '../domain/coverage';
import type { FactState } from '../domain/fact';

/** A day, and its time where somebody knows it. */
export interface Moment {
  date: string;
  /** `HH:mm`; blank: not known. */
  time: string;
}

export interface PolicyTerm {
  policyNumber: string;
  /** `YYYY-MM-DDTHH:mm…`: the start belongs to the term, the end to the next one. */
  startsAt: string;
  endsAt: string;
  state: string;
}

export type ClaimMoments = Partial<Record<ClaimDate, Moment>>;

/** `boundary`: the day is one on which the term starts or ends, and the time is not known. */
export type Fit = 'in' | 'boundary' | 'out';

export interface Candidate {
  policyNumber: string;
  fit: 'in' | 'boundary';
  state: string;
}

export interface PolicyAnswer {
  part: CoveragePart;
  /** Which date was used. */
  by: ClaimDate;
  /** Of the rule that names the date; where no document says, both dates are tried. */
  state: FactState;
  /** The date itself is not there yet. */
  missing: boolean;
  candidates: readonly Candidate[];
}

export function fitOf(term: PolicyTerm, moment: Moment): Fit {
  const start = term.startsAt.slice(0, 16);
  const end = term.endsAt.slice(0, 16);
  if (start === '' || end === '') return 'out';
  if (moment.time !== '') {
    const at = `${moment.date}T${moment.time}`;
    return start <= at && at < end ? 'in' : 'out';
  }
  // A day without a time is in when all of it is, and open when only part of it is.
  const first = `${moment.date}T00:00`;
  const last = `${moment.date}T23:59`;
  if (start <= first && last < end) return 'in';
  return start <= last && first < end ? 'boundary' : 'out';
}

/** One answer for each part and each date that may count. */
export function policiesInForce(
  terms: readonly PolicyTerm[],
  rules: ClaimRules | undefined,
  moments: ClaimMoments,
): PolicyAnswer[] {
  return (['liability', 'cost'] as const).flatMap((part) => {
    const trigger = rules?.trigger[part];
    return triggerDates(rules, part).map((by) => {
      const moment = moments[by];
      const candidates = moment
        ? terms.flatMap((term) => {
            const fit = fitOf(term, moment);
            return fit === 'out' ? [] : [{ policyNumber: term.policyNumber, fit, state: term.state }];
          })
        : [];
      return { part, by, state: trigger?.state ?? 'unverified', missing: !moment, candidates };
    });
  });
}

/** The dates that may count: where no document says, the claim and the event. */
export function triggerDates(rules: ClaimRules | undefined, part: CoveragePart): ClaimDate[] {
  const by = rules?.trigger[part].value ?? null;
  return by === null ? ['claimed', 'occurred'] : [by];
}
