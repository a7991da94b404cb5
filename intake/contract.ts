// What the public form says to its server, and what it answers: plain JSON both ways.
import type { Questionnaire } from '../src/domain/questionnaire';

export interface OpenProgram {
  readonly code: string;
  readonly name: string;
  readonly layout: Questionnaire;
}

/** Everything that the page needs until it sends. */
export type FormStart =
  | {
      readonly open: true;
      /** For one submission. */
      readonly token: string;
      readonly today: string;
      readonly programs: readonly OpenProgram[];
      readonly agencyName: string;
      readonly agencyPhone: string;
      readonly enquiries: string;
      /** What the data is used for; agreed to before anything is kept. */
      readonly purpose: string;
      /** How personal data is handled, in the agency's own words; '' where nothing is set. */
      readonly privacy: string;
    }
  | {
      readonly open: false;
      readonly notice: string;
      readonly agencyName: string;
      readonly agencyPhone: string;
      readonly enquiries: string;
    };

export interface Submission {
  readonly token: string;
  /** Nobody sees this field: whoever fills it in is a machine. */
  readonly website: string;
  /** True: the visitor agreed to the purpose of use. Anything else keeps nothing. */
  readonly consent: unknown;
  /** A PublicRequest, read without trust. */
  readonly request: unknown;
}

export interface FieldMessage {
  readonly field: string;
  readonly message: string;
}

export type SubmissionResult =
  | { readonly ok: true; readonly receiptNumber: string; readonly receivedAt: string }
  | {
      readonly ok: false;
      /** `token`: ask for a new one. `busy`: the same again in a moment. `fields`: put right. `refused`: neither helps. */
      readonly reason: 'token' | 'busy' | 'fields' | 'refused';
      readonly message: string;
      readonly problems: readonly FieldMessage[];
    };

/** The globals that the page calls, by name. */
export interface FormFunctions {
  startRequest(): FormStart;
  submitRequest(submission: Submission): SubmissionResult;
}
