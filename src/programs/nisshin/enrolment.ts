// What NISSHIN asks for before an application: the usual, its flyer naming the application form.
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
    documents: [
      officialForm('告知書（保険会社所定）'),
      revenueEvidence(salesLines),
      applicationForm('申込書', 'documents'),
    ],
  });
