// 告知書原本を登録: only the insurer's signed form makes a pre-check 告知完了.
import { disclosureProblems } from '../../domain/disclosure-messages';
import { registerOfficialForm as register } from '../../domain/disclosure';
import { readForm } from '../../domain/form-reader';
import { valueOf, refuse } from '../../domain/problem';
import { disclosures } from '../../tables/disclosures';
import type { Ports } from '../../ports';
import type { RegisterOfficialFormRequest } from './contract';
import { disclosureRow, isIntactDisclosure } from './disclosure-rows';
import { latestVersion, standingOf } from './save-disclosure';
import { deskAudit, preCheckProblems } from './words';

/** Longer than any reason needs to be. */
const LONGEST_REASON = 200;

type FormPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit'>;

export function registerOfficialForm(
  ports: FormPorts,
  request: RegisterOfficialFormRequest,
): { readonly state: '告知完了' } {
  return ports.lock.hold(() => {
    const { version } = request;
    const { history, layout, member } = standingOf(ports, request);
    const latest = latestVersion(history, version);
    const { row, disclosure, carried } = latest;
    const { disclosureId } = row;
    if (!isIntactDisclosure(layout, latest)) refuse(preCheckProblems.disclosureChanged({ disclosureId }));
    const typed = readForm<'signedOn' | 'imageLink' | 'reason'>(request, ports.clock.today());
    const form = {
      signedOn: typed.date('signedOn', { need: disclosureProblems.officialFormDateMissing() }),
      imageLink: typed.place('imageLink', disclosureProblems.officialFormImageMissing()),
      registeredBy: ports.user.email(),
    };
    const reason = typed.text('reason', { max: LONGEST_REASON });
    const standing = disclosure.officialForm;
    const same = standing?.signedOn === form.signedOn && standing.imageLink === form.imageLink;
    if (standing && !same && reason === '')
      typed.refuse('reason', preCheckProblems.officialFormOther({ version }));
    typed.done();
    if (same) return { state: '告知完了' };
    if (standing && !ports.user.isManager()) refuse(preCheckProblems.officialFormNotManager());
    const stamp = { at: ports.clock.now(), by: form.registeredBy };
    const registered = valueOf(
      register(disclosure, form, { replacedAt: stamp.at, replacedBy: stamp.by, reason }),
    );
    const next = disclosureRow(layout, registered, { disclosureId, member, carried, changes: [], ...stamp });
    const { state, revision, signedOn, imageLink, registeredBy, content } = next;
    ports.tables.update(disclosures, [
      { id: disclosureId, set: { state, revision, signedOn, imageLink, registeredBy, content } },
    ]);
    const told = standing ? deskAudit.replaced(version, reason) : deskAudit.official(version);
    ports.audit.record('registerOfficialForm', [disclosureId], told);
    ports.tables.flush();
    return { state: '告知完了' };
  });
}
