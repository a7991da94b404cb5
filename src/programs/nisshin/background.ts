// What NISSHIN's flyer tells around its cover: accidents, one of them step by step, strong points, words.
import type { Background } from '../../domain/background';
import { LEAK_COSTS, toldBy } from '../background';

const { accident, told } = toldBy('S3');
const CASES = '事例の図';
const WORDS = '事例の図 用語の説明';
const POINTS = 'サイバー・情報漏えい事故補償特約の特長';
const OUTLINE = 'サイバー・情報漏えい事故補償特約の概要';

export const background = (): Background[] => [...accidents(), ...course(), ...points(), ...words()];

function accidents(): Background[] {
  return [
    accident(
      'leftOnTrain',
      '取引先から戻る従業員が、書類の入ったバッグを電車に置き忘れ、顧客の情報が漏えいした',
      CASES,
      ['leak'],
      LEAK_COSTS,
    ),
    accident(
      'privateUsb',
      'ウイルスに感染した私物のパソコンから、USBで会社のパソコンへデータを移し、顧客の情報を盗まれた',
      CASES,
      ['leak'],
      [...LEAK_COSTS, 'restoration', 'prevention'],
    ),
    accident(
      'overTheShoulder',
      'カフェで仕事をしていて、後ろの席からパソコンをのぞき見され、顧客のセンシティブな情報がネットに流れた',
      CASES,
      ['leak'],
      LEAK_COSTS,
    ),
    accident(
      'contractor',
      '業務委託先に渡した個人情報が漏えいし、監督が不十分だったと顧客から賠償を求められた',
      CASES,
      ['leak'],
      LEAK_COSTS,
    ),
    accident(
      'takenOver',
      '社内のパソコンが乗っ取られてDDoS攻撃に加担させられ、サイトが止まった取引先から、弱点を放置したとして減った収益の賠償を求められた',
      CASES,
      ['disruption'],
      ['damages', 'investigation', 'legalAdvice', 'lawsuitResponse'],
    ),
    accident(
      'photoRights',
      'ホームページの写真が著作権の侵害だとして、無断で載せた期間の使用料と事後承諾料を求められた',
      CASES,
      ['disruption'],
      ['damages', 'legalAdvice'],
    ),
    accident(
      'alarmForNothing',
      'ネットワークの運用管理会社の通報で外部に調査を頼み、不正アクセスはなかったが、パソコン1台につき100万円の調査費用がかかった',
      CASES,
      ['attackThreat'],
      ['attackCheck'],
    ),
    accident(
      'surveyBill',
      '調査費用100万円を請求された（上の通報の例）',
      CASES,
      ['attackThreat'],
      ['attackCheck'],
    ),
    accident(
      'malware',
      'サイトのファイルを開いてマルウェアに感染し顧客の情報が漏えい。原因と範囲の調査、データの復旧、不正なプログラムの除去、再発防止のコンサルティングの費用がかかった',
      CASES,
      ['leak'],
      ['damages', 'investigation', 'restoration', 'containment', 'prevention', 'consulting'],
    ),
    accident(
      'watchedNetwork',
      '監視サービスが不正アクセスのおそれを見つけ、外部の調査で攻撃と顧客の情報2,000件の流出が分かり、ネットで公表した',
      `${OUTLINE} 例`,
      ['leak'],
      [...LEAK_COSTS, 'attackCheck', 'publicity', 'restoration', 'prevention'],
    ),
  ];
}

function course(): Background[] {
  const step = (id: string, text: string) => told(id, '流れ', text, OUTLINE);
  return [
    step('course', '検知→初動対応→対応→事態の収拾→再発防止の順に進む'),
    step('course.first', '初動対応：影響の調査と初動の対応、続いて原因と被害の調査'),
    step('course.repair', '対応：データの復元・サイトの復旧'),
    step('course.calm', '事態の収拾：コールセンターの設置、記者会見、見舞金の支払い'),
    step('course.law', '事態の収拾：争訟対応（弁護士費用等）、損害賠償、訴訟対応'),
    step('course.prevention', '再発防止：再発防止策を立てて行う'),
  ];
}

function points(): Background[] {
  const point = (id: string, text: string) => told(id, '特長', text, POINTS);
  return [
    point('before', 'サイバー攻撃のリスクは、攻撃を発見するより前から始まっている'),
    point('point1', '漏えい等が発覚する前の、調査の段階から費用が補償される'),
    point('point2', '起きたときは、原因の調査から訴訟対応、損害賠償、再発防止の費用まで補償される'),
    point('firstStep', '速い初動により、取引先の営業妨害や漏えいの拡大を防げる'),
    point('neverNothing', '対策を尽くしても、変わり続けるサイバーリスクをゼロにはできない'),
  ];
}

function words(): Background[] {
  const word = (id: string, text: string) => told(id, '用語', text, WORDS);
  return [
    word(
      'ddos',
      'DDoS攻撃：複数のコンピュータから1つのサーバー等へわざと大量のアクセスを集め、サービスを妨害する攻撃',
    ),
    word(
      'malwareWord',
      'マルウェア：ウイルス、ワーム、スパイウェアなど悪意のある有害なソフトウェア。侵入・感染・破壊・情報の流出を起こし、メールやサイトから入る',
    ),
    word(
      'unauthorisedAccess',
      '不正アクセス：権限のない者がサーバーや情報システムに侵入すること。世界中から起こり、停止や漏えいのほか評判も傷つける',
    ),
  ];
}
