// This file defines the only list of global functions: custom functions, triggers, menu items, page calls, use cases.

export {
  PREMIUM,
  PREMIUM_LABEL,
  PREMIUM_RANGE,
  PREMIUM_EXPLAIN,
  COMPARE_PLANS,
  REVENUE_YEN,
  RENEWAL_STATUS,
  CLAIM_PAYABLE,
} from './globals/functions';
export { syncDeadlines, menuOpenDeadlines, menuSyncDeadlines } from './globals/deadlines';
export {
  onOpen,
  onEdit,
  setUpWorkbook,
  installDemonstration,
  runSelfCheck,
  showRow,
  openPage,
  menuToday,
  menuCheckRecords,
  menuSetUp,
  menuInstallDemonstration,
  menuSelfCheck,
} from './globals/desk';
export {
  importMembers,
  findMembers,
  openMember,
  recordContact,
  menuImportMembers,
  menuFindMembers,
} from './globals/roster';
export {
  disclosureStart,
  openDisclosure,
  saveDisclosureDraft,
  finishDisclosure,
  correctDisclosure,
  registerOfficialForm,
  returnDeficient,
  recordFax,
  openCoverage,
  menuEnterDisclosure,
  menuExploreCoverage,
  menuRecordFax,
} from './globals/disclosure';
export {
  previewQuotes,
  createQuotes,
  previewLetter,
  quoteDialogStart,
  openComparison,
  comparePlans,
  menuCreateQuotes,
  menuPreviewLetter,
  menuComparePlans,
} from './globals/quotes';
export {
  previewReferral,
  queueReferralLetter,
  previewDoubtLetter,
  queueDoubtLetter,
  openAnswer,
  answerReferral,
  answerDoubt,
  openForm,
  previewForm,
  storeForm,
  menuReferToInsurer,
  menuAskDoubts,
  menuAnswerReferral,
  menuPrintForm,
  menuAnswerDoubts,
} from './globals/referrals';
export {
  runDaily,
  runHourly,
  runWorker,
  checkAutomation,
  repairAutomation,
  menuCheckAutomation,
} from './globals/automation';
export {
  previewOutbox,
  sendOutbox,
  menuOpenOutbox,
  menuPreviewOutbox,
  menuSendSelected,
} from './globals/mail';
export {
  openRates,
  readBrochure,
  saveRateDraft,
  withdrawRateDraft,
  reviewRates,
  activateRates,
  recomputeQuotes,
  menuRateVersions,
} from './globals/rates';
