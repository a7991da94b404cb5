// What TOSHA's cover answers for: events by plan, publication, and the windows of time.
import type { Coverages, InsuredEvent } from '../../domain/coverage';
import { sourced } from '../sourced';
import { dates } from './dates';
import { ALL, MERGED, PREMIUM, STANDARD } from './plan-groups';

const { published, inferred, unverified } = sourced('S4');

export function events(): InsuredEvent[] {
  const liability = '3.(1) 賠償損害';
  const cost = '3.(2) 費用損害';
  return [
    {
      code: 'liability1',
      kinds: ['leak'],
      printed: '①',
      part: 'liability',
      name: '情報の漏えいまたはそのおそれ',
      plans: published(ALL, liability),
    },
    {
      code: 'liability2',
      kinds: ['disruption'],
      printed: '②',
      part: 'liability',
      name: '情報システムの所有・使用・管理や電子情報の提供による、他人の業務の阻害等（業務の休止・阻害、電子情報の消失・損壊、人格権・著作権の侵害、その他の不測かつ突発的な事由による損失）',
      plans: published(ALL, liability),
    },
    {
      code: 'liability3',
      kinds: ['attackHarm'],
      printed: '③',
      part: 'liability',
      name: 'サイバー攻撃による他人の身体障害・財物損壊',
      plans: unverified(PREMIUM, liability, MERGED),
    },
    {
      code: 'cost1',
      kinds: ['leak'],
      printed: '①',
      part: 'cost',
      name: '情報の漏えいまたはそのおそれ',
      plans: published(ALL, cost),
    },
    {
      code: 'cost2',
      kinds: ['disruption'],
      printed: '②',
      part: 'cost',
      name: '情報システムによる他人の業務の阻害等',
      plans: published(ALL, cost),
    },
    {
      code: 'cost3',
      kinds: ['attackThreat'],
      printed: '③',
      part: 'cost',
      name: '①②につながるおそれのあるサイバー攻撃',
      plans: unverified(PREMIUM, cost, MERGED),
    },
    {
      code: 'cost4',
      kinds: ['attackHarm', 'attackOther'],
      printed: '④',
      part: 'cost',
      name: 'その他のサイバー攻撃またはそのおそれ',
      plans: unverified(PREMIUM, cost, MERGED),
    },
  ];
}

export function publication(): Coverages['publication'] {
  const section = '3. 公表要件';
  const doubt = '公表要件の番号（①または④、⑤）が事故の番号（①～④）と合わず、古い番号と読み替えています';
  return [
    {
      id: 'a-d',
      events: inferred(['cost1', 'cost3'], section, doubt),
      ways: [
        { letter: 'a', text: '公的機関への文書による届出・報告' },
        { letter: 'b', text: '会見、報道、発表、社告等（新聞・テレビ・ラジオ・雑誌・インターネット等）' },
        { letter: 'c', text: '被害者・被害法人等への詫び状・案内状' },
        { letter: 'd', text: '公的機関からの通報' },
      ],
    },
    {
      id: 'e-f',
      events: inferred(['cost4'], section, doubt),
      ways: [
        { letter: 'e', text: '公的機関からの通報' },
        { letter: 'f', text: 'セキュリティの運用管理の委託先からの通報・報告' },
      ],
    },
  ];
}

export function windows(): Coverages['windows'] {
  const from = '事故の発生を知った日';
  const countedFrom = '保険会社が書面の事故通知を受け取った日の翌日';
  return [
    {
      id: 'standard',
      plans: STANDARD,
      length: dates.measures.standard,
      from,
      countedFrom,
    },
    {
      id: 'premium',
      plans: PREMIUM,
      length: dates.measures.premium,
      from,
      countedFrom,
    },
  ];
}
