// AIOI's cover: the web form only names the events; items and limits are not in the document.
import type { Coverage, Coverages } from '../../domain/coverage';
import { sourced } from '../sourced';

const { inferred, unverified } = sourced('S1');
const EVENTS = '告知事項2 注記';
const UNKNOWN = '補償の費目と限度額が資料になく、選択した契約内容の確認が必要です';

export const coverages = (): Coverages => ({
  limits: [],
  items: [
    item('liability', '損害賠償に関する補償', '漏えい、IT事故で負う賠償責任（特約により範囲が変わります）'),
    item('cost', '費用に関する補償', '事故への対応に要する費用'),
  ],
  events: [
    {
      code: 'leak',
      kinds: ['leak'],
      printed: '',
      part: 'liability',
      name: '情報の漏えいまたはそのおそれ',
      plans: inferred(['AIOI'], EVENTS, '告知事項の注記から読み取ったもので、補償の説明ではありません'),
    },
    {
      code: 'itIncident',
      kinds: ['disruption'],
      printed: '',
      part: 'liability',
      name: 'IT事故（他人の業務の阻害、情報の消失など）',
      plans: inferred(['AIOI'], EVENTS, '情報漏えい限定補償特約を付けると対象外になると読み取れます'),
    },
  ],
  publication: [],
  windows: [],
  terms: [],
  exclusions: [],
});

function item(part: Coverage['part'], name: string, summary: string): Coverage {
  return {
    item: part,
    name,
    part,
    summary,
    plans: unverified(['AIOI'], EVENTS, UNKNOWN),
    limits: [],
    payRatioPercent: unverified(null, EVENTS, UNKNOWN),
    consent: unverified(['unstated'], EVENTS, UNKNOWN),
  };
}
