// AIOI's doubts: what we ask the insurer, and what we do until it answers.
import type { Doubt } from '../../domain/doubt';
import { hintId, optionsId, optionTexts } from '../../domain/named-text';
import { silentClaimsDoubt } from '../claim-rules';
import { doubtList } from '../doubt-list';
import { questionnaire } from './questionnaire';

/** Questions that another document asks too, with more than yes and no. */
const BORROWED = [
  ...['3-2', '3-4', '3-5', '3-6', '3-8', '3-10'],
  ...['3-15a', '3-16', '3-18', '3-19', '3-22'],
];

export const doubts = (): Doubt[] =>
  doubtList('AIOI', 'S1', {
    wording: {
      factIds: ['wordingAliases', 'question.4-7'],
      state: 'unverified',
      section: '告知事項3・4',
      question:
        '申込欄の表記（制約書、受注、Instruction、ベンディンダ、4-7の「認証ソフトウェア」）は、誓約書、受託、Intrusion、ベンダ、ソフトウェアの意味でよいでしょうか。4-7の一覧もお示しください。',
      meanwhile: '読み替えて表示し、資料の表記は一覧に残します。4-7は別の資料の一覧でうかがいます。',
    },
    options: {
      factIds: BORROWED.map(optionsId),
      state: 'inferred',
      section: '告知事項3',
      question:
        '告知事項3の各質問の選択肢（「はい」「いいえ」以外があるか）と、3-22の認証の一覧をお示しください。',
      meanwhile: '同じ質問を持つ別の資料の選択肢でうかがい、推定と表示します。',
    },
    hints: {
      factIds: ['3-3', '3-15', '3-22', '4-5', '4-6'].map(hintId),
      state: 'inferred',
      section: '告知事項3・4',
      question:
        '申込欄に説明のない3-22の認証と、「または」で結ばれた質問の答え方を、補足に書いたとおりにご説明してよいでしょうか。',
      meanwhile:
        '認証は同じ質問を持つ別の資料の説明、答え方は質問の文から読み取った補足を添えてうかがいます。',
    },
    choices: {
      factIds: questionnaire()
        .items.filter(({ question }) => optionTexts(question.form).length > 0)
        .filter(({ number }) => !BORROWED.includes(number))
        .map(({ number }) => optionsId(number)),
      state: 'inferred',
      section: '告知事項1～4',
      question:
        '各質問の選択肢をすべてお示しください。資料にあるのは「はい」と「時々ある」だけです。3-22と4-7は、一覧もお示しください。',
      meanwhile: '「はい」「いいえ」と、同じ質問を持つ別の資料の選択肢でうかがいます。',
    },
    riders: {
      factIds: ['question.特約-1', 'question.特約-2', 'question.特約-3'],
      state: 'inferred',
      section: '告知事項1・2・4 注記',
      question:
        '保険料確定特約、情報漏えい限定補償特約、IT業務特約の希望は、どの欄でうかがえばよいでしょうか。',
      meanwhile: '見積りを希望されるときに先にうかがい、告知事項4の要否を決めます。',
    },
    parties: {
      factIds: ['policyholder', 'insured', 'insurers', 'certificateName'],
      state: 'inferred',
      section: '資料請求・お見積り',
      question:
        '保険契約者と被保険者は申込む企業で、保険証券が届くと考えてよいでしょうか。単独のお引受けでしょうか。',
      meanwhile: '申込む企業を契約者・被保険者とし、届く書類を保険証券として扱い、推定と表示します。',
    },
    deductible: {
      factIds: ['deductible', 'limitsReference'],
      state: 'unverified',
      section: '資料請求・お見積り',
      question: '選択できる賠償・費用の限度額、訴訟対応の内枠、免責金額をお示しください。',
      meanwhile: '限度額と免責は空欄とし、会社の回答があるまで見積りに書きません。',
    },
    coverage: {
      factIds: [
        'coverage.liability.summary',
        'coverage.liability.plans',
        'coverage.liability.ratio',
        'coverage.liability.consent',
        'coverage.cost.summary',
        'coverage.cost.plans',
        'coverage.cost.ratio',
        'coverage.cost.consent',
        'event.leak',
        'event.itIncident',
        'trigger',
      ],
      state: 'unverified',
      section: '告知事項2 注記',
      question:
        '補償の対象となる事故・費目、支払割合、承認の要否、支払いの基準（請求日・事故日）をお示しください。',
      meanwhile: '補償は「保険会社確認」と表示します。',
    },
    newEntity: {
      factIds: ['revenue.planValue'],
      state: 'unverified',
      section: '告知事項1',
      question: '新設で実績がない場合、計画値での見積りは可能でしょうか。',
      meanwhile: '計画値では算出せず、照会します。',
    },
    claims: silentClaimsDoubt('資料請求・お見積り'),
  });
