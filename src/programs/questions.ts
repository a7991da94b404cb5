// The canonical questions: one key a meaning, in our own short wording.
import type { AnswerForm, Question } from '../domain/question';
import * as forms from './answer-forms';

export type QuestionKey = keyof ReturnType<typeof canonicalQuestions>;

/** All questions by key. Built when a layout is asked for, not when the bundle loads. */
export function canonicalQuestions() {
  return {
    REV: {
      ...ask('neutral', '直近の会計年度（1年間）の売上高等', { kind: 'revenue', unit: 'thousandYen' }),
      period: { kind: 'fiscalYear' },
    },
    LOSS_3P: {
      ...lookBack(3, 'ネットワーク関連の業務で損害賠償を請求された、または請求されるおそれがあるか'),
      hint: 'ネットワーク関連の業務：ネットワークを持つ・使う・管理すること、ネットワークで電子情報を提供すること',
    },
    LOSS_COST: lookBack(3, '不正アクセス等への対応（原因の調査、データの復旧など）で費用を負担したか'),
    EVENT_5Y: {
      ...lookBack(5, 'この保険の対象となる事由が起きた、または起きると予想されるか'),
      hint: '請求の有無ではなく事由の有無です。情報漏えい限定補償特約を付ける場合は、情報の漏えいとそのおそれに限ります。付けない場合はIT事故（他人の業務の阻害、情報の消失など）も含みます',
    },
    POLICY: ask('care', '情報セキュリティの基本方針（ポリシー）を定めている', forms.yesNo),
    POLICY_OFFICE: ask('care', 'セキュリティの担当部門があり、監査の仕組みもある', forms.yesNo),
    POLICY_TRAINING: ask('care', 'セキュリティの教育・訓練を年1回以上、定期的に行っている', forms.yesNo),
    POLICY_OATH: ask(
      'care',
      'パート・派遣を含む従業者から情報の取扱いの誓約書を取っている、または事故を起こした本人への罰則規定がある',
      forms.yesNo,
    ),
    ACCESS: ask(
      'care',
      '社内ネットワークの機密情報を区分し、閲覧・取得を権限者に限り、暗号化等で守っている',
      forms.yesRestrictedNo,
    ),
    ACCESS_LOG: ask('care', '機密情報の閲覧・取得の記録（ログ）を一定期間残している', forms.yesNo),
    CARD: {
      ...ask('exposure', 'クレジットカードやキャッシング機能付きカードを発行している', forms.yesNo),
      hint: '「はい」はリスクがあるという意味です',
    },
    ID: ask('care', '社内で身分証（IDカード等）の着用を義務にしている', forms.yesIncompleteNo),
    ZONE: ask('care', '来訪者が執務場所を通らないようにし、応対の場所を分けている', forms.yesPartlyNo),
    FW_IDS: {
      ...ask(
        'care',
        '外部とつながるサーバー等に、最新のファイアウォールやIDSを入れている',
        forms.yesOutdatedNo,
      ),
      hint: 'IDS：不正な侵入の兆候を見つけて管理者に知らせる仕組み（Intrusion Detection System）',
    },
    LOG3M: ask('care', '社内外の通信のログを3か月以上残し、定期的に見て分析している', forms.yesNo),
    AV_PATCH: ask(
      'care',
      'パソコン・サーバーのウイルス対策とOSの修正プログラムが最新である',
      forms.yesOutdatedNo,
    ),
    MAIL: ask('care', 'メールのフィルタリングまたは暗号化を行っている', forms.yesNo),
    NET_ENC: ask('care', 'ネットワークの通信を暗号化している', forms.yesPartlyNo),
    ISO15408: ask('care', 'ISO/IEC 15408の認証がある機器・システムを使っている', forms.yesNo),
    LEAVER: ask('care', '退職者のIDとパスワードをすぐに無効にしている', forms.yesNo),
    EXT_AUDIT: ask('care', '外部業者の情報セキュリティ監査を年1回以上受けている', forms.yesNo),
    BCP: ask('care', '災害・障害に備え、業務の復旧やバックアップの対策を定めている', forms.yesNo),
    OUTSOURCE: {
      ...ask(
        'exposure',
        '情報の取扱いや廃棄を外部に委託している、または外部から受託している',
        forms.yesSometimesNo,
      ),
      hint: '「はい」「時々ある」はリスクがあるという意味です',
    },
    OUTSOURCE_TERMS: ask(
      'care',
      '委託契約に、秘密保持・再委託の禁止・損害賠償・終了時の返却方法の4つを定めている',
      forms.yesPartlyStipulatedNo,
    ),
    STORE: {
      ...ask('care', '重要な情報の保管場所を施錠し、入退室を許可者に限り、記録している', forms.yesPartlyNo),
      hint: 'サーバー、記録媒体、紙のいずれも含みます',
    },
    DISPOSE: ask(
      'care',
      '情報を復元できない方法で廃棄して記録を残し、委託時は業者の報告書を保管している',
      forms.yesNo,
    ),
    TAKEOUT: ask(
      'care',
      'ノートパソコンや媒体のデータの持ち出しを防いでいる、または暗号化・パスワードで守っている',
      forms.yesPartlyNo,
    ),
    COPY: ask(
      'care',
      '媒体へのコピーや印刷を制限している、または印刷者が分かる仕組みがある',
      forms.yesPartlyNo,
    ),
    VENDOR: ask('care', '情報セキュリティの管理を任せている専門業者がある', forms.yesNo),
    SHARE: ask(
      'care',
      'ウイルス・不正アクセス・事故の情報を、IPA・JPCERT等の届出先や情報共有の枠組みに提供している',
      forms.yesNo,
    ),
    NO_3P_NET: {
      ...ask('care', '自社グループ以外の第三者が使うネットワーク・ECサイトは作っていない', forms.yesNo),
      hint: '否定文の質問です。作っていなければ「はい」。販売代理店、加盟店、取引先等と結ぶものを含みます',
    },
    IR_FLOW: ask(
      'care',
      '事故対応の手順を定め、ネットワークの遮断等を責任者が期限内に判断する体制がある',
      forms.yesNo,
    ),
    IR_DRILL: ask('care', '再発防止策の策定まで含む対応訓練・演習を定期的に行っている', forms.yesNo),
    CISO: {
      ...ask('care', 'CISO（最高情報セキュリティ責任者）を置いている', forms.yesNo),
      hint: '情報セキュリティ全体を受け持つ役員',
    },
    CSIRT_SOC: {
      ...ask('care', 'CSIRTまたはSOCを設けている', forms.yesNo),
      hint: 'CSIRT：事故の原因と影響を調べる組織。SOC：監視の体制・機能',
    },
    EOL_OS: {
      ...ask(
        'care',
        'サポートが終わったOSの端末はない、またはあっても修正プログラムを遅れず適用している',
        forms.yesNo,
      ),
      hint: 'どちらかに当てはまれば「はい」',
    },
    BYOD: {
      ...ask(
        'care',
        '私有端末の業務利用を認めていない、または顧客情報への接続・保存を禁じ十分に対策している',
        forms.yesNo,
      ),
      hint: 'どちらかに当てはまれば「はい」',
    },
    CERTS: ask('care', '取得している認証', forms.certificationList),
    SOFT: ask('care', '入れているソフトウェア・システム', forms.softwareList),
    // How the insurer's form is to be used; asked before its disclosures.
    WANTS_MATERIAL: ask('neutral', '資料の送付を希望する', forms.yesNo),
    WANTS_QUOTE: ask('neutral', '見積りを希望する', forms.yesNo),
    RIDER_IT_WORK: ask('neutral', 'IT業務特約を付ける', forms.yesNo),
    RIDER_LEAK_ONLY: ask('neutral', '情報漏えい限定補償特約を付ける', forms.yesNo),
    RIDER_FIXED_PREMIUM: ask('neutral', '保険料確定特約を付ける', forms.yesNo),
  } satisfies Record<string, Omit<Question, 'key'>>;
}

/** The years are part of the question: a programme whose document names others asks another one. */
function lookBack(years: number, what: string): Omit<Question, 'key'> {
  return { ...ask('loss', `過去${years}年に、${what}`, forms.yesNo), period: { kind: 'lookBack', years } };
}

function ask(yesMeans: Question['yesMeans'], text: string, form: AnswerForm): Omit<Question, 'key'> {
  return { text, form, yesMeans };
}
