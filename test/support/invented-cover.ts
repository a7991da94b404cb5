// An invented cover, small enough to reckon on paper, and a claim under it.
import type { Coverage, Coverages, InsuredEvent, Limit } from '../../src/domain/coverage';
import type { ClaimCase, LossRow } from '../../src/payable/claim-case';
import { payable, type PayableAnswer } from '../../src/payable/readings';

export const source = { document: 'S4', section: '架空' } as const;
const fact = <T>(value: T) => ({ value, state: 'published' as const, source });
const limit = (id: string, amountYen: number, more: Partial<Limit> = {}): Limit => ({
  id,
  name: id,
  plans: ['A', 'B'],
  amountYen: fact(amountYen),
  appliesTo: 'period',
  ...more,
});
const item = (
  name: string,
  ratio: number | null,
  limits: string[],
  more: Partial<Coverage> = {},
): Coverage => ({
  item: name,
  name: `${name}の名`,
  part: 'cost',
  summary: '',
  plans: fact(['A', 'B']),
  limits,
  payRatioPercent: fact(ratio),
  consent: fact(['none']),
  ...more,
});
const event = (
  code: string,
  part: InsuredEvent['part'],
  kind: NonNullable<InsuredEvent['kinds']>[number],
  plans: InsuredEvent['plans'],
): InsuredEvent => ({ code, part, kinds: [kind], printed: '', name: code, plans });

export const coverages: Coverages = {
  limits: [
    limit('全体', 1_000_000),
    limit('費用', 300_000, { within: ['全体'], loweredBy: 'cost' }),
    limit('賠償', 800_000, { within: ['全体'], loweredBy: 'liability' }),
    limit('一人', 1000, { appliesTo: 'person' }),
    limit('一社', 30_000, { appliesTo: 'company' }),
  ],
  items: [
    item('damages', 100, ['賠償'], { part: 'liability' }),
    item('check', 90, ['費用'], { categories: ['attackCheck'] }),
    item('advice', null, ['費用'], { categories: ['consulting'] }),
    item('gift', 100, ['一人', '一社', '費用'], { categories: ['condolencePerson', 'condolenceCompany'] }),
    item('other', 100, ['費用'], { plans: fact(['B', 'C']) }),
    item('bare', 100, []),
  ],
  events: [
    event('ア', 'liability', 'leak', fact(['A'])),
    event('イ', 'cost', 'leak', fact(['A'])),
    event('ウ', 'cost', 'disruption', fact(['B'])),
    event('エ', 'cost', 'attackThreat', { ...fact(['B']), state: 'unverified' }),
  ],
  publication: [],
  windows: [],
  terms: [],
  exclusions: [],
};
export const row = (name: string, lossYen: number, more: Partial<LossRow> = {}): LossRow => ({
  id: name,
  item: name,
  lossYen,
  ...more,
});
export const ask = (rows: LossRow[], more: Partial<ClaimCase> = {}) =>
  payable({ coverages, plan: 'A', rows, ...more });
export const answer = (rows: LossRow[], more: Partial<ClaimCase> = {}): PayableAnswer => {
  const result = ask(rows, more);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
export const steps = (rows: LossRow[], more: Partial<ClaimCase> = {}) =>
  answer(rows, more).assumed.rows.map(({ trace }) =>
    trace.map(({ code, params, yen }) => [
      code,
      ...Object.values(params),
      ...(yen === undefined ? [] : [yen]),
    ]),
  );
