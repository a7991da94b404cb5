// TOSHA's rules for claims: triggers, clocks, documents in five groups, consent, prior knowledge.
import type { ClaimRules, ClockRule, DocumentGroup } from '../../domain/claim-rules';
import { span } from '../figure-text';
import { sourced } from '../sourced';
import { dates } from './dates';
import { COST_TRIGGER } from './facts';

const { published, inferred, unverified } = sourced('S4');
const NOTICE = '6. 事故が起きた場合のお手続';
const PAPERS = '6. 保険金のご請求時にご提出いただく書類';
const EXCLUSIONS = '5. 保険金をお支払いしない主な場合';
const RECEIVED = '保険会社が書面の通知を受け取った日の翌日から';

export const claims = (): ClaimRules => ({
  trigger: {
    liability: published('claimed', '3.(1) 賠償損害'),
    cost: inferred('occurred', '3.(2) 費用損害', COST_TRIGGER),
  },
  clocks: clocks(),
  documents: published(documents(), PAPERS),
  agreementNeedsConsent: published(true, '3. 示談交渉'),
  priorKnowledge: [
    published(
      '今回の保険期間の始期に、請求を受けるおそれのある状況を知っていましたか（普通約款の基準）',
      EXCLUSIONS,
    ),
    published('最初に加入した保険期間の始期に、事故やそのおそれを知っていましたか（特約の基準）', EXCLUSIONS),
  ],
  noticeItems: published(['最初に知ったときの状況', '申し立てられている行為', '原因となる事実'], NOTICE),
});

function clocks(): ClockRule[] {
  return [
    {
      id: 'immediateNotice',
      name: '事故の第一報',
      start: 'known',
      length: published(null, NOTICE),
      startCounts: true,
      counting: '請求またはそのおそれを知ったら直ちに',
    },
    {
      id: 'writtenNotice',
      name: '書面による事故通知',
      start: 'firstReported',
      length: published(null, NOTICE),
      startCounts: true,
      counting: '第一報の後、遅滞なく（日数の定めなし）',
    },
    {
      id: 'measures.standard',
      name: '費用の対象となる措置の期限',
      plans: ['TOSHA-A', 'TOSHA-B'],
      start: 'insurerReceived',
      length: dates.measures.standard,
      startCounts: false,
      counting: `${RECEIVED}${span(dates.measures.standard)}`,
    },
    {
      id: 'measures.premium',
      name: '費用の対象となる措置の期限',
      plans: ['TOSHA-C', 'TOSHA-D'],
      start: 'insurerReceived',
      length: dates.measures.premium,
      startCounts: false,
      counting: `${RECEIVED}${span(dates.measures.premium)}`,
    },
    {
      id: 'payment',
      name: '保険会社の支払い',
      start: 'documentsSubmitted',
      length: dates.payment,
      startCounts: true,
      counting: `請求書類の提出日を含めて${span(dates.payment)}（延長のときは通知あり）`,
    },
    {
      id: 'limitation',
      name: '保険金請求権の時効',
      start: 'occurred',
      length: unverified(
        dates.limitation.value,
        PAPERS,
        `時効は${span(dates.limitation)}ですが起算日が資料になく、最も早い発生日の翌日から数えた目安です`,
      ),
      startCounts: false,
      counting: `${span(dates.limitation)}（起算日は未確認。発生日の翌日から数えた目安）`,
    },
  ];
}

function documents(): DocumentGroup[] {
  return [
    { number: '(1)', name: '保険金請求書', entries: [{ id: '1', name: '保険金請求書（保険会社所定）' }] },
    {
      number: '(2)',
      name: '事故と損害の確認',
      entries: [
        { id: '2-1', name: '事故内容報告書（保険会社所定）' },
        {
          id: '2-2',
          name: '損害の明細、原因・状況の写真や画像、修理の業者の報告書、免責に当たるかを確認する書類',
        },
        { id: '2-3', name: '警察署・消防署の証明書、交通事故証明書など', when: 'ifAsked' },
      ],
    },
    {
      number: '(3)',
      name: '賠償額と請求権者の確認',
      entries: [
        {
          id: '3-1',
          name: '損害額・被害者・請求権者が分かる書類',
          examples:
            '売買契約書、購入時の領収書、保証書、被害物の写真、修理の見積書・請求書・領収書、登記の全部（個人）事項証明書',
          when: 'liability',
        },
        {
          id: '3-2',
          name: '賠償額と承諾を確認する書類',
          examples: '示談書、判決書、念書（保険会社所定）、請求権者の領収書',
          when: 'liability',
        },
        {
          id: '3-3',
          name: '第三者への権利の移転を確認する書類',
          examples: '権利移転証兼念書',
          when: 'ifAsked',
        },
      ],
    },
    {
      number: '(4)',
      name: '費用の額の確認',
      entries: [
        {
          id: '4-1',
          name: '費用の請求書・見積書',
          examples: 'プロテクト費用・権利保全行使費用・争訟費用等の明細書',
          when: 'cost',
        },
        { id: '4-2', name: '費用の領収書', when: 'cost' },
      ],
    },
    {
      number: '(5)',
      name: 'その他',
      entries: [
        {
          id: '5-1',
          name: '請求権者を確認する書類',
          examples: '住民票、戸籍謄本、印鑑証明書、代表者の資格証明書',
        },
        { id: '5-2', name: '調査についての同意書（保険会社所定）', when: 'ifAsked' },
        {
          id: '5-3',
          name: '他から支払われる額が分かる書類',
          examples: '示談書、判決書、被害者の領収書、保険会社の支払通知書',
          when: 'ifAsked',
        },
        { id: '5-4', name: '委任状と受任者の印鑑証明書・資格証明書', when: 'ifAsked' },
      ],
    },
  ];
}
