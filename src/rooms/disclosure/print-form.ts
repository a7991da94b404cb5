// FAX用紙を印刷: the sheet of a programme, blank or for one member, shown and kept as a PDF.
import { refuse } from '../../domain/problem';
import type { FormModel, PaperView } from '../../domain/paper';
import { pick } from '../../domain/pick';
import { noAddress } from '../../domain/quote-letter';
import type { Answers } from '../../domain/question';
import { members } from '../../tables/members';
import { questions } from '../../tables/questions';
import type { DisclosureDesk, FormDesk, FormRequest } from './contract';
import { formText as say, deskAudit, preCheckProblems } from './words';
import { certain } from '../../tables/unread';
import { layoutInUse } from './disclosure-subject';
import { formContent, formTitle } from './form-model';
import { agencyOf, fileNameOf, gatherLetterFacts, hasMandate, insurersOf, programsNow } from '../mail';
import { openDisclosure } from './open-disclosure';
import type { Ports } from '../../ports';

type FormPorts = Pick<Ports, 'tables' | 'clock' | 'letters'>;

/** What the dialog opens with: every programme that has questions, and the selected member. */
export function openForm(ports: Pick<Ports, 'tables' | 'selection'>): FormDesk {
  const [selected] = ports.selection.memberKeys();
  const found = selected && certain(ports.tables.read(members).find((row) => row.memberKey === selected));
  return {
    programs: programsNow(ports).programs.flatMap(({ code, name, handbook }) =>
      handbook ? [{ code, name, title: formTitle(handbook.questionnaire()) }] : [],
    ),
    ...(found ? { member: pick(found, 'memberKey', 'memberNumber', 'organization', 'program') } : {}),
  };
}

export function previewForm(ports: FormPorts, request: FormRequest): PaperView {
  const form = formOf(ports, request);
  return { html: ports.letters.html(form), title: form.title };
}

export function storeForm(
  ports: FormPorts & Pick<Ports, 'documents' | 'audit'>,
  request: FormRequest,
): { name: string; url: string } {
  const form = formOf(ports, request);
  const name = fileNameOf([form.title, form.number, form.addressee.organization, form.date]);
  const document = ports.documents.pdf(ports.letters.html(form), name);
  const { url } = ports.documents.store(document);
  ports.audit.record('storeForm', [form.number], deskAudit.formStored(form.title));
  return { name: document.name, url };
}

/** As the page of the pre-check opens with it; blank where nobody is named. */
type Sheet = Pick<DisclosureDesk, 'layout' | 'programName' | 'memberNumber' | 'organization' | 'fields'> & {
  readonly answers: Answers;
  readonly solicitor: string;
};

function formOf(ports: FormPorts, request: FormRequest): FormModel {
  const sheet = request.memberKey ? memberSheet(ports, request) : blankSheet(ports, request.program);
  const facts = gatherLetterFacts(ports);
  const program = facts.programs.get(sheet.layout.program);
  const prefilled = Object.keys(sheet.answers).length > 0;
  const content = formContent(sheet.layout, sheet.fields, sheet.answers);
  const agency = agencyOf(facts, { solicitor: sheet.solicitor });
  return {
    kind: 'preCheckForm',
    number: sheet.memberNumber || sheet.layout.program,
    date: facts.today,
    addressee: { ...noAddress, organization: sheet.organization },
    agency,
    insurers: insurersOf(facts, [sheet.layout.program]),
    programName: program?.name || sheet.programName,
    // Decision 16: without a mandate nothing of the programme goes out.
    internal: !hasMandate(program),
    template: { version: '', approvalNumber: '' },
    ...content,
    notes: [
      ...(agency.name === '' ? [] : [say.returnTo(agency.name, agency.fax)]),
      say.ownSheet,
      ...(program?.officialDisclosure === '不要' ? [] : [say.officialLater]),
      ...(prefilled ? [say.prefilled] : []),
    ],
    prefilled,
  };
}

const NOBODY = { memberNumber: '', organization: '', solicitor: '', fields: {}, answers: {} };

function blankSheet(ports: Pick<Ports, 'tables'>, code: string): Sheet {
  const program = programsNow(ports).programOf(code);
  if (!program?.handbook) refuse(preCheckProblems.formUnknown({ program: code }));
  const { layout } = layoutInUse(program.handbook.questionnaire(), ports.tables.read(questions).map(certain));
  return { layout, programName: program.name, ...NOBODY };
}

/** The newest finished version, or the draft without what nobody has confirmed yet. */
function memberSheet(ports: Pick<Ports, 'tables'>, { memberKey, program, prefilled }: FormRequest): Sheet {
  const desk = openDisclosure(ports, { memberKey, program });
  const { draft, versions } = desk;
  const unconfirmed = new Set(draft?.unconfirmed ?? []);
  const drafted = Object.entries(draft?.answers ?? {}).filter(([key]) => !unconfirmed.has(key));
  const answers = versions[0]?.answers ?? Object.fromEntries(drafted);
  const member = certain(ports.tables.read(members).find((row) => row.memberKey === memberKey));
  return { ...desk, solicitor: member?.solicitor ?? '', answers: prefilled ? answers : {} };
}
