// The door of mail: what other rooms may use.
export type { Calls as MailCalls } from './contract';
export { checkAddress } from './address-check';
export { automaticClaim, automaticMark, isByItself, RULE_VERSION, unclaimed } from './automatic-claim';
export {
  deliveryIdentity,
  deliveryMethodOf,
  deliveryRow,
  paperDeliveryRow,
  recipientOf,
} from './delivery-rows';
export {
  letterBasis,
  letterFigure,
  type DeliveryPayload,
  type PaperPayload,
  readPaperPayload,
  readPayload,
} from './delivery-payload';
export {
  type LetterFacts,
  addresseeOf,
  agencyOf,
  gatherLetterFacts,
  hasMandate,
  insurerOf,
  insurersOf,
  templateOf,
} from './letter-facts';
export {
  type Cause,
  type CausePorts,
  type DeliveryEffect,
  type DrawLetters,
  type Ended,
  type GoesByItself,
  type LetterDesk,
  type LetterRule,
  type Stays,
  heldBack,
  withdrawn,
} from './letter-port';
export { documentOf, escapeHtml } from './mail-text';
export { previewOutbox, waitingByItself } from './preview-outbox';
export {
  type LetterOpening,
  type LetterToQueue,
  type NoticeToQueue,
  letterOpening,
  queueLetters,
  queueNotices,
  queueRows,
} from './queue-letters';
export { programsBy, programsNow } from './programs-now';
export { owedCopies } from './owed-copies';
export { fileNameOf } from './send-one';
export { sendOutbox } from './send-outbox';
export { isApproved } from './template-choice';
export { mailProblems } from './words';
