// How a pre-check becomes a row of 告知回答 and how a row becomes a pre-check again.
import * as json from '../../calls/stored';
import type { AnswerChange } from '../../domain/carry-over';
import {
  isFinished,
  startDisclosure,
  type Disclosure,
  type FinishedDisclosure,
} from '../../domain/disclosure';
import { fingerprintOf } from '../../domain/fingerprint';
import { answerOf, answerText, type Answers } from '../../domain/question';
import { itemOf, progress, type Questionnaire } from '../../domain/questionnaire';
import { answerHeadings, disclosures, type AnswerColumn, type DisclosureRow } from '../../tables/disclosures';
import type { Member } from '../../tables/members';
import type { Ports } from '../../ports';
import { certain } from '../../tables/unread';
import type { RowOf } from '../../tables/column';
import type { ChangeLine } from './contract';
import { changeText } from './words';

const signedForm = json.texts('signedOn', 'imageLink', 'registeredBy');
/** The hidden column: what the answers really are. The visible columns are their texts. */
export const contents = json.storedIn(disclosures, 'content', () =>
  json.fields({
    version: json.version1(),
    answers: json.map(
      json.byKind('kind', [
        json.fields({ kind: json.oneOf(['choice']), option: json.text() }),
        json.fields({ kind: json.oneOf(['list']), checked: json.list(json.text()) }),
        json.fields({
          kind: json.oneOf(['revenue']),
          ...json.texts('text', 'fiscalMonth'),
          plan: json.optional(json.flag()),
        }),
        json.fields({ kind: json.oneOf(['text']), text: json.text() }),
        json.fields({ kind: json.oneOf(['notFilledIn']) }),
      ]),
    ),
    carried: json.list(json.text()),
    unconfirmed: json.list(json.text()),
    official: json.optional(json.fields(signedForm)),
    replaced: json.optional(
      json.list(json.fields({ ...signedForm, ...json.texts('replacedAt', 'replacedBy', 'reason') })),
    ),
  }),
);

/** A row as read. */
export interface StoredDisclosure {
  readonly row: DisclosureRow;
  readonly disclosure: Disclosure;
  readonly carried: readonly string[];
}

export interface FinishedVersion extends StoredDisclosure {
  readonly disclosure: FinishedDisclosure;
}

/** Undefined where the hidden data was damaged. */
export function readDisclosure(row: DisclosureRow): StoredDisclosure | undefined {
  const content = contents.of(row);
  if (!content || row.version === null || row.revision === null) return undefined;
  const { official, replaced } = content;
  return {
    row,
    carried: content.carried,
    disclosure: {
      program: row.program,
      memberKey: row.memberKey,
      layoutVersion: row.layoutVersion,
      version: row.version,
      state: row.state as Disclosure['state'],
      revision: row.revision,
      answers: content.answers,
      unconfirmed: content.unconfirmed,
      finishedOn: row.finishedOn,
      finishedBy: row.finishedBy,
      ...(official ? { officialForm: official } : {}),
      ...(replaced ? { replacedForms: replaced } : {}),
    },
  };
}

/** What a finished version is; the signed form comes later and changes nothing of it. */
export function disclosureHash(disclosureId: string, disclosure: Disclosure): string {
  const { memberKey, program, layoutVersion, version, answers, finishedOn, finishedBy } = disclosure;
  return fingerprintOf({
    disclosureId,
    memberKey,
    program,
    layoutVersion,
    version,
    answers,
    finishedOn,
    finishedBy,
  });
}

/** False when a finished version, what is visible of it, or its signed form was changed by hand. */
export function isIntactDisclosure(layout: Questionnaire, { row, disclosure }: StoredDisclosure): boolean {
  if (disclosure.state === '下書き') return true;
  const form = disclosure.officialForm;
  const texts = answerTexts(layout, disclosure.answers);
  return (
    row.hash ===
      disclosureHash(row.disclosureId, { ...disclosure, memberKey: row.formerKey || disclosure.memberKey }) &&
    (disclosure.state === '告知完了') === (form !== undefined) &&
    row.signedOn === (form?.signedOn ?? '') &&
    row.imageLink === (form?.imageLink ?? '') &&
    // A later edition of the questions words its options anew.
    (row.layoutVersion !== layout.version || answerKeys.every((key) => row[key] === texts[key]))
  );
}

const answerKeys = Object.keys(answerHeadings) as AnswerColumn[];

function answerTexts(layout: Questionnaire, answers: Answers): Record<AnswerColumn, string> {
  const texts = answerKeys.map((key) => {
    const question = itemOf(layout, key)?.question;
    return [key, question ? answerText(question, answerOf(answers, key)) : ''];
  });
  return Object.fromEntries(texts) as Record<AnswerColumn, string>;
}

export function disclosureRow(
  layout: Questionnaire,
  disclosure: Disclosure,
  facts: {
    readonly disclosureId: string;
    readonly member: Member;
    readonly carried: readonly string[];
    readonly changes: readonly ChangeLine[];
    readonly at: string;
    readonly by: string;
  },
): DisclosureRow {
  const { answered, total, notFilledIn } = progress(layout, disclosure.answers);
  const { officialForm, replacedForms } = disclosure;
  const content: json.ValueIn<typeof contents> = {
    version: 1,
    answers: disclosure.answers,
    carried: facts.carried.filter((key) => answerOf(disclosure.answers, key)),
    unconfirmed: disclosure.unconfirmed,
    ...(officialForm ? { official: officialForm } : {}),
    ...(replacedForms ? { replaced: replacedForms } : {}),
  };
  return {
    disclosureId: facts.disclosureId,
    memberKey: disclosure.memberKey,
    formerKey: '',
    memberNumber: facts.member.memberNumber,
    organization: facts.member.organization,
    program: disclosure.program,
    version: disclosure.version,
    state: disclosure.state,
    progress: `${answered}/${total}`,
    notFilledIn: notFilledIn.join('、'),
    revision: disclosure.revision,
    savedAt: facts.at,
    savedBy: facts.by,
    finishedOn: disclosure.finishedOn,
    finishedBy: disclosure.finishedBy,
    changes: facts.changes.map(changeText).join('／'),
    signedOn: officialForm?.signedOn ?? '',
    imageLink: officialForm?.imageLink ?? '',
    registeredBy: officialForm?.registeredBy ?? '',
    layoutVersion: disclosure.layoutVersion,
    ...answerTexts(layout, disclosure.answers),
    hash: disclosure.state === '下書き' ? '' : disclosureHash(facts.disclosureId, disclosure),
    content: JSON.stringify(content),
  };
}

export function changeLines(layout: Questionnaire, changes: readonly AnswerChange[]): ChangeLine[] {
  return changes.map(({ key, number, before, after, star }) => {
    const question = itemOf(layout, key)?.question;
    return {
      number,
      text: question?.text ?? key,
      before: question ? answerText(question, before) : '',
      after: question ? answerText(question, after) : '',
      star,
    };
  });
}

/** Of one member and programme: the draft that stands, and the finished versions from the newest on. */
export interface DisclosureHistory {
  readonly draft: StoredDisclosure | undefined;
  readonly finished: readonly FinishedVersion[];
}

/** A member's versions, all of them certain: one in doubt is no reason to take the one before it for the last. */
export function ownVersions(rows: readonly RowOf<typeof disclosures>[], memberKey: string): DisclosureRow[] {
  return rows.filter((row) => row.memberKey === memberKey).map(certain);
}

export function historyOf(rows: readonly DisclosureRow[], memberKey: string): DisclosureHistory {
  const own = rows.filter((row) => row.memberKey === memberKey).flatMap((row) => readDisclosure(row) ?? []);
  return {
    draft: own.find(({ disclosure }) => disclosure.state === '下書き'),
    finished: own
      .flatMap((one) => (isFinished(one.disclosure) ? [{ ...one, disclosure: one.disclosure }] : []))
      .sort((left, right) => right.disclosure.version - left.disclosure.version),
  };
}

/** The draft that stands, or one that is not stored yet; undefined once finished, until it is corrected. */
export function currentDraft(
  layout: Questionnaire,
  memberKey: string,
  { draft, finished }: DisclosureHistory,
): Disclosure | undefined {
  if (draft) return draft.disclosure;
  return finished.length === 0 ? startDisclosure(layout, memberKey) : undefined;
}

export function nextDisclosureId(
  { tables }: Pick<Ports, 'tables'>,
  rows: readonly Pick<DisclosureRow, 'disclosureId'>[],
  today: string,
): string {
  const taken = rows.map((row) => row.disclosureId);
  return tables.series('K', today.slice(0, 4), taken)();
}
