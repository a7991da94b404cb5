// What may be asked of the room disclosure: each call declared once, with what it takes and answers.
import { call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, flag, list, number, optional, readBy, text, texts } from '../../calls/fields';
import { readAnswers } from '../../domain/answer-shape';
import type { CoverPart } from '../../domain/coverage';
import type { Disclosure, OfficialForm } from '../../domain/disclosure';
import type { CarriedAnswer } from '../../domain/carry-over';
import type { Answer } from '../../domain/question';
import type { Progress, Questionnaire } from '../../domain/questionnaire';

import type { MemberCard } from '../roster';
import type { PaperView } from '../../domain/paper';
import type { FactFigure, FactReach } from '../../domain/corrected-program';
import type { FactDifference } from '../../domain/fact-difference';
import type { CoverageLine, FinishedRow, NamedMember, SavedDraft, ShownFact } from './shown-rows';

// --- pre-check ------------------------------------------------------------------------------------------

/** Everything that the page needs until it saves: no call for each answer. */
export interface DisclosureDesk {
  /** Key of the member in this programme; every later call names it together with `program`. */
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly program: string;
  readonly programName: string;
  /** Structure from the programme, wording as 質問 has it now: ready for the functions of domain/questionnaire. */
  readonly layout: Questionnaire;
  /** Numbers whose text is the insurer's official wording. */
  readonly officialWording: readonly string[];
  /** By number of those: our own wording. */
  readonly ownWording: Readonly<Record<string, string>>;
  /** The form's fields (member's name, phone, …) by code, as the roster has them. */
  readonly fields: Readonly<Record<string, string>>;
  /** Where nothing is stored yet: revision 0 and no answers. Undefined once finished, until it is corrected. */
  readonly draft?: DisclosureDraft;
  /** Newest first. */
  readonly versions: readonly DisclosureVersion[];
  /** From the member's other programmes and from last time; never a ★ item. Nothing is filled in until a person takes it. */
  readonly proposals: readonly CarryProposal[];
  readonly notices: readonly string[];
  /** The programmes that the member could be asked for. */
  readonly programs: readonly { readonly code: string; readonly name: string }[];
}

export interface DisclosureDraft
  extends Pick<Disclosure, 'version' | 'revision' | 'answers' | 'unconfirmed'>, SavedDraft {
  /** Keys carried over; `unconfirmed` are the ones not yet confirmed with the member. */
  readonly carried: readonly string[];
  readonly progress: Progress;
}

export interface DisclosureVersion
  extends Pick<Disclosure, 'version' | 'state' | 'answers' | 'finishedOn' | 'finishedBy'>, FinishedRow {
  readonly official?: Pick<OfficialForm, 'signedOn' | 'imageLink'>;
  /** What this version says differently from the one before. */
  readonly changes: readonly ChangeLine[];
}

export interface ChangeLine {
  readonly number: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly star: boolean;
}

export interface CarryProposal extends CarriedAnswer {
  readonly answer: Answer;
  /** 「GH 第2版（2026-11-22）」 */
  readonly from: string;
}

export interface SaveDisclosureResult {
  readonly disclosureId: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly progress: Progress;
}

export interface FinishDisclosureResult {
  readonly disclosureId: string;
  readonly version: number;
  readonly finishedOn: string;
  readonly hash: string;
  readonly changes: readonly ChangeLine[];
  /** Japanese hints (rule C13), never conclusions. */
  readonly notices: readonly string[];
}

// --- cover ----------------------------------------------------------------------------------------------

/** One programme's cover as 補償 has it now. For the house only (rule C5). */
export interface CoverageDesk {
  readonly programs: readonly {
    readonly code: string;
    readonly name: string;
    readonly plans: readonly { readonly code: string; readonly name: string }[];
  }[];
  readonly program: string;
  readonly lines: readonly CoverageLine[];
  readonly exclusions: readonly ExclusionLine[];
}

export type { CoverageLine };

export interface ExclusionLine {
  readonly clause: string;
  readonly heading: string;
  /** Plans that it holds for; empty for all. */
  readonly plans: readonly string[];
  readonly part: '' | CoverPart;
  readonly entries: readonly string[];
  /** The document itself says that the list goes on. */
  readonly more: boolean;
  readonly source: string;
}

/** The member that is selected in the sheet, and the programme in which to ask. */
export interface DisclosureStart {
  readonly card?: MemberCard;
  readonly program: string;
}

export interface FormDesk {
  readonly programs: readonly { readonly code: string; readonly name: string; readonly title: string }[];
  /** Member selected in 会員名簿, where there is one. */
  readonly member?: NamedMember;
}

/** What a finished pre-check would change in the member's row; no lines where they agree. */
export interface RosterProposal {
  readonly memberKey: string;
  readonly organization: string;
  readonly lines: readonly RosterProposalLine[];
}

export interface RosterProposalLine {
  /** Heading of the column. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** One fact as 事実 has it. */
export interface FactLine extends ShownFact {
  /** What a correction of it has to be. */
  readonly figure: FactFigure;
  readonly reach: FactReach;
}

export interface FactDesk {
  readonly programs: readonly { readonly code: string; readonly name: string }[];
  readonly program: string;
  readonly facts: readonly FactLine[];
  /** Confirming is a manager's. */
  readonly mayConfirm: boolean;
}

export interface TalkDesk {
  readonly programs: readonly { readonly code: string; readonly name: string }[];
  readonly member?: NamedMember;
}

/** The draft as the page has it. */
const draft = () =>
  fields({
    memberKey: text(),
    program: text(),
    /** Of the draft that the page has: a stale one is refused. */
    revision: number(),
    answers: readBy(readAnswers),
    /** Keys of questions, as those of the draft. */
    carried: list(text()),
    unconfirmed: list(text()),
  });

/** One finished version. */
const version = { memberKey: text(), program: text(), version: number() };

/** '' as programme: the sheet across programmes. */
const talk = () => fields({ program: text(), memberKey: text(), forMember: flag() });

const form = () => fields({ program: text(), memberKey: text(), prefilled: flag() });

export interface OriginalLine {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly program: string;
  readonly programName: string;
  readonly version: number;
  /** ISO. */
  readonly finishedOn: string;
}

export interface OriginalDesk {
  /** Finished pre-checks whose signed form is not there, the longest wait first. */
  readonly lines: readonly OriginalLine[];
  /** Of the row selected in 会員名簿 or 見積; '' where none is. */
  readonly selected: string;
}

export const contract = {
  openOriginals: call({ may: 'reader', answer: json<OriginalDesk>() }),
  /** From the row selected in 会員名簿, 見積 or 告知回答. */
  disclosureStart: call({ may: 'reader', answer: json<DisclosureStart>() }),
  openDisclosure: call({
    may: 'reader',
    request: () =>
      fields({
        memberKey: text(),
        /** The member's own programme unless named. */
        program: optional(text()),
      }),
    answer: json<DisclosureDesk>(),
  }),
  saveDisclosureDraft: call({
    may: 'staff',
    request: draft,
    answer: json<SaveDisclosureResult>(),
  }),
  /** Saves what it is given and finishes it in one step. */
  finishDisclosure: call({
    may: 'staff',
    request: draft,
    answer: json<FinishDisclosureResult>(),
  }),
  /** Starts the next version from a finished one, without its ★ answers; a draft that stands already is kept. */
  correctDisclosure: call({
    may: 'staff',
    request: () => fields(version),
    answer: json<DisclosureDesk>(),
  }),
  proposeRoster: call({ may: 'reader', request: () => fields(version), answer: json<RosterProposal>() }),
  /** `shown`: the values that a person has seen; a row that has moved since is not written over. */
  applyToRoster: call({
    may: 'staff',
    request: () => fields({ ...version, shown: list(fields(texts('column', 'before'))) }),
    answer: json<RosterProposal>(),
  }),
  registerOfficialForm: call({
    may: 'staff',
    request: () =>
      fields({
        ...version,
        /** ISO, 西暦 or 和暦. */
        signedOn: text(),
        imageLink: text(),
        /** Why a registration that stands is replaced: managers only. */
        reason: optional(text()),
      }),
    answer: json<{ readonly state: '告知完了' }>(),
  }),
  /** Puts ご記入内容の確認のお願い（不備） into 送信箱; the same questions are asked once. */
  returnDeficient: call({
    may: 'staff',
    request: () =>
      fields({
        memberKey: text(),
        program: text(),
        /** Of the questions to fill in. */
        numbers: list(text()),
        /** The FAX in FAX受信簿 that goes back, where there is one. */
        faxNumber: optional(text()),
      }),
    answer: json<{ readonly deliveryNumber: string; readonly existing: boolean }>(),
  }),
  recordFax: call({
    may: 'staff',
    request: () =>
      fields({
        /** Blank: now. */
        receivedAt: optional(text()),
        pages: number(),
        /** Blank where the sender cannot be told. */
        memberKey: optional(text()),
        program: optional(text()),
        illegible: flag(),
        imageLink: text(),
        remarks: optional(text()),
        /** Number of the FAX that this one completes. */
        completes: optional(text()),
      }),
    answer: json<{ readonly faxNumber: string }>(),
  }),
  openCoverage: call({
    may: 'reader',
    request: () => fields({ program: optional(text()) }),
    answer: json<CoverageDesk>(),
  }),
  openFacts: call({
    may: 'reader',
    request: () => fields({ program: optional(text()) }),
    answer: json<FactDesk>(),
  }),
  /** Another year's table against 事実: only what differs. */
  compareFacts: call({
    may: 'reader',
    request: () => fields(texts('program', 'table')),
    answer: json<{ readonly differences: readonly FactDifference[]; readonly read: number }>(),
  }),
  /** One fact, by the insurer's paper: as it stands where `corrected` is blank. */
  confirmFact: call({
    may: 'manager',
    request: () => fields(texts('factKey', 'corrected', 'paper', 'approvedBy')),
    answer: json<FactLine>(),
  }),
  /** From the row selected in 会員名簿, where there is one. */
  openTalk: call({ may: 'reader', answer: json<TalkDesk>() }),
  previewTalk: call({ may: 'reader', request: talk, answer: json<PaperView>() }),
  storeTalk: call({
    may: 'staff',
    request: talk,
    answer: json<{ readonly name: string; readonly url: string }>(),
  }),
  openForm: call({ may: 'reader', answer: json<FormDesk>() }),
  previewForm: call({
    may: 'reader',
    request: form,
    answer: json<PaperView>(),
  }),
  /** Keeps the PDF in the agency's files. */
  storeForm: call({
    may: 'staff',
    request: form,
    answer: json<{ readonly name: string; readonly url: string }>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type OpenDisclosureRequest = RequestOf<typeof contract.openDisclosure>;
export type SaveDisclosureRequest = RequestOf<typeof contract.saveDisclosureDraft>;
export type DisclosureVersionRequest = RequestOf<typeof contract.correctDisclosure>;
export type RegisterOfficialFormRequest = RequestOf<typeof contract.registerOfficialForm>;
export type ReturnDeficientRequest = RequestOf<typeof contract.returnDeficient>;
export type RecordFaxRequest = RequestOf<typeof contract.recordFax>;
export type OpenCoverageRequest = RequestOf<typeof contract.openCoverage>;
export type CompareFactsRequest = RequestOf<typeof contract.compareFacts>;
export type ConfirmFactRequest = RequestOf<typeof contract.confirmFact>;
export type OpenFactsRequest = RequestOf<typeof contract.openFacts>;
export type TalkRequest = RequestOf<typeof contract.previewTalk>;
export type FormRequest = RequestOf<typeof contract.previewForm>;
