// 告知を入力: everything that the page needs for a member's pre-check, in one answer.
import { carryOver, compareVersions, type CarriedAnswer } from '../../domain/carry-over';
import { pick } from '../../domain/pick';
import { answerOf, type Answer, type Answers } from '../../domain/question';
import { progress, type Questionnaire } from '../../domain/questionnaire';
import { programOf, programs as registry } from '../../programs';
import { disclosures, type DisclosureRow } from '../../tables/disclosures';
import { programs } from '../../tables/masters';
import type { Member } from '../../tables/members';
import { questions, type QuestionRow } from '../../tables/questions';
import { certain } from '../../tables/unread';
import type {
  CarryProposal,
  DisclosureDesk,
  DisclosureDraft,
  DisclosureVersion,
  OpenDisclosureRequest,
} from './contract';
import {
  changeLines,
  currentDraft,
  historyOf,
  ownVersions,
  isIntactDisclosure,
  type DisclosureHistory,
  type StoredDisclosure,
} from './disclosure-rows';
import { layoutInUse, subjectOf } from './disclosure-subject';
import { deskNotices, proposedFrom } from './words';
import { hasMandate, programsNow } from '../mail';
import { memberKeyOf } from '../../domain/member-cells';
import type { Ports } from '../../ports';

/** Five reads, whatever the programme. */
export function openDisclosure(ports: Pick<Ports, 'tables'>, request: OpenDisclosureRequest): DisclosureDesk {
  const subject = subjectOf(ports, request);
  const { member, memberKey } = subject;
  // What it asks and says by itself, as the insurers' papers have corrected it.
  const program = programsNow(ports).programOf(subject.program.code)!;
  const asked = program.handbook!.questionnaire();
  const questionRows = ports.tables.read(questions).map(certain);
  const { layout, officialWording, ownWording } = layoutInUse(asked, questionRows);
  const stored = ports.tables.read(disclosures);
  const history = historyOf(ownVersions(stored, memberKey), memberKey);
  const rows = ports.tables.sift(stored);
  const draft = currentDraft(layout, memberKey, history);
  const programRow = certain(ports.tables.read(programs).find((row) => row.code === program.code));
  return {
    memberKey,
    memberNumber: member.memberNumber,
    organization: member.organization,
    program: program.code,
    programName: programRow?.name || program.name,
    layout,
    officialWording,
    ownWording,
    fields: fieldsOf(member, layout),
    ...(draft ? { draft: draftView(layout, draft, history.draft) } : {}),
    versions: versionViews(layout, history),
    proposals: draft ? proposalsFor({ layout, answers: draft.answers, member, rows, questionRows }) : [],
    notices: noticesOf(asked, history, {
      shipped: subject.layout,
      officialNeeded: (programRow?.officialDisclosure ?? '必要') !== '不要',
      mandate: hasMandate(programRow),
    }),
    programs: registry.filter((candidate) => candidate.handbook).map(({ code, name }) => ({ code, name })),
  };
}

export function draftView(
  layout: Questionnaire,
  draft: StoredDisclosure['disclosure'],
  stored: StoredDisclosure | undefined,
): DisclosureDraft {
  return {
    ...pick(draft, 'version', 'revision', 'answers', 'unconfirmed'),
    disclosureId: stored?.row.disclosureId ?? '',
    carried: stored?.carried ?? [],
    progress: progress(layout, draft.answers),
    savedAt: stored?.row.savedAt ?? '',
    savedBy: stored?.row.savedBy ?? '',
  };
}

function versionViews(layout: Questionnaire, { finished }: DisclosureHistory): DisclosureVersion[] {
  return finished.map(({ row, disclosure }, index) => {
    const before = finished[index + 1]?.disclosure.answers;
    const form = disclosure.officialForm;
    return {
      ...pick(row, 'disclosureId', 'hash'),
      ...pick(disclosure, 'version', 'state', 'answers', 'finishedOn', 'finishedBy'),
      ...(form ? { official: pick(form, 'signedOn', 'imageLink') } : {}),
      changes: before ? changeLines(layout, compareVersions(layout, before, disclosure.answers)) : [],
    };
  });
}

interface Proposing {
  readonly layout: Questionnaire;
  readonly answers: Answers;
  readonly member: Member;
  readonly rows: readonly DisclosureRow[];
  readonly questionRows: readonly QuestionRow[];
}

/** From the member's other programmes, the newest first; a question is proposed once. */
function proposalsFor({ layout, answers, member, rows, questionRows }: Proposing): CarryProposal[] {
  const sources = registry
    .filter(({ code }) => code !== layout.program)
    .flatMap(({ code }) => historyOf(rows, memberKeyOf({ ...member, program: code })).finished[0] ?? [])
    .sort((left, right) => (left.disclosure.finishedOn < right.disclosure.finishedOn ? 1 : -1));
  const proposals = new Map<string, CarryProposal>();
  let standing = answers;
  for (const { disclosure } of sources) {
    const own = programOf(disclosure.program)?.handbook?.questionnaire();
    if (!own) continue;
    const from = proposedFrom(disclosure);
    const over = carryOver(layoutInUse(own, questionRows).layout, disclosure.answers, layout, standing);
    for (const carried of over.carried) proposals.set(carried.key, proposal(carried, over.answers, from));
    standing = over.answers;
  }
  return [...proposals.values()];
}

function proposal(carried: CarriedAnswer, answers: Answers, from: string): CarryProposal {
  const answer: Answer = answerOf(answers, carried.key)!;
  return { ...carried, answer, from };
}

const fieldSources: Readonly<Record<string, (member: Member) => string>> = {
  organization: (member) => member.organization,
  memberNumber: (member) => member.memberNumber,
  office: (member) => member.establishment,
  department: (member) => member.department,
  contact: (member) => member.contact,
  phone: (member) => member.phone,
  fax: (member) => member.fax,
  mail: (member) => member.email,
  postalCode: (member) => member.postalCode,
  address: (member) => member.address,
  plan: (member) => member.plans,
};

function fieldsOf(member: Member, layout: Questionnaire): Record<string, string> {
  return Object.fromEntries(layout.fields.map(({ code }) => [code, fieldSources[code]?.(member) ?? '']));
}

function noticesOf(
  layout: Questionnaire,
  { draft, finished }: DisclosureHistory,
  facts: {
    /** In whose words 告知回答 is written. */
    readonly shipped: Questionnaire;
    readonly officialNeeded: boolean;
    readonly mandate: boolean;
  },
): string[] {
  const changed = finished.filter((stored) => !isIntactDisclosure(facts.shipped, stored));
  return [
    ...(facts.officialNeeded ? [deskNotices.preCheck] : []),
    ...(layout.origin.value === 'ownSheet' ? [deskNotices.ownSheet] : []),
    ...(facts.mandate ? [] : [deskNotices.noMandate]),
    ...(draft && draft.disclosure.layoutVersion !== layout.version ? [deskNotices.otherLayout] : []),
    ...changed.map(({ disclosure }) => deskNotices.changed(disclosure.version)),
  ];
}
