// What every programme's enrolment asks for alike; a folder says where its own differs.
import type { ConsentRule, DocumentRule, EnrolmentRules, RecordRule } from '../domain/enrolment-rules';

/** Intention before a quote goes on, its confirmation and the explanation before an application is taken. */
export const usualRecords: readonly RecordRule[] = [
  { part: 'firstIntention', before: 'application' },
  { part: 'finalIntention', before: 'application' },
  { part: 'explanation', before: 'application' },
];

export const privacyConsent: ConsentRule = {
  code: 'privacy',
  label: '個人情報の取扱い',
  before: 'application',
};

/** For a group policy: whoever is insured is told, or is the applicant. */
export const insuredInformed: ConsentRule = {
  code: 'insuredInformed',
  label: '被保険者への説明（申込人と同じ場合を含む）',
  before: 'application',
};

export function officialForm(name: string): DocumentRule {
  return {
    code: 'officialForm',
    name,
    before: 'application',
    kind: 'officialForm',
    checks: ['署名日', '★の項目を含む全項目の記入'],
    lines: [],
    request: `${name}（全項目にご記入・ご署名のうえ、原本をお送りください）`,
    factId: 'disclosureRequired',
  };
}

/** `line` names the figure that the programme rates by. */
export function revenueEvidence(lines: DocumentRule['lines']): DocumentRule {
  return {
    code: 'revenueEvidence',
    name: '算出基礎の確認資料',
    before: 'application',
    kind: 'evidence',
    checks: ['対象の年度', '金額が名簿・告知書と一致'],
    lines,
    request: `直近の会計年度の${lines.map(({ statement, line }) => `${statement}（「${line}」の記載のあるページ）`).join('または')}の写し`,
    factId: 'evidence',
  };
}

/** `factId` where the programme's own papers name an application form. */
export function applicationForm(name: string, factId = ''): DocumentRule {
  return {
    code: 'application',
    name,
    before: 'cover',
    kind: 'application',
    checks: ['代表者の役職・氏名', '押印または署名', '申込日', 'プランと保険期間'],
    lines: [],
    request: `${name}（代表者の役職・氏名をご記入のうえ、ご押印またはご署名ください）`,
    factId,
  };
}

export const salesLines: DocumentRule['lines'] = [
  { statement: '損益計算書', line: '売上高' },
  { statement: '事業活動計算書', line: 'サービス活動収益計' },
  { statement: '事業計画書（新設の場合）', line: '1年間の計画額' },
];

/** What is asked for where the programme's own papers say nothing else. */
export function usualEnrolment(own: Partial<EnrolmentRules> = {}): EnrolmentRules {
  return {
    premiumGoesTo: 'agency',
    records: usualRecords,
    consents: [privacyConsent],
    documents: [
      officialForm('告知書（保険会社所定）'),
      revenueEvidence(salesLines),
      applicationForm('申込書'),
    ],
    ...own,
  };
}
