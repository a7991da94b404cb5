// This file defines how each kind of own letter leaves the house: to whom, by mail or not, and under which template.
import type { OwnLetterModel } from '../../domain/paper';
import { templateCodes } from '../../tables/setting-keys';

export interface LetterRule {
  /** `member`: the address must be the roster's; `addressed`: whom the letter names (an insurer). */
  readonly to: 'member' | 'addressed';
  /** The code of the refusal where this letter never goes by mail; '' where it may. */
  readonly notByMail: string;
  /** '' where the letter needs no approved text (to an insurer). */
  readonly template: (typeof templateCodes)[keyof typeof templateCodes] | '';
  /** The text goes to an insurer only: it is no material for customers and needs no approval number (rule C16). */
  readonly unapproved?: true;
}

/** The compiler asks for a line here when a letter joins `OwnLetterModel`. */
export const letterRules: Readonly<Record<OwnLetterModel['kind'], LetterRule>> = {
  // It carries answers of the pre-check (rule C14).
  insurerReferral: { to: 'addressed', notByMail: 'answersNotMailed', template: '' },
  doubtReferral: {
    to: 'addressed',
    notByMail: '',
    template: templateCodes.doubtReferral,
    unapproved: true,
  },
  deficiency: { to: 'member', notByMail: '', template: templateCodes.deficiency },
  renewal: { to: 'member', notByMail: '', template: templateCodes.renewal },
  renewalReminder: { to: 'member', notByMail: '', template: templateCodes.reminder },
  // What happened to a member is no matter for a mail; it is telephoned, then sent on paper.
  firstReport: { to: 'addressed', notByMail: 'claimReportNotMailed', template: '' },
  claimDocuments: { to: 'member', notByMail: '', template: templateCodes.claimDocuments },
  certificateNotice: { to: 'member', notByMail: '', template: templateCodes.certificate },
  transfer: { to: 'member', notByMail: '', template: templateCodes.payment },
  paymentReminder: { to: 'member', notByMail: '', template: templateCodes.paymentReminder },
  receipt: { to: 'member', notByMail: '', template: templateCodes.receipt },
  documentRequest: { to: 'member', notByMail: '', template: templateCodes.documents },
};
