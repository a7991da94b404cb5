// This file defines the typed way to the server: every function of the contract, as a promise.
import type { RegisterFunctions } from '../rooms/registers/contract';
import type { SettlementFunctions } from '../rooms/payments/contract';
import type { CollectionFunctions } from '../rooms/payments/contract';
import type { SolicitationFunctions } from '../rooms/solicitation/contract';
import type { PaymentFunctions } from '../rooms/payments/contract';
import type { ClaimsFunctions } from '../rooms/claims/contract';
import type { ComparisonFunctions } from '../rooms/quotes/comparison-contract';
import type { ServerFunctions } from './contract';
import type { DeadlineFunctions } from '../rooms/deadlines/contract';
import type { DisclosureFunctions } from '../rooms/disclosure/contract';
import type { IntakeFunctions } from '../rooms/intake/contract';
import type { MailFunctions } from '../rooms/mail/contract';
import type { EnrolmentFunctions } from '../rooms/enrolment/contract';
import { common } from './messages';
import type { NewYearFunctions } from '../rooms/new-year/contract';
import type { JobsFunctions } from '../rooms/jobs/contract';
import type { PaperFunctions } from '../rooms/referrals/contract';
import type { RatesFunctions } from '../rooms/rates/contract';
import type { RecordsFunctions } from '../rooms/records/contract';
import type { RenewalFunctions } from '../rooms/renewals/contract';
import type { RosterFunctions } from '../rooms/roster/contract';

type Runner = Record<string, unknown> & {
  withSuccessHandler(handler: (result: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
};
declare const google: { script: { run: Runner; host: { close(): void } } } | undefined;

type Functions = ServerFunctions &
  RegisterFunctions &
  SettlementFunctions &
  CollectionFunctions &
  SolicitationFunctions &
  PaymentFunctions &
  DisclosureFunctions &
  ComparisonFunctions &
  EnrolmentFunctions &
  NewYearFunctions &
  PaperFunctions &
  JobsFunctions &
  MailFunctions &
  IntakeFunctions &
  ClaimsFunctions &
  RatesFunctions &
  RecordsFunctions &
  RenewalFunctions &
  DeadlineFunctions &
  RosterFunctions;
export type Server = {
  readonly [Name in keyof Functions]: (
    ...parameters: Parameters<Functions[Name]>
  ) => Promise<ReturnType<Functions[Name]>>;
};

const hasJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** What a failed call tells the reader: our own Japanese text as it is, anything else behind a sentence of ours. */
export function failureText(error: unknown): string {
  const raw =
    error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);
  const text = raw.replace(/^(?:\w*Error|Exception):\s*/, '').trim();
  if (hasJapanese.test(text)) return text;
  return /network|connection|offline/i.test(text) ? common.connectionLost : common.serverFailed(text);
}

function call(name: string, parameters: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined') throw new Error(common.notConnected);
    const runner = google.script.run
      .withSuccessHandler(resolve)
      .withFailureHandler((error) => reject(new Error(failureText(error))));
    (runner[name] as (...values: unknown[]) => void)(...parameters);
  });
}

/** One entry a function of the contract; the compiler asks for a new entry when the contract grows. */
const names: Record<keyof Functions, true> = {
  recordComplaint: true,
  openComplaint: true,
  exportRegister: true,
  openRegister: true,
  closeSettlement: true,
  openSettlement: true,
  openNewYear: true,
  startNewYear: true,
  quoteRenewals: true,
  confirmAccount: true,
  keyAccount: true,
  openAccounts: true,
  recordRefund: true,
  planRefund: true,
  queuePaymentLetters: true,
  openUnpaid: true,
  requestDocuments: true,
  registerDocument: true,
  openDocuments: true,
  recordIntention: true,
  openIntention: true,
  openApplications: true,
  acceptApplications: true,
  openPolicies: true,
  recordPolicyStep: true,
  openCertificates: true,
  registerCertificates: true,
  queueCertificateNotices: true,
  openStory: true,
  openPolicyLists: true,
  exportPolicyList: true,
  undoBooking: true,
  bookPayments: true,
  findPremiums: true,
  openPayments: true,
  importPayments: true,
  importMembers: true,
  previewQuotes: true,
  createQuotes: true,
  previewOutbox: true,
  sendOutbox: true,
  previewDelivery: true,
  sendTestMail: true,
  cancelDeliveries: true,
  openDispatch: true,
  recordDispatch: true,
  previewLetter: true,
  findMembers: true,
  findRecords: true,
  collectIntake: true,
  openIntake: true,
  settleIntake: true,
  connectIntake: true,
  showRow: true,
  quoteDialogStart: true,
  openPage: true,
  openDisclosure: true,
  saveDisclosureDraft: true,
  finishDisclosure: true,
  correctDisclosure: true,
  registerOfficialForm: true,
  returnDeficient: true,
  recordFax: true,
  openCoverage: true,
  openComparison: true,
  comparePlans: true,
  previewReferral: true,
  queueReferralLetter: true,
  previewDoubtLetter: true,
  queueDoubtLetter: true,
  openAnswer: true,
  answerReferral: true,
  openForm: true,
  claimStart: true,
  registerClaim: true,
  openClaim: true,
  recordClaimStep: true,
  saveClaimCost: true,
  moveClaimCost: true,
  saveClaimDocuments: true,
  queueDocumentReminder: true,
  previewFirstReport: true,
  queueFirstReport: true,
  preparePayable: true,
  openSimulator: true,
  simulateIncident: true,
  previewForm: true,
  storeForm: true,
  openCalendar: true,
  exportCalendar: true,
  mailCalendar: true,
  syncDeadlines: true,
  openRenewals: true,
  previewRenewalLetter: true,
  queueRenewalLetters: true,
  recordRenewal: true,
  openRates: true,
  readBrochure: true,
  saveRateDraft: true,
  withdrawRateDraft: true,
  reviewRates: true,
  activateRates: true,
  recomputeQuotes: true,
  verifyRecords: true,
  acceptChanges: true,
  openJobs: true,
  previewJob: true,
  startJob: true,
  continueJob: true,
  stopJob: true,
  openMember: true,
  recordContact: true,
  disclosureStart: true,
};

export const server = Object.fromEntries(
  Object.keys(names).map((name) => [name, (...parameters: unknown[]) => call(name, parameters)]),
) as unknown as Server;

export function closePage(): void {
  if (typeof google !== 'undefined') google.script.host.close();
}
