// Notices, reports, agreement, papers, payment, end: each a date in the claim's row.
import { formatJapanese } from '../../domain/calendar';
import { movesForward } from '../../domain/claim-state';
import { readForm } from '../../domain/form-reader';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { claims, type Claim } from '../../tables/claims';
import { claimProgram, measuresUntil, openClaimOf } from './claim-world';
import type { RequestFor } from './contract';
import { stepBefore, stepRules } from './step-rules';
import { claimAudit, claimProblems, stepNames } from './words';

export function recordClaimStep(
  ports: Pick<
    Ports,
    'tables' | 'selection' | 'clock' | 'switches' | 'lock' | 'user' | 'audit' | 'keepDeadlines'
  >,
  request: RequestFor<'recordClaimStep'>,
): { claimNumber: string } {
  const today = ports.clock.today();
  const { step } = request;
  if (step === '') refuse({ ...claimProblems.claimStepUnknown(), field: 'step' });
  const rule = stepRules[step];
  const name = stepNames[step];
  const form = readForm<'on' | 'note'>(request, today);
  const on = form.date('on') || today;
  const note = form.text('note', {
    max: 500,
    ...(rule.needsNote ? { need: claimProblems.claimNoteMissing({ name }) } : {}),
  });
  form.done();
  return ports.lock.hold(() => {
    const claim = openClaimOf(ports, request.claimNumber);
    const { claimNumber } = claim;
    if (rule.after && on < claim[rule.after.column])
      refuse({ ...claimProblems.claimStepTooEarly({ name, first: rule.after.name }), field: 'on' });
    const later = stepBefore(claim, rule.column, on);
    if (later) refuse({ ...claimProblems.claimStepTooEarly({ name: later, first: name }), field: 'on' });
    const about = claimProgram(ports, claim.program);
    const consent = about.rules?.agreementNeedsConsent.value === true;
    if (step === 'agreement' && consent && claim.agreementApprovedOn === '')
      refuse(claimProblems.claimAgreementNeedsConsent());
    const forward = rule.state && movesForward(claim.state, rule.state);
    const set: Partial<Claim> = {
      ...(rule.column ? { [rule.column]: on } : {}),
      ...(forward ? { state: rule.state } : {}),
      ...(step === 'firstReport' ? { firstReport: `${formatJapanese(on)}　${note}` } : {}),
    };
    const until = measuresUntil(about, { ...claim, ...set });
    ports.tables.update(claims, [{ id: claimNumber, set: { ...set, measuresUntil: until } }]);
    ports.keepDeadlines(ports, [claimNumber]);
    ports.audit.record('recordClaimStep', [claimNumber], claimAudit.step(name));
    ports.tables.flush();
    return { claimNumber };
  });
}
