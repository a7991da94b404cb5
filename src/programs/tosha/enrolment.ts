// What TOSHA asks for: declaration, evidence of total income, application; the association is paid.
import type { EnrolmentRules } from '../../domain/enrolment-rules';
import {
  applicationForm,
  insuredInformed,
  officialForm,
  privacyConsent,
  revenueEvidence,
  usualEnrolment,
} from '../enrolment-rules';

export const enrolment = (): EnrolmentRules =>
  usualEnrolment({
    // S4 2.(6): the premium is paid to the association, and the application follows.
    premiumGoesTo: 'association',
    consents: [privacyConsent, insuredInformed],
    documents: [
      officialForm('告知事項申告書'),
      revenueEvidence([
        { statement: '資金収支計算書', line: '事業活動収入計' },
        { statement: '事業活動計算書', line: 'サービス活動収益計' },
        { statement: '事業計画書・予算書（新設の場合）', line: '1年間の収入合計' },
      ]),
      applicationForm('加入申込票', 'documents'),
    ],
  });
