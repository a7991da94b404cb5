// How a programme whose document is silent on claims says so: nothing is borrowed from another.
import type { ClaimRules } from '../domain/claim-rules';
import type { FactSource } from '../domain/fact';
import { sourced } from './sourced';

/** Clocks without days, no list of documents, no trigger: what is not stated is asked of the insurer. */
export function silentClaimRules(document: FactSource['document'], section: string): ClaimRules {
  const { unverified, unstated } = sourced(document);
  return {
    trigger: { liability: unstated(section), cost: unstated(section) },
    clocks: [
      {
        id: 'immediateNotice',
        name: '事故の第一報',
        start: 'known',
        length: unverified(null, section, '通知の期限の記載がなく、知った当日のうちの連絡を目安にしています'),
        startCounts: true,
        counting: '知ったらすぐに（日数の記載なし）',
      },
    ],
    documents: unverified([], section, '請求書類の一覧が資料になく、保険会社に確認します'),
    agreementNeedsConsent: unstated(section),
    priorKnowledge: [],
    noticeItems: unverified(
      ['知った状況', '申し立てられている内容', '原因となる事実'],
      section,
      '第一報で伝える事項の記載がなく、一般的な3点を用いています',
    ),
  };
}

/** The one question that such a programme puts to its insurer about claims. */
export const silentClaimsDoubt = (section: string) =>
  ({
    factIds: ['claims.documents', 'claims.settlement', 'claims.notice', 'claims.clock.immediateNotice'],
    state: 'unverified',
    section,
    question:
      '事故の通知の期限と伝える事項、保険金の請求書類の一覧、示談・責任の承認についての同意の要否をお示しください。',
    meanwhile:
      '知った当日のうちの連絡を目安とし、書類と同意は事故ごとに保険会社へ確認します。ほかの制度の期限・書類を流用しません。',
  }) as const;
