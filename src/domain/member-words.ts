// The words of a member's row that forms offer, and the fields of 新しい会員 by the columns that they fill.
import { DELIVERY_METHODS } from './delivery-state';
import { revenueUnitWords } from './revenue';

export const CONTACT_METHODS = DELIVERY_METHODS;
export const REVENUE_UNITS = revenueUnitWords;
export const ENROLMENT_UNITS = ['法人単位', '事業所単位'] as const;
export const REVENUE_STATES = ['実績', '計画'] as const;

/** In the order of the form. */
export const NEW_MEMBER_FIELDS = [
  'memberNumber',
  'branch',
  'organization',
  'kana',
  'program',
  'planText',
  'contact',
  'department',
  'phone',
  'email',
  'contactMethod',
  'fax',
  'postalCode',
  'address',
  'revenueText',
  'revenueUnit',
  'revenueState',
  'fiscalYear',
  'kind',
  'corporateNumber',
  'association',
  'enrolmentUnit',
  'representative',
  'solicitor',
  'remarks',
] as const;
