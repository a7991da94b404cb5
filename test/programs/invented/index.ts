// A sixth, invented programme: one folder's worth of data, known to no other file.
import type { Coverages } from '../../../src/domain/coverage';
import type { Doubt } from '../../../src/domain/doubt';
import type { EligibilityRule } from '../../../src/domain/eligibility';
import type { Program } from '../../../src/domain/program';
import type { ProgramFact } from '../../../src/domain/program-fact';
import type { Questionnaire } from '../../../src/domain/questionnaire';
import { yesNo } from '../../../src/programs/answer-forms';
import { layoutBlock } from '../../../src/programs/layout';
import { sourced } from '../../../src/programs/sourced';

const { at, published, unverified } = sourced('S2');

const questionnaire = (): Questionnaire => {
  const ask = layoutBlock('all', at('架空'));
  return {
    program: 'KAKU',
    version: 'KAKU-1',
    title: '架空 事前確認票',
    origin: published('ownSheet', '架空'),
    fields: [],
    blocks: [{ code: 'all', title: '質問' }],
    items: [
      ask('1', 'REV', { asked: { form: { kind: 'revenue', unit: 'yen' } } }),
      {
        number: '2',
        block: 'all',
        question: { key: 'DRONE', text: 'ドローンを業務で使う', form: yesNo, yesMeans: 'exposure' },
        state: 'published',
        source: at('架空'),
      },
      {
        number: '2a',
        block: 'all',
        question: {
          key: 'DRONE_USE',
          text: '使い道',
          form: { kind: 'text', maxLength: 20 },
          yesMeans: 'neutral',
        },
        when: { key: 'DRONE', options: ['yes'] },
        state: 'published',
        source: at('架空'),
      },
      ask('3', 'MAIL'),
    ],
  };
};

const coverages = (): Coverages => ({
  limits: [
    { id: 'cost', name: '費用', plans: ['KAKU'], amountYen: published(700_000, '架空'), appliesTo: 'item' },
  ],
  items: [
    {
      item: 'drone',
      name: 'ドローン捜索費用',
      part: 'cost',
      summary: '墜落したドローンの捜索',
      plans: published(['KAKU'], '架空'),
      limits: ['cost'],
      payRatioPercent: published(70, '架空'),
      consent: published(['consent'], '架空'),
    },
  ],
  events: [],
  publication: [],
  windows: [],
  terms: [],
  exclusions: [],
});

const facts = (): ProgramFact[] => [
  {
    id: 'weather',
    group: '補償',
    label: '荒天時',
    fact: unverified(null, '架空', '荒天の扱いの記載がありません'),
  },
];
const eligibility = (): EligibilityRule[] => [
  { kind: 'memberOf', id: 'club', association: published('架空クラブの会員', '架空') },
];
const doubts = (): Doubt[] => [];

export const invented: Program = {
  code: 'KAKU',
  name: '架空のドローン保険',
  shortName: '架空',
  document: { id: 'S2', title: '架空の資料' },
  plans: [{ code: 'KAKU', letter: '', name: '架空プラン' }],
  rates: [
    {
      version: '架空-1',
      plan: 'KAKU',
      method: 'bands',
      steps: [{ revenueYen: 1_000_000, premiumYen: 1_230 }],
      about: false,
      effectiveFrom: '',
      effectiveTo: '',
      yearNote: '架空',
      label: 'tariff',
      certainty: 'published',
      source: at('架空'),
    },
  ],
  revenue: {
    basis: published('sales', '架空'),
    tax: published('included', '架空'),
    unit: published('yen', '架空'),
    fiscalYear: published('latestFinishedYear', '架空'),
    planValue: published('refers', '架空'),
  },
  cover: { expiry: published('common', '架空'), midTerm: published('ask', '架空') },
  disclosureRequired: published(true, '架空'),
  insured: published({ beside: '' }, '架空'),
  certificate: published(null, '架空'),
  premiumDoubts: [],
  handbook: { facts, eligibility, coverages, questionnaire, doubts },
};
