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
const PRIVACY = '6. 個人情報の取扱いについて';

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
      published(
        [
          '示談交渉サービスなし（円満な解決の相談には応じる）',
          '示談は必ず保険会社と相談しながら進める',
          '同意を得ない責任の承認・賠償金の支払いは、保険金から差し引かれることがある',
        ],
        '3. 示談交渉',
      ),
    ),
    claim('approvalOfLiability', '賠償の支払い', published('事前の承認が必要', '4.(1) 注記')),
    claim(
      'costPurpose',
      '費用の目的',
      published(
        [
          '記名被保険者のブランドイメージの回復・失墜防止に必要かつ有益な措置',
          '事故①・③・④は、公表要件のいずれかで発生が明らかになったときに限る',
        ],
        '3.(2) 費用損害',
      ),
    ),
    claim(
      'coveredInformation',
      '対象の情報',
      published(
        [
          '個人情報（個人情報保護法によるもの。死者を含む）',
          '企業情報（事業に有用な技術・営業の情報で、秘密として管理され、公に知られていない）',
          'その他の電子データ、記録媒体に記録された情報',
        ],
        '2.(4) 補償の対象となる情報',
      ),
    ),
    claim(
      'publicBodies',
      '公的機関の範囲',
      published('届出を受け付ける独立行政法人・一般社団法人を含む', '3. 公表要件 注'),
    ),
    claim(
      'claimDocumentsNote',
      '請求書類の注意',
      published(
        [
          '請求するのは被保険者または保険金を受け取る方（代理人を含む）',
          '表の書類のうち、事故の受付後に保険会社が求めるものを出す',
          '特約の保険金の請求には、その特約に定める書類も要る',
          '事故の内容や損害の額等により、表にない書類を求められることがある',
        ],
        RECEIPTS,
      ),
    ),
    claim(
      'checkedBeforePayment',
      '支払いまでに確認する事項',
      published(
        [
          '支払いの事由の有無',
          '支払わない事由の有無',
          '保険金の算出',
          '契約の効力の有無',
          'その他、保険金の額を決めるのに要る事項',
        ],
        `${RECEIPTS} 注2`,
      ),
    ),
    claim(
      'extension',
      '支払いの延長',
      published(
        [
          '警察などの捜査の結果の照会',
          '鑑定人・医療機関などの診断・鑑定の結果の照会',
          '災害救助法が適用された被災地の調査',
          '国外の調査など',
          '確認する事項と終える時期は被保険者に通知される',
        ],
        `${RECEIPTS} 注3`,
      ),
    ),
    claim(
      'policyWording',
      '約款',
      published('加入の内容は、保険の種類に応じた普通保険約款・特約による', '6. ご注意いただきたいこと'),
    ),
    claim(
      'otherPayments',
      'ほかの保険金',
      published('約款・特約により、記載のほかの保険金が支払われることがある', '4. お支払いの対象となる損害'),
    ),
    claim(
      'leakedInformation',
      '漏えいの対象となる情報',
      published(
        [
          '自らの業務で所有・使用・管理する他人の情報（所有・使用・管理しなくなったものを含む）',
          '同じく被保険者以外に管理を委託した他人の情報（委託しなくなったものを含む）',
          '記名被保険者が派遣業のときは、派遣した労働者を含む',
        ],
        '3.(1) 賠償損害 ①',
      ),
    ),
    claim(
      'harm',
      '身体障害・財物損壊の範囲',
      published(
        [
          '身体の障害は傷害・疾病で、後遺障害・死亡を含む',
          '財物は財産的価値のある有体物で、その滅失・破損・汚損、紛失・盗取',
        ],
        '3.(1) 賠償損害 ③',
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
      unverified('約款による', RECEIPTS, '時効の起算日は約款によるとされ、資料にありません'),
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
      published(['被害者は先取特権を持つ', '請求権の譲渡・質入れ・差押えは原則できない'], RECEIPTS),
    ),
    claim(
      'joint',
      '共同保険',
      published(
        ['各社は引受割合または保険金額に応じ、連帯せずに責任を負う', '幹事が事務を代行'],
        '6. 共同保険契約',
      ),
    ),
    claim(
      'protection',
      '契約者保護機構',
      published(
        [
          '引受保険会社は損害保険契約者保護機構に加入',
          `保険契約者が個人・小規模法人（破綻時${employeesUpTo.value}人以下）・マンション管理組合の場合に限る`,
          `${percentInText(paidPercent)}（破綻前と破綻後${earlyMonths.value}か月の事故は${percentInText(earlyPaidPercent)}）`,
          `解約返れい金は${percentInText(paidPercent)}`,
          '個人等が保険料を実質的に負担する被保険者の部分も対象',
        ],
        FAILURE,
      ),
    ),
    claim(
      'failure',
      '保険会社の破綻',
      published(
        '保険金・解約返れい金の支払いが一定期間凍結されたり、額が削減されたりすることがある',
        FAILURE,
      ),
    ),
    claim(
      'consents',
      '個人情報の同意',
      published(['個人情報の取扱いに同意して申し込む（利用と提供、契約等の情報交換、再保険）'], PRIVACY),
    ),
    ...privacy().map(([id, label, value]) => claim(id, label, published(value, PRIVACY))),
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

/** What whoever applies agrees to. */
function privacy(): [id: string, label: string, value: readonly string[]][] {
  return [
    [
      'privacyPurpose',
      '個人情報の利用目的',
      [
        'この保険の引受の審査と契約の履行',
        '引受保険会社とそのグループ各社（海外を含む）による、ほかの商品・サービスの案内・提供と審査・履行',
        '提携先・委託先等の商品・サービスの案内',
      ],
    ],
    [
      'privacySensitive',
      'センシティブ情報の利用',
      ['保健医療等のセンシティブ情報（要配慮個人情報を含む）は、法令等に従い、必要と認められる範囲に限る'],
    ],
    [
      'privacyRecipients',
      '個人情報の提供先',
      [
        '業務委託先（保険代理店を含む）',
        '保険仲立人',
        '医療機関',
        '保険金の請求・支払いの関係先等（いずれも海外を含む）',
      ],
    ],
    [
      'privacyExamples',
      '案内される商品・サービスの例',
      [
        'グループ会社：損害保険・生命保険、投資信託・ローン等、リスクマネジメントサービス',
        '提携先等：自動車の購入・車検のあっせん（変更・追加がある）',
      ],
    ],
    [
      'privacyExchange',
      '契約等の情報交換',
      ['日本損害保険協会、損害保険料率算出機構、損害保険会社等の間で登録・交換されることがある'],
    ],
    [
      'privacyReinsurance',
      '再保険',
      ['再保険の契約・通知・請求等のため、再保険引受会社等（海外を含む）に提供されることがある'],
    ],
  ];
}
