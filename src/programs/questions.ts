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
    // The documents name no period for it: "besides the above".
    LOSS_COST: ask(
      'loss',
      '上の質問のほかに、不正アクセス等を受け、その対応（原因の調査、データの復旧など）のために費用を負担したことがあるか',
      forms.yesNo,
    ),
    EVENT_5Y: {
      ...lookBack(5, 'この保険の対象となる事由が起きた、または起きると予想されるか'),
      hint: '請求の有無ではなく事由の有無です。情報漏えい限定補償特約を付ける場合は、情報の漏えいとそのおそれをいいます。付けない場合は、IT事故（情報システムの所有・使用・管理や、データやプログラムの提供によって起きる、他人の業務の阻害、他人の情報の消失など）も含みます',
    },
    POLICY: ask('care', 'セキュリティポリシー、または情報セキュリティポリシーを定めている', forms.yesNo),
    POLICY_OFFICE: ask(
      'care',
      'セキュリティ対策を受け持つ担当部門があり、監査の体制も整っている',
      forms.yesNo,
    ),
    POLICY_TRAINING: ask(
      'care',
      'セキュリティの社内の教育・研修・訓練を定期的（年1回以上）に行っている',
      forms.yesNo,
    ),
    POLICY_OATH: ask(
      'care',
      'パート・派遣社員等を含む使用人に、情報の取扱いの誓約書（情報を守る義務と、それに違反したときの損害賠償を定めたもの）の提出を求めている。または、事故を起こした本人への罰則を定めた社内規定がある',
      forms.yesNo,
    ),
    ACCESS: ask(
      'care',
      '社内ネットワーク（イントラネット）で機密情報を区分・特定し、ダウンロードとアクセスを特定の権限者に限り、暗号化などで守っている',
      forms.yesRestrictedNo,
    ),
    ACCESS_LOG: ask('care', '機密情報のダウンロードとアクセスのログを一定期間残している', forms.yesNo),
    CARD: {
      ...ask(
        'exposure',
        'クレジットカード（提携カードを含む）またはキャッシング機能のあるカードを発行している',
        forms.yesNo,
      ),
      hint: '「はい」はリスクがあるという意味です',
    },
    ID: ask('care', '社内で身分証（IDカードなど）の着用を義務にしている', forms.yesIncompleteNo),
    ZONE: ask(
      'care',
      '来訪者が執務場所を通らないようにし、かつ、応対の場所を分けている（ゾーニング）',
      forms.yesPartlyNo,
    ),
    FW_IDS: {
      ...ask(
        'care',
        '外部とつながるサーバー等に、ファイアウォールやIDSを最新の状態で入れている',
        forms.yesOutdatedNo,
      ),
      hint: 'IDS：不正なアクセスの兆候を見つけて管理者等に知らせるソフトウェア・機器（Intrusion Detection System）',
    },
    LOG3M: ask(
      'care',
      '社内と社外の間のネットワークへのアクセスと、社内ネットワークから外部へのアクセスについて、ログを最低3か月以上残し、定期的に分析・監視している',
      forms.yesNo,
    ),
    AV_PATCH: ask(
      'care',
      'パソコン・サーバーに、ウイルス対策ソフトとOSの脆弱性への修正プログラム（セキュリティパッチ）を最新の状態で入れている',
      forms.yesOutdatedNo,
    ),
    MAIL: ask('care', 'メールのフィルタリングや暗号化を行っている', forms.yesNo),
    NET_ENC: ask('care', 'ネットワーク上の通信を暗号化している', forms.yesPartlyNo),
    ISO15408: ask('care', 'ISO/IEC 15408の認証があるOA機器またはシステムを使っている', forms.yesNo),
    LEAVER: ask('care', '退職者のIDやパスワードを遅滞なく無効化・削除している', forms.yesNo),
    EXT_AUDIT: ask(
      'care',
      '情報セキュリティについて外部業者の監査を定期的（年1回以上）に受けている',
      forms.yesNo,
    ),
    BCP: ask(
      'care',
      '災害や障害のときの業務の復旧、データのバックアップなどの危機管理の対策を定めている',
      forms.yesNo,
    ),
    OUTSOURCE: {
      ...ask(
        'exposure',
        '情報の取扱いの全部または一部、または情報の廃棄を、外部に委託している、または外部から受託している',
        forms.yesSometimesNo,
      ),
      hint: '「はい」「時々ある」はリスクがあるという意味です',
    },
    OUTSOURCE_TERMS: ask(
      'care',
      '契約書に「秘密保持」「再委託の禁止」「損害賠償」「委託終了時の返却方法」を定めている',
      forms.yesPartlyStipulatedNo,
    ),
    STORE: {
      ...ask(
        'care',
        '個人情報など管理すべき情報の保管場所を施錠し、入退室を許可した者に限り、かつ、入室者等を記録している',
        forms.yesPartlyNo,
      ),
      hint: 'サーバー、磁気テープ、紙など、記録媒体の種類は問いません',
    },
    DISPOSE: ask(
      'care',
      '情報を再利用できないように処理して廃棄し、その記録を残している。外部業者に廃棄を委託するときは、業者の報告書を保管している',
      forms.yesNo,
    ),
    TAKEOUT: ask(
      'care',
      'ノートパソコンやUSBメモリ等の媒体のデータを社外に持ち出せないようにしている。または、持ち出すときに暗号化やパスワードなどで第三者が容易に読めないようにしている',
      forms.yesPartlyNo,
    ),
    COPY: ask(
      'care',
      'パソコン・サーバーの情報について、媒体へのコピーの制限、印刷の制限、または印刷した人が分かるソフト等を入れている',
      forms.yesPartlyNo,
    ),
    VENDOR: ask('care', '情報セキュリティの管理を委託している特定の専門業者がいる', forms.yesNo),
    SHARE: {
      ...ask(
        'care',
        'ウイルス・不正アクセスの情報やインシデントがあったときに、IPAへの届出やJPCERTへの情報提供、その他民間企業等が進める情報共有の仕組みへの情報提供を行っている',
        forms.yesNo,
      ),
      hint: 'インシデント：情報セキュリティに関する事故。IPA：独立行政法人情報処理推進機構。JPCERT：一般社団法人JPCERTコーディネーションセンター',
    },
    NO_3P_NET: {
      ...ask(
        'care',
        '自社と自社グループ企業以外の第三者が使うためのネットワーク・ECサイトは構築していない',
        forms.yesNo,
      ),
      hint: '否定文の質問です。構築していなければ「はい」',
    },
    IR_FLOW: ask(
      'care',
      '情報セキュリティの事故への具体的な手順（フロー）を定め、ネットワークの遮断等を含む対応を、期限をもって責任者が判断する体制がある',
      forms.yesNo,
    ),
    IR_DRILL: ask(
      'care',
      '事故が収まった後の再発防止策の策定も含めて、対応の訓練・演習を定期的に行っている',
      forms.yesNo,
    ),
    CISO: {
      ...ask('care', 'CISO（最高情報セキュリティ責任者）を置いている', forms.yesNo),
      hint: 'CISO：企業内の情報セキュリティを統括する担当の役員',
    },
    CSIRT_SOC: {
      ...ask('care', 'CSIRTまたはSOCを構築している', forms.yesNo),
      hint: 'CSIRT：ネットワーク等の問題を監視し、起きたときに原因の解析と影響範囲の調査を行う組織。SOC：問題が起きていないかの監視の体制・機能',
    },
    EOL_OS: {
      ...ask(
        'care',
        '社内ネットワークに、サポートが終わったOS（Windows XP等）を使う端末はない。または、あっても提供されるアップデート・パッチの適用を遅滞なく行っている',
        forms.yesNo,
      ),
      hint: 'どちらかに当てはまれば「はい」',
    },
    BYOD: {
      ...ask(
        'care',
        '社員の私有端末の業務利用（BYOD）を認めていない。または、認めていても、顧客情報へのアクセス・保存の禁止とその他のセキュリティ対策を十分に行っている',
        forms.yesNo,
      ),
      hint: 'どちらかに当てはまれば「はい」',
    },
    CERTS: {
      ...ask('care', '取得している認証', forms.certificationList),
      hint: 'TRUSTe：Webサイト・携帯サイトの個人情報保護の認証（付与機関 日本プライバシー認証機構）。プライバシーマーク：個人情報保護の認証（付与機関 JIPDEC 日本情報経済社会推進協会）。ISMS認証：情報セキュリティを管理する仕組みを適切に保っているかの認証（JIPDECの適合性評価制度）。BS7799：英国規格協会の情報セキュリティ管理の規格。SECURITY ACTION：独立行政法人情報処理推進機構の情報セキュリティ対策の制度',
    },
    SOFT: ask('care', '導入しているソフトウェア・システム', forms.softwareList),
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
