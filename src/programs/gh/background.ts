// What GH's document tells around its cover: two accidents.
import type { Background } from '../../domain/background';
import { LEAK_COSTS, toldBy } from '../background';

const { accident } = toldBy('S0');
const EXAMPLES = '主な事故例';

export const background = (): Background[] => [
  accident(
    'lostBag',
    '仕事の途中で、利用者の介護保険証と、個人情報を書いたメモの入ったカバンを紛失した',
    EXAMPLES,
    ['leak'],
    LEAK_COSTS,
  ),
  accident(
    'stolenComputer',
    '社用車の中の、顧客の個人情報の入ったパソコンが盗難にあった',
    EXAMPLES,
    ['leak'],
    LEAK_COSTS,
  ),
];
