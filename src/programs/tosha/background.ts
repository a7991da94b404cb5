// What TOSHA's brochure tells around its cover: accidents of 2016, the times, what follows, what changed.
import type { Background } from '../../domain/background';
import { LEAK_COSTS, toldBy } from '../background';

const { accident, told } = toldBy('S4');
const ACCIDENTS = '1. 情報漏えいの事故事例';
const TIMES = '1. 情報にかかわる社会情勢・法制の動向';
const EFFECTS = '1. 企業が被る影響';
const AIM = 'サイバープロテクターとは';
const CHANGES = '昨年度からの主な改定点';

export const background = (): Background[] => [...accidents(), ...times(), ...effects(), ...changes()];

function accidents(): Background[] {
  return [
    accident(
      'travelCompany',
      '2016年6月 旅行会社：標的型攻撃を受け、最大約793万人分の個人情報が流れた可能性を公表',
      ACCIDENTS,
      ['leak'],
      [...LEAK_COSTS, 'publicity', 'officialInvestigation', 'prevention'],
    ),
    accident(
      'travelAgency',
      '2016年6月 旅行代理店：サーバへの不正アクセスで、クレジットカード情報を含む2,722件が流出',
      ACCIDENTS,
      ['leak'],
      [...LEAK_COSTS, 'monitoring', 'restoration'],
    ),
    accident(
      'university',
      '2016年6月 大学：約2万人分の個人情報がある業務用パソコンがウイルスに感染し、外部と不正に通信',
      ACCIDENTS,
      ['leak'],
      [...LEAK_COSTS, 'attackCheck', 'containment', 'restoration'],
    ),
    accident(
      'publicBody',
      '2016年5月 公的機関：標的型攻撃のメールにより、約125万人分の個人情報が漏えい',
      ACCIDENTS,
      ['leak'],
      [...LEAK_COSTS, 'publicity', 'officialInvestigation', 'prevention'],
    ),
    accident(
      'mailOrder',
      '2016年2月 通販サイト：不正アクセスでクレジットカード情報が流出、合計6,432件の可能性を公表',
      ACCIDENTS,
      ['leak'],
      [...LEAK_COSTS, 'publicity', 'monitoring', 'restoration'],
    ),
    accident(
      'hospital',
      '2016年2月 病院：サイトに不正アクセスの可能性。漏えい等の被害は確認されていない',
      ACCIDENTS,
      ['attackThreat'],
      ['attackCheck', 'investigation', 'publicity'],
    ),
    accident(
      'carMaker',
      '2016年1月 自動車メーカー：公式サイトがDDoS攻撃を受け、サービスを止めた',
      ACCIDENTS,
      ['attackOther'],
      ['attackCheck', 'investigation', 'restoration', 'containment'],
    ),
  ];
}

function times(): Background[] {
  const time = (id: string, text: string, section = TIMES) => told(id, '社会の動き', text, section);
  return [
    time(
      'law2017',
      '2017年5月（平成29年5月）に改正個人情報保護法が施行され、対象の事業者が広がり、保護の意識が高まっている',
      AIM,
    ),
    time(
      'councils',
      'センシティブな個人情報を特に多く扱う社会福祉協議会には、漏えいの防止が重い課題である',
      AIM,
    ),
    time('aim', 'この制度は、漏えい等の賠償と費用のリスクを広く受け止める', AIM),
    time('law', '改正個人情報保護法の施行'),
    time('attacks', 'インターネットの広がりによる、不正アクセス等の巧妙化'),
    time('rights', 'プライバシーについての権利の意識の高まり'),
    time('numberSystem', 'マイナンバー制度の開始'),
    time('accidents', '情報の漏えい事故の多発'),
  ];
}

function effects(): Background[] {
  const effect = (id: string, text: string) => told(id, '影響', text, EFFECTS);
  return [
    effect('responsibility', '社会的責任が生じる'),
    effect('trust', '信用の低下'),
    effect('reputation', '風評被害'),
    effect('money', '経済的損失'),
    effect('obeyLaw', '備え：個人情報を法令に沿って取り扱う'),
    effect('management', '備え：漏えいに対するリスクマネジメント'),
  ];
}

function changes(): Background[] {
  const change = (id: string, text: string) => told(id, '改定', text, CHANGES);
  return [
    change(
      'renewed',
      '従来の情報漏えい保険の補償を広げ、保険料の水準も見直して、サイバープロテクターに改めた',
    ),
    change(
      'disruption',
      '①漏えいに加え、従来のネットワーク危険補償を広げ、情報システムの所有・使用・管理等による業務の阻害等の賠償も補償',
    ),
    change('premiumPlan', '②プレミアムプランを新設'),
    change(
      'premiumAttack',
      '②プレミアムプランは、サイバー攻撃またはそのおそれによる賠償と費用にも補償を広げた',
    ),
    change(
      'premiumCosts',
      '②クレジット情報のモニタリング、情報システム等の復旧、サイバー攻撃調査などの費用保険金を加えた',
    ),
    change('premiums', '③下限保険料と基本保険料の引き下げ'),
    change('premiumsLess', '③その結果、保険料は概ね下がる'),
    change('compared', '前年の情報漏えい保険とスタンダードプランを比べたもの'),
  ];
}
