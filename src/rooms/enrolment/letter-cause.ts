// Whether the letter on accidents before the certificate is still needed on the day it leaves (rule C21).
import { certificateName } from '../../domain/certificate-name';
import type { CertificateNoticeModel } from '../../domain/certificate-letter';
import { coverState } from '../../domain/policy';
import { policyProblems } from '../../domain/policy-messages';
import { policies } from '../../tables/policies';
import { lookup } from '../../tables/unread';
import { type Cause, type CausePorts, heldBack, programsNow, withdrawn } from '../mail';
import { isWaiting } from './open-policies';
import { readPolicy } from './policy-row';
import { enrolmentProblems } from './words';

/** Accepted, running, its certificate still under way, and its dates as the letter has them. */
export function certificateCause(ports: CausePorts): Cause<CertificateNoticeModel> {
  const rows = lookup(ports.tables.read(policies), (row) => row.policyNumber);
  const now = ports.clock.now();
  return {
    ended: ({ policyNumber, periodStart, periodEnd }) => {
      const row = rows.get(policyNumber);
      const policy = row && readPolicy(row);
      if (!policy) return heldBack(policyProblems.policyUnknown({ policyNumber }));
      const state = coverState(policy, now);
      if (!isWaiting(policy) || policy.endsAt <= now) {
        const paper = certificateName(programsNow(ports).programOf(policy.program));
        return withdrawn(enrolmentProblems.noticeNotNeeded({ policyNumber, state, paper }));
      }
      if (policy.startsAt.slice(0, 10) !== periodStart || policy.endsAt.slice(0, 10) !== periodEnd)
        return heldBack(enrolmentProblems.noticePeriodChanged({ policyNumber }));
      return undefined;
    },
  };
}
