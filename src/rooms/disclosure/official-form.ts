// 告知書原本を登録: only the insurer's signed form makes a pre-check 告知完了.
import { disclosureProblems } from '../../domain/disclosure-messages';
import { parseDate } from '../../domain/calendar';
import { registerOfficialForm as register, replaceOfficialForm as replace } from '../../domain/disclosure';
import type { Problem } from '../../domain/problem';
import { disclosures } from '../../tables/disclosures';
import type { Answered, RegisterOfficialFormRequest } from './contract';
import { disclosureRow, isIntactDisclosure } from './disclosure-rows';
import { refusal, refusalOf } from './refusal';
import { deskAudit, preCheckProblems } from './words';
import type { Ports } from '../../ports';
import { latestVersion, standingOf } from './save-disclosure';

/** Longer than any reason needs to be. */
const LONGEST_REASON = 200;

type FormPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

export function registerOfficialForm(
  ports: FormPorts,
  request: RegisterOfficialFormRequest,
): Answered<{ state: '告知完了' }> {
  const problems: Problem[] = [];
  const typed = request.signedOn.trim();
  const signedOn = parseDate(typed);
  if (typed === '') problems.push(disclosureProblems.officialFormDateMissing());
  else if (!signedOn.ok)
    problems.push(preCheckProblems.officialFormDateUnreadable({ text: typed.slice(0, 40) }));
  else if (signedOn.value > ports.clock.today()) problems.push(preCheckProblems.officialFormDateFuture());
  const imageLink = request.imageLink.trim();
  if (imageLink === '') problems.push(disclosureProblems.officialFormImageMissing());
  else if (!isLink(imageLink)) problems.push(preCheckProblems.linkUnusable());
  if (problems.length > 0 || !signedOn.ok) return refusal(...problems);
  try {
    return ports.lock.hold(() => write(ports, request, { signedOn: signedOn.value, imageLink }));
  } catch (error) {
    return refusalOf(error);
  }
}

/** A link that a person may follow; never a script. */
export function isLink(text: string): boolean {
  return /^https?:\/\/[^\s"'<>]+$/i.test(text) && text.length <= 2_000;
}

function write(
  ports: FormPorts,
  request: RegisterOfficialFormRequest,
  form: { readonly signedOn: string; readonly imageLink: string },
): Answered<{ state: '告知完了' }> {
  const { history, layout, member } = standingOf(ports, request);
  const latest = latestVersion(history, request.version);
  if (!latest.ok) return refusal(latest.problem);
  const { row, disclosure, carried } = latest.value;
  const { disclosureId } = row;
  if (!isIntactDisclosure(layout, latest.value)) {
    return refusal(preCheckProblems.disclosureChanged({ disclosureId }));
  }
  const standing = disclosure.officialForm;
  const same = standing?.signedOn === form.signedOn && standing.imageLink === form.imageLink;
  if (same) return { ok: true, state: '告知完了' };
  const reason = request.reason?.trim() ?? '';
  if (standing && reason === '') {
    return refusal(preCheckProblems.officialFormOther({ version: request.version }));
  }
  if (standing && !ports.user.isManager()) return refusal(preCheckProblems.officialFormNotManager());
  if (reason.length > LONGEST_REASON) {
    return refusal(preCheckProblems.officialFormReasonTooLong({ max: LONGEST_REASON }));
  }
  const by = ports.user.email();
  const whole = { ...form, registeredBy: by };
  const registered = standing
    ? replace(disclosure, whole, { replacedAt: ports.clock.now(), replacedBy: by, reason })
    : register(disclosure, whole);
  if (!registered.ok) return refusal(registered.problem);
  const next = disclosureRow(layout, registered.value, {
    disclosureId,
    member,
    carried,
    changes: [],
    at: ports.clock.now(),
    by: ports.user.email(),
  });
  const { state, revision, signedOn, imageLink, registeredBy, content } = next;
  ports.tables.update(disclosures, [
    { id: disclosureId, set: { state, revision, signedOn, imageLink, registeredBy, content } },
  ]);
  const { version } = disclosure;
  ports.audit.record(
    'registerOfficialForm',
    [disclosureId],
    standing ? deskAudit.replaced(version, reason) : deskAudit.official(version),
  );
  ports.tables.flush();
  return { ok: true, state: '告知完了' };
}
