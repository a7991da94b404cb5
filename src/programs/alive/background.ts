// What ALIVE's document tells around its cover: eleven accidents, five of them under what they cost.
import type { Background } from '../../domain/background';
import { LEAK_COSTS, toldBy } from '../background';

const { accident } = toldBy('S2');
const LIABILITY = 'お支払いの対象となる主な事故 損害賠償部分';
const COSTS = 'お支払いの対象となる主な事故 各種費用部分';
const EXAMPLES = '事故例';

export const background = (): Background[] => [
  accident(
    'infectedComputer',
    '職員のパソコンがウイルスに感染し、中の利用者の情報が漏えいした',
    LIABILITY,
    ['leak'],
    [...LEAK_COSTS, 'restoration', 'prevention'],
  ),
  accident('lostList', '利用者の住所や属性を書いたリストを職員が紛失した', LIABILITY, ['leak'], LEAK_COSTS),
  accident(
    'attackedSite',
    'ウェブサイトが不正アクセスを受け、利用者の個人情報が漏えいした',
    LIABILITY,
    ['leak'],
    [...LEAK_COSTS, 'restoration', 'prevention'],
  ),
  accident('voucher', '個人情報の漏えいの被害者へ商品券を送った', COSTS, ['leak'], ['condolencePerson']),
  accident(
    'pressConference',
    '報道への対応のため、記者会見と新聞の広告の費用がかかった',
    COSTS,
    ['leak'],
    ['publicity', 'incidentResponse'],
  ),
  accident(
    'postedData',
    '盗まれたパソコンにあった利用者の情報が、ネットに掲示された',
    EXAMPLES,
    ['leak'],
    [...LEAK_COSTS, 'monitoring'],
  ),
  accident('soldByStaff', '職員が利用者の個人情報を名簿業者に売った', EXAMPLES, ['leak'], LEAK_COSTS),
  accident(
    'soldBySubcontractor',
    'データ処理の委託先の、下請会社の社員がデータを転売した',
    EXAMPLES,
    ['leak'],
    LEAK_COSTS,
  ),
  accident(
    'brokenCar',
    '車上荒らしにあい、多くの利用者の情報の入ったカバンが盗まれた',
    EXAMPLES,
    ['leak'],
    LEAK_COSTS,
  ),
  accident(
    'sentWrongly',
    'ファックスやメールの誤送信で、利用者の情報が外に出た',
    EXAMPLES,
    ['leak'],
    LEAK_COSTS,
  ),
  accident(
    'myNumber',
    '事業所のパソコンへの不正アクセスで、職員のマイナンバーが抜き取られた',
    EXAMPLES,
    ['leak'],
    [...LEAK_COSTS, 'monitoring', 'officialInvestigation'],
  ),
];
