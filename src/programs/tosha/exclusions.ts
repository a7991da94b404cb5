// TOSHA's exclusions as lists by clause, each with the part of the cover it belongs to.
import type { Exclusion, ExclusionClause } from '../../domain/coverage';
import { sourced } from '../sourced';

const { at } = sourced('S4');
const GENERAL = '専門事業者賠償責任保険普通保険約款';
const RIDER = 'サイバープロテクター特約';
const EXTENSION = 'サイバープロテクター拡張補償特約';
const PREMIUM = ['TOSHA-C', 'TOSHA-D'];
const DISRUPTION = ['liability2'];

export function exclusions(): ExclusionClause[] {
  const source = at('5. 保険金をお支払いしない主な場合');
  const clause = (
    id: string,
    name: string,
    heading: string,
    entries: readonly Exclusion[],
    more: Partial<ExclusionClause> = {},
  ): ExclusionClause => ({ id, clause: name, heading, entries, more: true, source, ...more });
  return [
    clause('general.causes', GENERAL, '原因となる事由・行為', generalCauses()),
    clause('general.claims', GENERAL, '損害賠償請求', generalClaims(), { part: 'liability' }),
    clause('rider.priorKnowledge', RIDER, '事故を前から知っていた損害', priorKnowledge()),
    clause('rider.causes', RIDER, '原因となる事由', riderCauses()),
    clause('rider.claims', RIDER, '損害賠償請求', riderClaims(), { part: 'liability' }),
    clause('rider.disruptionClaims', RIDER, '業務阻害等の損害賠償請求', disruptionClaims(), {
      part: 'liability',
      events: DISRUPTION,
    }),
    clause('rider.itWork', RIDER, '業務阻害等のうちIT業務', itWork(), { events: DISRUPTION }),
    clause('extension.claims', EXTENSION, 'サイバー攻撃による身体障害・財物損壊', extensionClaims(), {
      part: 'liability',
      events: ['liability3'],
      plans: PREMIUM,
    }),
    clause(
      'extension.terrorism',
      EXTENSION,
      'テロ行為等',
      [
        {
          text: 'テロ行為等による損害（政治・社会・宗教・思想の主義・主張を持つ団体・個人やその連帯者が、それに関して行う暴力的行動等）',
          flag: 'terrorism',
        },
      ],
      {
        plans: PREMIUM,
        more: false,
      },
    ),
  ];
}

function generalCauses(): Exclusion[] {
  return [
    { text: '戦争、変乱、暴動、労働争議、騒じょう', flag: 'war' },
    { text: '地震、噴火、洪水、津波', flag: 'earthquake' },
    { text: '被保険者の犯罪行為', exception: '過失犯は除外しない' },
    { text: '故意・重過失による法令違反' },
    { text: '他人に損失を与えると知りながら（そう判断できる場合を含む）の行為' },
  ];
}

function generalClaims(): Exclusion[] {
  return [
    { text: 'ほかの被保険者からの請求' },
    {
      text: '契約の始期日に、請求のおそれを知っていた（そう判断できる場合を含む）状況の原因行為による請求',
      flag: 'priorKnowledgeThisTerm',
    },
    { text: '始期日より前の請求で問題とされた行為による請求' },
    {
      text: '身体の障害',
      exception: '精神的苦痛は除外しない。事故③は拡張補償特約による',
      flag: 'bodilyInjury',
    },
    { text: '被保険者の誹謗・中傷による名誉毀損・人格権侵害', flag: 'defamation' },
    { text: '財物の滅失・破損・汚損・紛失・盗難（使用不能を含む）', flag: 'property' },
    { text: '特許・実用新案・意匠・商標等の工業所有権の侵害', flag: 'intellectualProperty' },
  ];
}

function priorKnowledge(): Exclusion[] {
  return [
    {
      text: '初年度契約：保険期間の開始時に、事故やそのおそれを知っていた（そう推定される場合を含む）損害',
      flag: 'priorKnowledgeFirstInception',
    },
    {
      text: '継続契約：最初の契約の開始時に、事故やそのおそれを知っていた（そう推定される場合を含む）損害',
      flag: 'priorKnowledgeFirstInception',
    },
  ];
}

function riderCauses(): Exclusion[] {
  return [
    { text: '不正な手段で得た情報の取扱い', flag: 'ill-gottenData' },
    { text: '国・公共団体の公権力の行使（法令等による規制・要請を含む）', flag: 'publicAuthority' },
    { text: '被保険者自身の攻撃、マルウェアの作成・意図的な配布等' },
  ];
}

function riderClaims(): Exclusion[] {
  return [
    { text: '特別の約定で加重された責任' },
    { text: '違約金', flag: 'penalty' },
    { text: '採用・雇用・解雇の不当行為', flag: 'employment' },
    { text: '株主代表訴訟', flag: 'shareholderSuit' },
    { text: '組織の信用毀損、信頼の失墜、ブランドの劣化、風評被害' },
    { text: '業務の追完・やり直しの費用' },
    { text: '業務の結果の回収・検査・修正等の費用' },
  ];
}

function disruptionClaims(): Exclusion[] {
  return [
    { text: '販売・財務の分析や予測の誤り' },
    { text: '履行不能・履行遅滞', exception: 'サイバー攻撃による場合は除外しない' },
    { text: '業務の結果を使って作られた製品・工作物等の不具合' },
    { text: '人工衛星（搭載した機器を含む）の損壊・故障' },
    { text: '業務の対価の見積もり・返還' },
    { text: '商品・サービスの過大な請求' },
    { text: '販売の中止、商品・サービスの変更' },
    { text: '価格の誤記、宣伝と内容の相違' },
    {
      text: '金融機関（決済代行、取引所（仮想通貨交換業を含む）、信用保証協会を含む）の資金の移動（資金は電子マネー・仮想通貨等を含む）',
      flag: 'financialInstitution',
    },
    { text: '金融機関の預貯金・証券・為替等の取引', flag: 'financialInstitution' },
    {
      text: '次の事業者の供給・中継（電気・ガス・熱・水道・工業用水道）の中断・阻害：電気事業法の電気事業者、ガス事業法のガス事業者、熱供給事業法の熱供給事業者、水道法の水道事業者・水道用水供給事業者と工業用水道事業法の工業用水道事業者',
      flag: 'utility',
    },
  ];
}

function itWork(): Exclusion[] {
  const exception = '宣伝等のために無償で提供するものを除外しない';
  return [
    {
      text: '他人に使わせる情報システムの所有・使用・管理（自らの業務のために販売代理店・加盟店・下請等が使うものを含み、自社の製品・サービスを顧客に販売・提供するものを除く）',
      exception,
      flag: 'itWork',
    },
    { text: '他人のために作成または販売した情報システム等', exception, flag: 'itWork' },
    { text: '自社の製品・サービスに組み込まれた情報システム等', exception, flag: 'itWork' },
  ];
}

function extensionClaims(): Exclusion[] {
  return [
    { text: '使用人が業務中に受けた身体の障害', flag: 'employeeInjury' },
    { text: '液体・気体（煙・蒸気・じんあい等を含む）・固体の排出、流出', flag: 'pollution' },
    {
      text: '石綿（製品・繊維を含む）の製造・販売・提供・使用・設置・除去、粉じんのばく露',
      flag: 'asbestos',
    },
    {
      text: '航空機、パラグライダー・熱気球等、自動車（原動機付自転車を含む）、船舶・車両（自転車、車いす、歩行補助車、もっぱら人力のものを除く）の所有・使用・管理',
      flag: 'vehicle',
    },
    { text: '医療行為等、医師・歯科医師に限られる行為', flag: 'medicalAct' },
    { text: 'はり・きゅう・マッサージ・柔道整復等', flag: 'medicalAct' },
    { text: '理学療法士・弁護士・建築士等の資格に基づく行為', flag: 'professionalAct' },
  ];
}
