// This file defines how each kind of own letter leaves the house: to whom, by mail or not, and under which template.
import { quoteProblems } from '../quotes/messages';
import type { OwnLetterModel } from '../../domain/paper';
import type { Problem } from '../../domain/problem';
import { templateCodes } from '../../tables/setting-keys';

export interface LetterRule {
  /** `member`: the address must be the roster's; `addressed`: whom the letter names (an insurer). */
  readonly to: 'member' | 'addressed';
  /** What is wrong where this letter is to go by mail; left out where it may. */
  readonly notByMail?: () => Problem;
  /** '' where the letter needs no approved text (to an insurer). */
  readonly template: (typeof templateCodes)[keyof typeof templateCodes] | '';
  /** The text goes to an insurer only: it is no material for customers and needs no approval number (rule C16). */
  readonly unapproved?: true;
}

/** The compiler asks for a line here when a letter joins `OwnLetterModel`. */
export const letterRules: Readonly<Record<OwnLetterModel['kind'], LetterRule>> = {
  // It carries answers of the pre-check (rule C14).
  insurerReferral: { to: 'addressed', notByMail: () => quoteProblems.answersNotMailed(), template: '' },
  doubtReferral: {
    to: 'addressed',

    template: templateCodes.doubtReferral,
    unapproved: true,
  },
  deficiency: { to: 'member', template: templateCodes.deficiency },
  renewal: { to: 'member', template: templateCodes.renewal },
  renewalReminder: { to: 'member', template: templateCodes.reminder },
  // What happened to a member is no matter for a mail; it is telephoned, then sent on paper.
  firstReport: { to: 'addressed', notByMail: () => quoteProblems.claimReportNotMailed(), template: '' },
  claimDocuments: { to: 'member', template: templateCodes.claimDocuments },
  certificateNotice: { to: 'member', template: templateCodes.certificate },
  transfer: { to: 'member', template: templateCodes.payment },
  paymentReminder: { to: 'member', template: templateCodes.paymentReminder },
  receipt: { to: 'member', template: templateCodes.receipt },
  documentRequest: { to: 'member', template: templateCodes.documents },
};
