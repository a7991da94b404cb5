// TOSHA's doubts: what we ask the insurer, and what we do until it answers.
import type { Doubt } from '../../domain/doubt';
import { optionsId } from '../../domain/named-text';
import { doubtList } from '../doubt-list';
import { percentInText } from '../figure-text';
import { dates } from './dates';
import { limits } from './limits';

const { damageContainment, recurrencePrevention } = limits.payRatioPercent;
const WITHOUT_APPROVAL = ['incidentResponse', 'publicity', 'legalAdvice', 'attackInvestigation'];

export const doubts = (): Doubt[] =>
  doubtList('TOSHA', 'S4', {
    publication: {
      factIds: ['publication.a-d', 'publication.e-f'],
      state: 'inferred',
      section: '3. 公表要件',
      question:
        '公表要件の「①または④」「⑤」は、事故①～④のどれを指しますか。a～dは①③、e・fは④と読んでよいでしょうか。',
      meanwhile: 'a～dを①③、e・fを④に当てて示し、これだけを理由に対象外とはしません。',
    },
    cyberEvents: {
      factIds: ['event.liability3', 'event.cost3', 'event.cost4'],
      state: 'unverified',
      section: '3. 保険金をお支払いする主な場合',
      question: '賠償の③、費用の③④の事故は、プレミアム（C・D）だけの対象でしょうか。',
      meanwhile: 'プレミアムだけの対象として示し、スタンダードの会員には保険会社に確認します。',
    },
    choices: {
      factIds: ['2-1', '2-2'].map(optionsId),
      state: 'inferred',
      section: '6. 告知事項申告書②',
      question: '過去の事故についての2つの質問は、「はい」「いいえ」のどちらかでお答えすればよいでしょうか。',
      meanwhile: '「はい」「いいえ」でうかがい、署名は保険会社所定の告知書にいただきます。',
    },
    letters: {
      factIds: ['letterLabels'],
      state: 'inferred',
      section: '2.(7) 引受条件・4. お支払いの対象となる損害',
      question: '費目の記号が表と説明で異なります。名前で照合してよいでしょうか。',
      meanwhile: '記号は使わず、費目の名前で扱います。',
    },
    startTime: {
      factIds: ['cover.period', 'startTime'],
      state: 'inferred',
      section: '2.(3) 保険期間',
      question: `保険始期の時刻は、終期と同じ${dates.startTime.value}でよいでしょうか。`,
      meanwhile: `表紙の${dates.startTime.value}とします。始期が日曜日でも営業日に動かしません。`,
    },
    similarProducts: {
      factIds: ['similarProducts'],
      state: 'inferred',
      section: '昨年度からの主な改定点',
      question: '現在の制度の見舞金の額、商標権の扱いなど、この資料の年度から変わった点をお示しください。',
      meanwhile: '制度・年度ごとに扱い、ほかの制度の料率や条項を流用しません。',
    },
    insurerNames: {
      factIds: ['insurers'],
      state: 'inferred',
      section: '6. 共同保険契約',
      question: '引受保険会社の現在の名称と引受割合をお示しください。',
      meanwhile: '資料の年度の名称を確認日なしでは印刷しません。',
    },
    renewal: {
      factIds: ['predecessor'],
      state: 'inferred',
      section: '昨年度からの主な改定点',
      question: '前年の情報漏えい保険の加入者は、スタンダードのどのプランに当たりますか。',
      meanwhile: 'A・Bの候補を示し、会員ごとに人が確認します。',
    },
    basisUnit: {
      factIds: ['revenue.unit', 'revenue.tax'],
      state: 'unverified',
      section: '6. 告知事項申告書 ①',
      question: '収入合計の記入の単位と、税込み・税抜きの別をお示しください。',
      meanwhile: '円まで書いていただき、税区分は申出のまま記録します。',
    },
    addressee: {
      factIds: ['applicationAddressee', 'laterClosings', 'bankAccount'],
      state: 'unverified',
      section: '2.(6) ご加入の流れ・表紙',
      question: '申込書類の送付先、2回目以降の締切日、今年度の払込口座をお示しください。',
      meanwhile: '送付先・締切・口座は、確認して入力するまで空欄とします。',
    },
    territory: {
      factIds: ['territory.itWork'],
      state: 'inferred',
      section: '4.(1) エ 注',
      question: 'IT業務による事故が日本国内に限られるのは、訴訟対応費用だけでしょうか、制度全体でしょうか。',
      meanwhile: '制度全体で日本国内とし、推定と表示します。',
    },
    priorKnowledge: {
      factIds: ['priorKnowledge'],
      state: 'inferred',
      section: '5. 保険金をお支払いしない主な場合',
      question: '事故を知っていたかの判断は、今回の始期と最初の契約の始期のどちらが優先しますか。',
      meanwhile: '初年度始期を契約に記録し、判断は保険会社に確認します。',
    },
    limitation: {
      factIds: ['limitationStart', 'lostPages', 'claims.clock.limitation'],
      state: 'unverified',
      section: '6. 保険金のご請求・7. 請求手続',
      question: '保険金請求権の時効の起算日と、請求手続の流れ・重要事項の資料をお示しください。',
      meanwhile: '期限は未確認の目安として示します。',
    },
    approvals: {
      factIds: WITHOUT_APPROVAL.map((item) => `coverage.${item}.consent`),
      state: 'inferred',
      section: '4.(2) 注記',
      question: '事故対応、広告宣伝、法律相談、サイバー攻撃調査の各費用に、事前の承認は不要でしょうか。',
      meanwhile: '承認は「不明」として、支出の前に保険会社へ確認します。',
    },
    ratioOrder: {
      factIds: ['ratioOrder'],
      state: 'inferred',
      section: '2.(7) 引受条件',
      question: `縮小支払割合（${percentInText(damageContainment)}・${percentInText(recurrencePrevention)}）は、損害額に掛けた後に費用の限度額を当てるのでよいでしょうか。割合を掛けた額の円未満はどう扱いますか。`,
      meanwhile: '割合を掛けて円未満を切り捨て、その後に限度額を当てます。逆の順の額も並べて示します。',
    },
    disclosure: {
      factIds: [
        'questionnaire.origin',
        'questionnaire.starNote',
        'question.1',
        'question.2-1',
        'question.2-2',
      ],
      state: 'inferred',
      section: '6. 告知事項申告書',
      question: '見積依頼シートの様式と、告知事項のうち危険に関する重要な事項（★）をお示しください。',
      meanwhile: '2項目を★として扱い、引き継がずに毎回うかがいます。',
    },
    premium: {
      factIds: ['premiumRounding', 'minimumPremium', 'discounts'],
      state: 'unverified',
      section: '2.(7) 保険料例',
      question: '保険料の端数処理、下限保険料、割引、各社分担額の端数の扱いをお示しください。',
      meanwhile: '公表例の間は概算（社内）とし、範囲外は照会します。',
    },
  });
