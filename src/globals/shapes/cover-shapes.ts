// This file defines what the globals take around cover: rates, claims, payments, policies, papers, registers.
import { POLICY_STEPS } from '../../rooms/enrolment/step-request';
import { INTENTION_TEXTS } from '../../rooms/solicitation/record-intention';
import {
  texts,
  orSelected,
  access,
  publication,
  detection,
  paperMethod,
  encoding,
  claimIntake,
  rateReview,
  registerQuery,
} from './parts';
import { textFields, type RequestShapes } from './shape';

export const coverShapes = {
  openRates: null,
  readBrochure: { of: { program: 'text', text: 'long' } },
  saveRateDraft: {
    of: {
      ...textFields('program', 'version', 'method', 'label', 'toNext', 'roundingMode', 'yearNote', 'source'),
      about: 'flag',
      roundingUnitYen: { or: ['null', 'number'] },
      steps: { list: { of: { plan: 'text', revenueYen: 'number', premiumYen: 'number', text: 'text' } } },
    },
  },
  withdrawRateDraft: { of: { program: 'text', version: 'text' } },
  reviewRates: { of: rateReview },
  activateRates: { of: { ...rateReview, reviewKey: 'text', acknowledged: 'flag' } },
  recomputeQuotes: { of: { quoteNumbers: { or: [{ one: ['all'] }, texts] } } },
  'claimStart?': { of: { memberKey: 'text' } },
  registerClaim: { of: { claimNumber: 'text', requestKey: 'text', intake: claimIntake } },
  openClaim: { of: { claimNumber: 'text' } },
  recordClaimStep: {
    of: {
      ...textFields('claimNumber', 'on', 'note'),
      step: {
        one: [
          'settlement',
          'firstReport',
          'writtenNotice',
          'insurerReceived',
          'preliminaryReport',
          'finalReport',
          'caution',
          'settlementApproved',
          'submitted',
          'paid',
          'closed',
          'withdrawn',
        ],
      },
    },
  },
  saveClaimCost: {
    of: {
      ...textFields('claimNumber', 'requestKey', 'item', 'payee', 'estimate', 'persons', 'companies'),
      notDuplicate: 'flag',
    },
  },
  moveClaimCost: {
    of: {
      ...textFields('costNumber', 'on', 'amount', 'note'),
      move: { one: ['claim', 'request', 'approve', 'spend', 'decide', 'cancel'] },
    },
  },
  saveClaimDocuments: { of: { claimNumber: 'text', received: texts } },
  queueDocumentReminder: { of: { claimNumber: 'text' } },
  previewFirstReport: { of: { claimNumber: 'text' } },
  queueFirstReport: {
    of: { ...textFields('claimNumber', 'addressee', 'recipient'), method: paperMethod, readBack: 'flag' },
  },
  preparePayable: { of: { claimNumber: 'text' } },
  openSimulator: null,
  simulateIncident: {
    of: {
      ...textFields(
        'persons',
        'companies',
        'requestKey',
        'memberNumber',
        'intention',
        'reason',
        'approvalNumber',
      ),
      kind: { one: ['leak', 'disruption', 'attackHarm', 'attackThreat', 'attackOther'] },
      access: access,
      detection: detection,
      publication: publication,
      losses: { list: { of: { category: 'text', amount: 'text' } } },
      keep: 'flag',
      audience: { one: ['社内', '会員'] },
      plans: texts,
    },
  },
  importPayments: {
    of: { fileName: 'text', contentBase64: 'long', channel: { one: ['団体', '自社口座'] }, dryRun: 'flag' },
  },
  openPayments: null,
  findPremiums: { of: { text: 'text' } },
  bookPayments: {
    of: {
      bookings: {
        list: {
          of: {
            paymentNumber: 'text',
            parts: { list: { of: { policyNumber: 'text', amountYen: 'number' } } },
          },
        },
      },
      'setAside?': { list: { of: { paymentNumber: 'text', reason: 'text' } } },
    },
  },
  undoBooking: { of: { paymentNumber: 'text', reason: 'text' } },
  openUnpaid: null,
  queuePaymentLetters: {
    of: { kind: { one: ['transfer', 'reminder', 'receipt'] }, policyNumbers: texts, 'payBy?': 'text' },
  },
  planRefund: { of: { ...textFields('policyNumber', 'amount', 'reason') } },
  recordRefund: { of: { paymentNumber: 'text', paidOn: 'text' } },
  openAccounts: null,
  keyAccount: {
    of: { ...textFields('program', 'year', 'bank', 'branch', 'kind', 'number', 'holder', 'paper') },
  },
  confirmAccount: { of: { program: 'text', number: 'text' } },
  'verifyRecords?': { of: { 'sequence?': 'text', 'hash?': 'text', 'after?': 'text' } },
  acceptChanges: { of: { changes: { list: { of: { tab: 'text', id: 'text' } } } } },
  collectIntake: null,
  openIntake: null,
  settleIntake: {
    of: {
      receiptNumber: 'text',
      decision: { one: ['member', 'new', 'done', 'withdraw'] },
      'memberKey?': 'text',
    },
  },
  connectIntake: { of: { workbook: 'text', 'unlessSet?': 'flag' } },
  openApplications: null,
  acceptApplications: {
    of: {
      quoteNumbers: orSelected,
      receivedOn: 'text',
      document: 'text',
      'sent?': 'text',
      'premiums?': { map: 'text' },
      'inceptions?': { map: 'text' },
    },
  },
  openPolicies: null,
  recordPolicyStep: {
    of: {
      step: { one: POLICY_STEPS },
      policyNumbers: orSelected,
      on: 'text',
      document: 'text',
      'reason?': 'text',
      'amount?': 'text',
      'changes?': {
        of: {
          'organization?': 'text',
          'address?': 'text',
          'representative?': 'text',
          'successor?': 'text',
          'plan?': 'text',
          'annualPremium?': 'text',
        },
      },
    },
  },
  openCertificates: null,
  registerCertificates: { of: { text: 'long', on: 'text', document: 'text', reissue: 'flag' } },
  queueCertificateNotices: { of: { policyNumbers: texts } },
  openStory: { of: { memberKey: 'text' } },
  openPolicyLists: null,
  exportPolicyList: {
    of: {
      ...textFields('program', 'from', 'to'),
      kind: { one: ['加入者明細', '異動明細'] },
      encoding: encoding,
    },
  },
  openIntention: { of: { quoteNumber: 'text' } },
  recordIntention: {
    of: {
      ...textFields('quoteNumber', ...INTENTION_TEXTS),
      consents: texts,
    },
  },
  openDocuments: { of: { quoteNumber: 'text' } },
  registerDocument: {
    of: {
      ...textFields(
        'quoteNumber',
        'code',
        'receivedOn',
        'method',
        'statement',
        'line',
        'amount',
        'missing',
        'link',
      ),
      checked: texts,
    },
  },
  requestDocuments: { of: { quoteNumber: 'text', codes: texts } },
  openNewYear: { of: { program: 'text' } },
  startNewYear: { of: { ...textFields('program', 'start', 'end') } },
  quoteRenewals: { of: { program: 'text', lines: { list: { of: { policyNumber: 'text', plan: 'text' } } } } },
  openSettlement: { of: { month: 'text', insurer: 'text', 'fileName?': 'text', 'contentBase64?': 'long' } },
  closeSettlement: { of: { month: 'text', confirm: 'number' } },
  openRegister: {
    of: {
      register: { one: ['documents', 'ledger', 'summary', 'complaints'] },
      from: 'text',
      to: 'text',
      'least?': 'text',
      'most?': 'text',
      'counterparty?': 'text',
    },
  },
  exportRegister: { of: { ...registerQuery, encoding: encoding } },
  openComplaint: null,
  recordComplaint: {
    of: {
      ...textFields(
        'memberKey',
        'receivedAt',
        'channel',
        'content',
        'cause',
        'response',
        'reportedTo',
        'entryId',
      ),
    },
  },
} as const satisfies RequestShapes;
