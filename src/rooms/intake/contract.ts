// What may be asked of the room intake: each call declared once, with what it takes and answers.
import { always, call, json, type CallsOf, type RequestOf } from '../../calls/call';
import { fields, flag, list, oneOf, optional, text } from '../../calls/fields';
import type { Material } from '../../domain/material';
import type { ShownProblem } from '../../domain/problem-text';

export interface CollectIntakeReport {
  /** All rows of the form's workbook: collected, known from before, or unreadable. */
  readonly read: number;
  readonly known: number;
  readonly unreadable: number;
  readonly collected: number;
  /** Rows that became work in this call. */
  readonly done: number;
  /** Rows that wait for a person. */
  readonly waiting: number;
  /** Rows left for another call. */
  readonly left: number;
}

export interface IntakeDesk {
  /** False until a manager has named the form's workbook. */
  readonly connected: boolean;
  readonly canConnect: boolean;
  readonly collectedAt: string;
  readonly waiting: readonly WaitingIntake[];
  /** What became work, the newest first. */
  readonly made: readonly MadeIntake[];
  /** Counts by state, in order. */
  readonly counts: readonly { readonly state: string; readonly rows: number }[];
}

export interface WaitingIntake {
  readonly receiptNumber: string;
  readonly receivedAt: string;
  readonly organization: string;
  readonly programName: string;
  readonly wants: string;
  readonly reason: string;
  /** The member that it belongs to already, where only something else is open; otherwise ''. */
  readonly memberKey: string;
  /** What was sent, beside what each candidate has. */
  readonly sent: readonly string[];
  readonly candidates: readonly IntakeCandidate[];
  /** False where the data cannot be read: it can only be withdrawn. */
  readonly usable: boolean;
}

export interface MadeIntake {
  readonly receiptNumber: string;
  readonly receivedAt: string;
  readonly organization: string;
  /** Member, pre-check, quotes and questions, by their numbers and counts. */
  readonly result: string;
  readonly memberKey: string;
}

export interface IntakeCandidate {
  readonly memberKey: string;
  readonly memberNumber: string;
  readonly organization: string;
  readonly programName: string;
  /** In the order of `SHOWN_FIELDS` (words.ts), as `sent`. */
  readonly listed: readonly string[];
  readonly reasons: readonly string[];
}

export const MATERIAL_METHODS = ['メール', '郵送'] as const;
export type MaterialMethod = (typeof MATERIAL_METHODS)[number];

export interface MaterialLine {
  readonly receiptNumber: string;
  readonly receivedAt: string;
  readonly organization: string;
  readonly programName: string;
  readonly state: string;
  /** As the roster has it; '' where there is none. */
  readonly email: string;
  readonly address: string;
}

export interface MaterialsDesk {
  readonly materials: readonly Material[];
  /** Why nothing can be sent; '' where it can. */
  readonly blocked: string;
  readonly lines: readonly MaterialLine[];
}

export interface QueueMaterialsReport {
  /** Numbers of the new rows of 送信箱. */
  readonly queued: readonly string[];
  readonly existing: number;
  readonly refused: readonly ShownProblem[];
}

/** `member`: it is this member; `new`: it is none of them; `done`: seen to by hand; `withdraw`: not to be worked on. */
const DECISIONS = ['member', 'new', 'done', 'withdraw'] as const;

export const contract = {
  collectIntake: call({ may: 'staff', answer: json<CollectIntakeReport>(), chunk: always }),
  openIntake: call({ may: 'reader', answer: json<IntakeDesk>() }),
  answerIntake: call({
    may: 'staff',
    request: () =>
      fields({
        receiptNumber: text(),
        decision: oneOf(DECISIONS),
        memberKey: optional(text()),
      }),
    answer: json<IntakeDesk>(),
  }),
  openMaterials: call({ may: 'reader', answer: json<MaterialsDesk>() }),
  queueMaterials: call({
    may: 'staff',
    request: () => fields({ receiptNumbers: list(text()), method: oneOf(MATERIAL_METHODS) }),
    answer: json<QueueMaterialsReport>(),
  }),
  connectIntake: call({
    may: 'manager',
    request: () =>
      fields({
        /** Its address or id. */
        workbook: text(),
        /** True: an id that stands already is kept. */
        unlessSet: optional(flag()),
      }),
    answer: json<{ readonly workbook: string }>(),
  }),
};

export type Calls = CallsOf<typeof contract>;
export type AnswerIntakeRequest = RequestOf<typeof contract.answerIntake>;
export type ConnectIntakeRequest = RequestOf<typeof contract.connectIntake>;
export type QueueMaterialsRequest = RequestOf<typeof contract.queueMaterials>;
