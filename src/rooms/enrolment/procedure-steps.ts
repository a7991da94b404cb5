// The steps of one case in the order of the law (rule C19): how each stands, and the page on which it is done.
import { nextMarked, type CaseStep } from '../../domain/case-step';
import * as pageTitles from '../../domain/page-titles';
import { isLiveCover } from '../../domain/policy-event';
import { problemText } from '../../domain/problem-text';
import { tried, type Problem } from '../../domain/problem';
import type { Way } from '../../domain/way';
import type { Policy as PolicyRow } from '../../tables/policies';
import type { Quote } from '../../tables/quotes';
import { checklist, onFileOf } from '../solicitation';
import { decide, isFirm, type World } from './application-world';
import { procedureText as words, titles } from './words';

/** What a case has: a quote, a policy, or both. */
export interface Case {
  readonly quote: Quote | undefined;
  readonly policy: PolicyRow | undefined;
}

export interface StepFacts {
  readonly today: string;
  /** Whether money is this desk's business. */
  readonly collects: boolean;
}

type Open = Omit<CaseStep, 'stands'> & { readonly done: boolean };

const step = (title: string, state: string, done: boolean, ways: readonly Way[], detail = ''): Open => {
  return { title, state, done, ways, detail };
};
const page = (name: keyof typeof pages, tab: string, id: string): Way => {
  return { kind: 'page', page: name, title: pages[name], row: { tab, id } };
};
const pages = {
  ...titles,
  intention: pageTitles.intention,
  documents: pageTitles.documents,
  disclosure: pageTitles.disclosure,
  originals: pageTitles.originals,
  referral: pageTitles.referral,
  answer: pageTitles.answer,
  letter: pageTitles.letter,
  outbox: pageTitles.outbox,
  recordPayment: pageTitles.recordPayment,
  renewals: pageTitles.renewals,
} as const;
const ofQuote = (name: keyof typeof pages, { quoteNumber }: Quote): Way => page(name, '見積', quoteNumber);
const ofPolicy = (name: keyof typeof pages, { policyNumber }: PolicyRow): Way =>
  page(name, '契約', policyNumber);

/** Of a policy that was taken over there is no quote: it begins where its paper is. */
export function stepsOf({ quote, policy }: Case, world: World, facts: StepFacts): CaseStep[] {
  return nextMarked([
    ...(quote ? quoteSteps(quote, policy, world, facts.today) : []),
    ...(policy ? policySteps(policy, facts.collects) : quote ? [underwriting(undefined)] : []),
  ]);
}

function quoteSteps(quote: Quote, policy: PolicyRow | undefined, world: World, today: string): Open[] {
  const onFile = onFileOf(quote, world.records);
  const papers = checklist(quote, world.records).filter(({ state }) => state !== '不要');
  const checked = papers.filter(({ state }) => state === '確認済').length;
  const { record, declaredOn, officialFormNeeded } = onFile;
  const explainedOn = record?.explainedOn ?? '';
  const sent = quote.deliveredOn !== '' || quote.state === '案内済' || policy !== undefined;
  const firm = isFirm(quote);
  return [
    step(
      words.intention,
      explainedOn === '' ? (record ? words.intentionOnly : words.notYet) : words.explained(explainedOn),
      explainedOn !== '',
      [ofQuote('intention', quote)],
    ),
    step(
      words.disclosure,
      !officialFormNeeded
        ? words.needless
        : declaredOn === ''
          ? words.originalMissing
          : words.declared(declaredOn),
      !officialFormNeeded || declaredOn !== '',
      [page('disclosure', '会員名簿', quote.memberKey), ofQuote('originals', quote)],
    ),
    step(words.documents, words.documentsDone(checked, papers.length), checked === papers.length, [
      ofQuote('documents', quote),
    ]),
    step(words.referral, firm ? words.firm : words.notFirm(quote.label), firm || policy !== undefined, [
      ofQuote('referral', quote),
      ofQuote('answer', quote),
    ]),
    step(words.letter, quote.deliveryState || quote.state, sent, [
      ofQuote('letter', quote),
      { kind: 'page', page: 'outbox', title: pageTitles.outbox },
    ]),
    applied(quote, policy, world, today),
  ];
}

function applied(quote: Quote, policy: PolicyRow | undefined, world: World, today: string): Open {
  const ways = [ofQuote('application', quote)];
  if (policy) return step(words.application, words.accepted(policy.applicationOn), true, ways);
  const arrived = world.arrivals.heldFor(quote);
  const problems = missingOf(quote, world, arrived?.receivedOn ?? today);
  const state = arrived
    ? words.held(arrived.receivedOn)
    : problems.length === 0
      ? words.ready
      : words.missing(problems.length);
  return step(words.application, state, false, ways, problems.map(problemText).join('　'));
}

function missingOf(quote: Quote, world: World, receivedOn: string): readonly Problem[] {
  const paper = {
    receivedOn,
    document: '',
    sent: '',
    midTermPremium: '',
    originalInception: '',
    upheldOn: '',
  };
  const decided = tried(() => decide(quote, paper, world));
  return decided.ok ? [] : decided.problems;
}

function underwriting(policy: PolicyRow | undefined): Open {
  const state = policy?.state ?? '';
  const decided = policy !== undefined && state !== '申込受付';
  const ways = policy ? [ofPolicy('underwriting', policy)] : [];
  return step(words.underwriting, policy ? state : words.notYet, decided, ways);
}

function policySteps(policy: PolicyRow, collects: boolean): Open[] {
  const { paymentState, certificateState, renewalState } = policy;
  return [
    underwriting(policy),
    ...(collects
      ? [
          step(words.payment, paymentState, ['入金済', '引継前', '返金済'].includes(paymentState), [
            ofPolicy('recordPayment', policy),
          ]),
        ]
      : []),
    step(words.certificate, certificateState, certificateState !== '未着', [
      ofPolicy('certificates', policy),
    ]),
    step(
      words.renewal,
      renewalState || words.noRenewal,
      ['更新', '条件変更', '更新しない', '失効'].includes(renewalState),
      [{ kind: 'page', page: 'renewals', title: pageTitles.renewals }],
    ),
  ];
}

/** What may come at any time. */
export function asideOf({ quote, policy }: Case): CaseStep[] {
  const aside = (title: string, way: Way): CaseStep => {
    return { title, state: '', stands: 'aside', detail: '', ways: [way] };
  };
  return [
    ...(policy ? [aside(words.change, ofPolicy('policyChange', policy))] : []),
    // Both end what was applied for, or cover as if it had never been.
    ...(policy && isLiveCover(policy.state) ? [aside(words.withdrawal, ofPolicy('withdrawal', policy))] : []),
    aside(words.story, policy ? ofPolicy('story', policy) : ofQuote('story', quote!)),
  ];
}
