// Decision 20 at the application: what the member told after the letter had gone is not accepted at the old figure.
import type { Answers } from '../../../src/domain/question';
import { programOf } from '../../../src/programs';
import { correctDisclosure, finishDisclosure } from '../../../src/rooms/disclosure/save-disclosure';
import { acceptApplications } from '../../../src/rooms/enrolment/accept-applications';
import { answerReferral } from '../../../src/rooms/referrals/answer-referral';
import { createQuotes } from '../../../src/rooms/quotes/create-quotes';
import { disclosures } from '../../../src/tables/disclosures';
import { members } from '../../../src/tables/members';
import { policies } from '../../../src/tables/policies';
import { quotes } from '../../../src/tables/quotes';
import { completeAnswers } from '../../support/disclosure-answers';
import { alive, recordEverything } from '../../support/enrolment-world';
import { insurerAnswer } from '../../support/insurer-answer';
import type { MemoryWorld } from '../../support/memory-ports';

const yes = { kind: 'choice', option: 'yes' } as const;
const no = { kind: 'choice', option: 'no' } as const;
const REV = { kind: 'revenue', text: '3億円', fiscalMonth: '2026-03' } as const;

/** The next version of the pre-check: no exposure and no loss but what is told. */
function disclose(world: MemoryWorld, memberKey: string, program: string, told: Answers): void {
  const layout = programOf(program)!.handbook!.questionnaire();
  const exposures = layout.items.filter(({ question }) => question.yesMeans === 'exposure');
  const calm = Object.fromEntries(exposures.map(({ question }) => [question.key, no]));
  const version = world.table(disclosures).length;
  const revision =
    version === 0 ? 0 : correctDisclosure(world.ports, { memberKey, program, version }).draft!.revision;
  const answers = completeAnswers(layout, { REV, ...calm, ...told });
  finishDisclosure(world.ports, { memberKey, program, revision, answers, carried: [], unconfirmed: [] });
}

/** Quoted from the first version, answered by the insurer where that asks, and sent; then this is told. */
function sentThenTold(program: string, plans: string, first: Answers, then: Answers): MemoryWorld {
  const world = alive({ program, plans, revenueText: '3億円' });
  world.state.manager = true;
  world.setProgram(program, { mandate: '取扱あり' });
  const { memberKey } = world.table(members)[0]!;
  disclose(world, memberKey, program, first);
  createQuotes(world.ports, { members: 'all', effectiveDate: '2027-04-01', transaction: '新規' });
  if (Object.keys(first).length > 0) answerReferral(world.ports, insurerAnswer({ periodEnd: '2028-04-01' }));
  disclose(world, memberKey, program, then);
  const quote = world.table(quotes).at(-1)!;
  quote.state = '案内済';
  // Its declaration is that of the pre-check.
  const declared = structuredClone(world.table(disclosures));
  recordEverything(world, quote);
  world.rows.set(disclosures.key, declared as never);
  return world;
}

const accept = (world: MemoryWorld) =>
  acceptApplications(world.ports, {
    quoteNumbers: [world.table(quotes).at(-1)!.quoteNumber],
    receivedOn: '2026-11-20',
    document: '申込書 第1号',
  });

const LOSS = { LOSS_3P: yes };

test.each<[string, string, string, Answers, Answers, string]>([
  ['GH, costs beside the claim', 'GH', 'GH-A', LOSS, { ...LOSS, LOSS_COST: yes }, 'answeredSince'],
  ['TOSHA, costs beside the claim', 'TOSHA', 'TOSHA-A', LOSS, { ...LOSS, LOSS_COST: yes }, 'answeredSince'],
  ['ALIVE, 4億円 for 3億円', 'ALIVE', 'ALIVE', {}, { REV: { ...REV, text: '4億円' } }, 'quoteOutdated'],
])('%s, told after the letter: not accepted', (_name, program, plans, first, then, code) => {
  const world = sentThenTold(program, plans, first, then);
  expect(accept(world).refused.map((one) => one.code)).toContain(code);
  expect(world.table(policies)).toEqual([]);
});

test.each<[string, Answers]>([
  ['nothing new', {}],
  ['the same figure in another unit', { REV: { ...REV, text: '300,000千円' } }],
])('%s: nothing of it stands in the way', (_name, then) => {
  const { accepted, refused } = accept(sentThenTold('ALIVE', 'ALIVE', {}, then));
  expect([accepted.length, refused]).toEqual([1, []]);
});
