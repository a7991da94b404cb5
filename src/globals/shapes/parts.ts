// This file defines the shapes that several requests share.
import { textFields } from './shape';

export const texts = { list: 'text' } as const;
export const orSelected = { or: [{ one: ['selected'] }, texts] } as const;
export const yesNo = { one: ['', '有', '無', '不明'] } as const;
export const access = { one: ['', '有', '無', '調査中'] } as const;
export const publication = { one: ['', '公表済', '公表しない', '未定'] } as const;
export const detection = {
  one: ['', 'own', 'watchService', 'securityOperator', 'publicBody', 'victim'],
} as const;
export const paperMethod = { one: ['FAX', '郵送'] } as const;
export const transaction = { one: ['新規', '更改', '中途'] } as const;
export const encoding = { one: ['utf-8', 'cp932'] } as const;
export const job = {
  of: {
    kind: { one: ['quote', 'rerate', 'letters', 'mail'] },
    'members?': texts,
    'conditions?': { of: { ...textFields('program', 'plan', 'state', 'solicitor') } },
    effectiveDate: 'text',
    transaction,
    letters: 'flag',
    'confirm?': 'number',
  },
} as const;
export const entry = {
  of: {
    memberKey: 'text',
    program: 'text',
    revision: 'number',
    answers: 'own',
    carried: 'own',
    unconfirmed: 'own',
  },
} as const;
export const quoting = {
  of: {
    members: { or: [{ one: ['selected', 'all'] }, texts] },
    effectiveDate: 'text',
    transaction,
    'plans?': { map: 'text' },
    'letters?': 'flag',
  },
} as const;
export const claimIntake = {
  of: {
    ...textFields(
      'memberKey',
      'policyNumber',
      'plan',
      'occurredOn',
      'occurredTime',
      'knownOn',
      'knownTime',
      'claimedOn',
      'claimedTime',
      'allegation',
      'cause',
      'knownHow',
      'persons',
      'companies',
      'reporter',
      'publishedHow',
      'publishedOn',
    ),
    kind: { one: ['', 'leak', 'disruption', 'attackHarm', 'attackThreat', 'attackOther'] },
    sensitive: yesNo,
    propertyDamage: yesNo,
    wrongfulIntent: yesNo,
    detection: detection,
    access: access,
    publication: publication,
    priorKnowledge: texts,
    cautionGiven: 'flag',
  },
} as const;
export const rateReview = {
  ...textFields('program', 'version', 'effectiveFrom', 'effectiveTo', 'insurerPaper', 'approvedBy'),
  cases: { list: { of: { ...textFields('plan', 'revenue', 'premium') } } },
} as const;
export const registerQuery = {
  register: { one: ['documents', 'ledger', 'summary', 'complaints'] },
  from: 'text',
  to: 'text',
  'least?': 'text',
  'most?': 'text',
  'counterparty?': 'text',
} as const;
