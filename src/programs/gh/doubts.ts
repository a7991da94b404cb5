// GH's doubts: what we ask the insurer, and what we do until it answers.
import type { Doubt } from '../../domain/doubt';
import { hintId } from '../../domain/named-text';
import { silentClaimsDoubt } from '../claim-rules';
import { doubtList } from '../doubt-list';

export const doubts = (): Doubt[] =>
  doubtList('GH', 'S0', {
    numberTwo: {
      factIds: ['question.1c', 'question.2'],
      state: 'inferred',
      section: 'サイバープロテクター見積りシート 質問1・2',
      question:
        '見積りシートの番号2は、誓約書・罰則規定の行と社内ネットワークの行のどちらでしょうか。また、誓約書の行は質問1が「はい」のときだけの回答でしょうか。',
      meanwhile: '誓約書は常にうかがい、紙面の番号は見積りシートのとおりに印刷します。',
    },
    hints: {
      factIds: ['3', '6', '15', '16', '21', '22', '24', '25', '26', '27'].map(hintId),
      state: 'inferred',
      section: 'サイバープロテクター見積りシート 質問1～29',
      question:
        '見積りシートに説明のない用語（IDS、IPA、CISO、CSIRTなど）と、「または」や「していない」と問う質問の答え方を、補足に書いたとおりにご説明してよいでしょうか。',
      meanwhile:
        '用語は同じ質問を持つ別の資料の説明、答え方は質問の文から読み取った補足を添えてうかがいます。',
    },
    lossAnswer: {
      factIds: ['lossAnswer'],
      state: 'inferred',
      section: 'サイバープロテクター見積りシート B★',
      question:
        'B★の2つの質問（請求・そのおそれ／費用負担）は、どちらかに当てはまれば「はい」でよいでしょうか。',
      meanwhile: '2つに分けてうかがい、どちらかが「はい」ならB★を「はい」とします。',
    },
    costItems: {
      factIds: [
        'coverage.liability.ratio',
        'coverage.liability.consent',
        'coverage.cost.ratio',
        'coverage.cost.consent',
      ],
      state: 'unverified',
      section: '支払限度額と保険料',
      question:
        '費用損害で支払われる費目、縮小支払割合、承認の要否、対象となる期間をお示しください。賠償損害の承認の要否もあわせてお願いします。',
      meanwhile: '限度額だけを表示し、ほかの制度の費目・日数・承認を流用しません。',
    },
    period: {
      factIds: ['cover.expiry', 'cover.midTerm', 'startTime', 'estimateClosing', 'applicationClosing'],
      state: 'unverified',
      section: '情報漏えい補償制度',
      question:
        '保険期間（始期・終期と時刻、会員に共通か会員ごとか）、締切日、中途加入の可否と保険料の計算方法をお示しください。',
      meanwhile: '共通の満期として扱い、日付は契約の前に登録を求めます。中途加入は照会します。',
    },
    tax: {
      factIds: ['revenue.tax'],
      state: 'unverified',
      section: 'サイバープロテクター見積りシート A★',
      question: '算出基礎の売上高は、消費税込み・税抜きのどちらでしょうか。',
      meanwhile: '会員の申出のまま税区分を記録し、見積りに「税区分未確認」と示します。',
    },
    trigger: {
      factIds: ['trigger'],
      state: 'unverified',
      section: '情報漏えい補償制度',
      question: '賠償損害は、保険期間中の損害賠償請求と事故の発生のどちらを基準に支払われますか。',
      meanwhile: '事故では発生日・認識日・請求日をすべて記録します。',
    },
    parties: {
      factIds: ['insurer', 'policyholder', 'agency', 'agencyFax', 'insured', 'certificateName'],
      state: 'unverified',
      section: '情報漏えい補償制度',
      question:
        '引受保険会社、保険契約者、被保険者の範囲、取扱代理店とFAX番号、加入者証・保険証券のどちらが届くかをお示しください。',
      meanwhile: '会社名と番号は印刷しません。',
    },
    claims: silentClaimsDoubt('情報漏えい補償制度'),
  });
