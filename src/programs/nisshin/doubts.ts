// NISSHIN's doubts: what we ask the insurer, and what we do until it answers.
import type { Doubt } from '../../domain/doubt';
import { silentClaimsDoubt } from '../claim-rules';
import { doubtList } from '../doubt-list';
import { percentInText, yen } from '../figure-text';
import { limits } from './limits';

const RATIO = percentInText(limits.reduced.payRatioPercent);
const CAP = yen(limits.reduced.limit);
const TERMS = ['noAccessOutsideAlert', 'noAccessOwnSuspicion', 'notPublished'];

export const doubts = (): Doubt[] =>
  doubtList('NISSHIN', 'S3', {
    recurrenceLimit: {
      factIds: ['limit.cost6'],
      state: 'unverified',
      section: 'サイバー・情報漏えい事故補償特約の概要 ⑥',
      question: `⑥再発防止費用・不正プログラム除去費用の限度額は${yen(limits.cost6)}でよいでしょうか。認証の取得など費用ごとに限度額が異なりますか。`,
      meanwhile: `${yen(limits.cost6)}を未確認として表示し、限度額の判断に使うときは保険会社に確認します。`,
    },
    productName: {
      factIds: ['product'],
      state: 'inferred',
      section: '末尾の注記',
      question: '商品名は「ビジサポ」でよいでしょうか。',
      meanwhile: '「ビジサポ」と表示します。注記の切れた箇所や図の番号は補いません。',
    },
    capOrder: {
      factIds: ['term.noAccessOutsideAlert.limit', 'term.notPublished.limit'],
      state: 'inferred',
      section: '支払限度額に関するご注意',
      question: `${RATIO}と${CAP}は、損害額に${RATIO}を掛けた後に${CAP}を限度とするのでよいでしょうか。`,
      meanwhile: `損害額×${RATIO}と${CAP}の低い方を「推定」として示します。`,
    },
    capScope: {
      factIds: TERMS.map((term) => `term.${term}.items`),
      state: 'unverified',
      section: '支払限度額に関するご注意',
      question: `${RATIO}と${CAP}の限度は、①不正アクセス等対応費用だけでしょうか、費用全体でしょうか。`,
      meanwhile: '費用全体に及ぶものとして、低い方を示します。',
    },
    outsideAlert: {
      factIds: ['term.noAccessOwnSuspicion.covered'],
      state: 'inferred',
      section: '支払限度額に関するご注意',
      question: '自社で契約した監視サービスの検知は、外部からの通報に当たりますか。',
      meanwhile: '当たるかどうかを「保険会社確認」とし、対象外とは案内しません。',
    },
    maximum: {
      factIds: [
        'NISSHIN.liabilityLimit',
        'NISSHIN.costLimit',
        ...['total', 'liability', 'cost', 'cost1-4', 'cost5', 'cost7'].map((limit) => `limit.${limit}`),
      ],
      state: 'inferred',
      section: 'サイバー・情報漏えい事故補償特約の概要 注記1・2',
      question: `契約で選べる賠償・費用の限度額をお示しください。①～④の${yen(limits['cost1-4'])}は合計でしょうか。`,
      meanwhile: '資料の最大の額を「契約により低いことがある」と添えて示します。',
    },
    deductible: {
      factIds: ['deductible'],
      state: 'unverified',
      section: 'サイバー・情報漏えい事故補償特約の概要',
      question: '免責金額の有無と額をお示しください。',
      meanwhile: '空欄のままとします。',
    },
    rating: {
      factIds: [
        'revenue.basis',
        'revenue.tax',
        'revenue.unit',
        'revenue.fiscalYear',
        'revenue.planValue',
        'question.1',
        'settlementOfPremium',
      ],
      state: 'unverified',
      section: 'サイバー・情報漏えい事故補償特約の概要',
      question: '保険料の算出基礎（売上高などの種類、税、年度、単位）と精算の方法をお示しください。',
      meanwhile: '保険料は照会とし、参考として売上高をうかがいます。',
    },
    trigger: {
      factIds: ['trigger', 'event.cyber', 'coverage.damages.consent'],
      state: 'unverified',
      section: 'サイバー・情報漏えい事故補償特約の概要',
      question: '対象となる事故の定義、支払いの基準（請求日・事故日）、賠償の承認の要否をお示しください。',
      meanwhile: '発生日・認識日・請求日をすべて記録し、支払いの前に確認します。',
    },
    claims: silentClaimsDoubt('サイバー・情報漏えい事故補償特約の概要'),
  });
