// What GH asks for before an application: the insurer's declaration and evidence of sales.
import type { EnrolmentRules } from '../../domain/enrolment-rules';
import {
  applicationForm,
  officialForm,
  revenueEvidence,
  salesLines,
  usualEnrolment,
} from '../enrolment-rules';

export const enrolment = (): EnrolmentRules =>
  usualEnrolment({
    documents: [officialForm('告知事項申告書'), revenueEvidence(salesLines), applicationForm('申込書')],
  });
