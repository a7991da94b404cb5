// TOSHA's facts about claims, insurers' liability, protection and consents.
import type { ProgramFact } from '../../domain/program-fact';
import { percentInText, span } from '../figure-text';
import { master } from '../master-fact';
import { sourced } from '../sourced';
import { dates } from './dates';
import { limits } from './limits';

const { published, inferred, unverified } = sourced('S4');
const NOTICE = '6. 事故が起きた場合のお手続';
const RECEIPTS = '6. 保険金のご請求時にご提出いただく書類';
const { employeesUpTo, paidPercent, earlyPaidPercent, earlyMonths } = limits.protection;
const FAILURE = '6. 保険会社破綻時等の取扱い';

export function claimFacts(): ProgramFact[] {
  const claim = (id: string, label: string, fact: ProgramFact['fact']): ProgramFact => ({
    id,
    group: '事故・請求',
    label,
    fact,
  });
  return [
    master(
      'accidentNotice',
      published(
        [
          '請求・そのおそれを知ったら直ちに連絡',
          '知った状況・申立内容・原因事実を伝える',
          '遅滞なく書面でも通知',
        ],
        NOTICE,
      ),
    ),
    claim(
      'settlementService',
      '示談交渉',
      published('示談交渉サービスなし。同意前の承認・支払いは差し引かれることがある', '3. 示談交渉'),
    ),
    claim('approvalOfLiability', '賠償の支払い', published('事前の承認が必要', '4.(1) 注記')),
    claim(
      'costPurpose',
      '費用の目的',
      published('記名被保険者のブランドイメージの回復・失墜防止に必要な措置', '3.(2) 費用損害'),
    ),
    claim(
      'coveredInformation',
      '対象の情報',
      published(
        ['個人情報（死者を含む）', '企業情報（秘密として管理）', 'その他の電子データ・記録媒体の情報'],
        '2.(4) 補償の対象となる情報',
      ),
    ),
    claim(
      'publicBodies',
      '公的機関の範囲',
      published('届出を受け付ける独立行政法人・一般社団法人を含む', '3. 公表要件 注'),
    ),
    claim(
      'claimDocuments',
      '請求書類',
      published(
        [
          '(1)保険金請求書',
          '(2)事故内容報告書等',
          '(3)賠償額・請求権者の確認',
          '(4)費用の額',
          '(5)委任状・印鑑証明書等',
        ],
        RECEIPTS,
      ),
    ),
    claim(
      'paymentDays',
      '保険金の支払い',
      published(
        `書類の提出日を含めて${span(dates.payment)}以内（必要な照会があるときは延長、通知あり）`,
        RECEIPTS,
      ),
    ),
    claim('limitation', '請求権の時効', { ...dates.limitation, value: span(dates.limitation) }),
    claim(
      'limitationStart',
      '時効の起算',
      unverified(null, RECEIPTS, '時効の起算日は約款によるとされ、資料にありません'),
    ),
    claim(
      'ratioOrder',
      '縮小支払割合と限度額の順序',
      inferred(
        '損害額に割合を掛けて円未満を切り捨て、その後に限度額を当てる',
        '2.(7) 引受条件',
        '割合と限度額のどちらを先に当てるか、円未満の端数の扱いの記載がありません',
      ),
    ),
    claim(
      'lien',
      '先取特権',
      published('被害者は先取特権を持つ。譲渡・質入れ・差押えは原則できない', RECEIPTS),
    ),
    claim(
      'joint',
      '共同保険',
      published('各社は引受割合に応じ、連帯せずに責任を負う。幹事が事務を代行', '6. 共同保険契約'),
    ),
    claim(
      'protection',
      '契約者保護機構',
      published(
        [
          `保険契約者が個人・小規模法人（破綻時${employeesUpTo.value}人以下）・マンション管理組合の場合に限る`,
          `${percentInText(paidPercent)}（破綻前と破綻後${earlyMonths.value}か月の事故は${percentInText(earlyPaidPercent)}）`,
          `解約返れい金は${percentInText(paidPercent)}`,
        ],
        FAILURE,
      ),
    ),
    claim(
      'consents',
      '個人情報の同意',
      published(['利用と提供', '契約等の情報交換', '再保険'], '6. 個人情報の取扱いについて'),
    ),
    claim(
      'priorKnowledge',
      '事故を知っていた時点',
      inferred(
        '普通約款は今回の始期、特約は最初の契約の始期',
        '5. 保険金をお支払いしない主な場合',
        '2つの基準があり、どちらが優先するかが分かりません',
      ),
    ),
    claim(
      'lostPages',
      '資料の欠け',
      unverified(
        null,
        '7. 保険金ご請求手続の流れ',
        '請求手続の流れ図と「重要事項のご説明」が手元の資料にありません',
      ),
    ),
  ];
}
