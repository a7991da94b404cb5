// What a contract said on which day; expected values are read off the lines of each case.
import { termsAt, termsHistoryOf, type DatedEntry } from '../../src/domain/terms-history';
import type { EndorsedTerms, LaterEvent, PolicyTerms } from '../../src/domain/policy-event';

const START: PolicyTerms = {
  ...{ memberKey: '1/NISSHIN', memberNumber: '1', organization: '見本', policyholder: '見本' },
  ...{
    namedInsured: '見本',
    program: 'NISSHIN',
    plan: 'NISSHIN',
    insurers: '',
    originalInception: '2018-04-01',
  },
  ...{ startsAt: '2018-04-01T16:00:00', endsAt: '2019-04-01T16:00:00', annualPremiumYen: 100_000 },
  ...{
    liabilityLimitYen: 100_000_000,
    costLimitYen: 10_000_000,
    deductible: 'なし',
    termPremiumYen: 100_000,
  },
  ...{ quoteNumber: '', disclosure: '', applicationOn: '2018-03-01', applicationSent: '', solicitor: '' },
  previousPolicy: '',
};

type Line = [effectiveOn: string, event: LaterEvent | EndorsedTerms];
function historyOf(lines: readonly Line[], start: Partial<PolicyTerms> = {}) {
  const underwrite: LaterEvent = { kind: 'underwrite', on: '2018-03-20', document: '引受通知' };
  const all: Line[] = [['2018-03-20', underwrite], ...lines];
  const first: DatedEntry = {
    ...{ transactionNumber: 'L-2018-0001', policyNumber: 'P-1', effectiveOn: '2018-04-01' },
    event: { kind: 'newBusiness', terms: { ...START, ...start } },
  };
  const later = all.map(([effectiveOn, what], index): DatedEntry => {
    const event: LaterEvent =
      'kind' in what ? what : { kind: 'endorsement', set: what, netChangeYen: 0, note: '' };
    const transactionNumber = `L-2018-${String(index + 2).padStart(4, '0')}`;
    return { transactionNumber, policyNumber: 'P-1', effectiveOn, event };
  });
  // A tab may be sorted as people like.
  return termsHistoryOf([...later.reverse(), first]);
}
const limitAt = (lines: readonly Line[], at: string, start?: Partial<PolicyTerms>) =>
  termsAt(historyOf(lines, start), at)?.liabilityLimitYen;

const TO_50: Line = ['2018-10-01', { liabilityLimitYen: 50_000_000 }];
const UNKNOWN = { liabilityLimitYen: null };

test.each<[string, readonly Line[], string, number | null, Partial<PolicyTerms>?]>([
  ['the day before', [TO_50], '2018-09-30T23:59', 100_000_000],
  // The term starts at 16:00, and so does a change.
  ['a minute before its hour', [TO_50], '2018-10-01T15:59', 100_000_000],
  ['at its hour', [TO_50], '2018-10-01T16:00', 50_000_000],
  ['the day after', [TO_50], '2018-10-02T00:00', 50_000_000],
  ['between two', [TO_50, ['2018-12-01', { liabilityLimitYen: 80_000_000 }]], '2018-11-01T09:00', 50_000_000],
  ['after two', [TO_50, ['2018-12-01', { liabilityLimitYen: 80_000_000 }]], '2018-12-02T09:00', 80_000_000],
  [
    'recorded out of order, between',
    [['2018-12-01', { liabilityLimitYen: 80_000_000 }], TO_50],
    '2018-11-01T09:00',
    50_000_000,
  ],
  [
    'recorded out of order, after both',
    [['2018-12-01', { liabilityLimitYen: 80_000_000 }], TO_50],
    '2018-12-02T09:00',
    80_000_000,
  ],
  [
    'corrected for the same day',
    [TO_50, ['2018-10-01', { liabilityLimitYen: 60_000_000 }]],
    '2018-10-02T00:00',
    60_000_000,
  ],
  [
    'from the first day on',
    [['2018-04-01', { liabilityLimitYen: 50_000_000 }]],
    '2018-04-01T00:00',
    50_000_000,
  ],
  // Learnt in October, true since April.
  ['a first answer', [TO_50], '2018-06-10T09:00', 50_000_000, UNKNOWN],
  [
    'a change after the first answer',
    [TO_50, ['2018-12-01', { liabilityLimitYen: 80_000_000 }]],
    '2018-06-10T09:00',
    50_000_000,
    UNKNOWN,
  ],
  [
    'a first answer, then a change from before its paper',
    [TO_50, ['2018-08-01', { liabilityLimitYen: 80_000_000 }]],
    '2018-11-01T09:00',
    80_000_000,
    UNKNOWN,
  ],
  [
    'left open by another plan, and answered',
    [
      ['2018-10-01', { plan: 'N2', liabilityLimitYen: null }],
      ['2018-12-01', { liabilityLimitYen: 80_000_000 }],
    ],
    '2018-11-01T09:00',
    80_000_000,
  ],
  [
    'before another plan',
    [
      ['2018-10-01', { plan: 'N2', liabilityLimitYen: null }],
      ['2018-12-01', { liabilityLimitYen: 80_000_000 }],
    ],
    '2018-09-01T09:00',
    100_000_000,
  ],
  ['nobody answered', [], '2018-06-10T09:00', null, UNKNOWN],
  [
    'cancelled since',
    [TO_50, ['2018-12-01', { kind: 'cancellation', on: '2018-12-01', netChangeYen: 0 }]],
    '2018-09-01T09:00',
    100_000_000,
  ],
  // A cancelled contract takes no change, in 契約 either.
  [
    'a line without a place',
    [['2018-08-01', { kind: 'cancellation', on: '2018-08-01', netChangeYen: 0 }], TO_50],
    '2018-11-01T09:00',
    100_000_000,
  ],
])('%s', (_, lines, at, expected, start = {}) => {
  expect(limitAt(lines, at, start)).toBe(expected);
});

test('a deductible that nobody had said is learnt too, and the plan of the day is told', () => {
  const lines: Line[] = [
    ['2018-10-01', { deductible: '10万円' }],
    ['2018-11-01', { plan: 'N2' }],
  ];
  const history = historyOf(lines, { deductible: '' });
  expect(termsAt(history, '2018-06-10T00:00')).toMatchObject({ deductible: '10万円', plan: 'NISSHIN' });
  expect(termsAt(history, '2018-11-02T00:00')).toMatchObject({ deductible: '10万円', plan: 'N2' });
});

test('without lines nothing is told; without a start, or without the day of a change, its line is named', () => {
  expect(termsAt(termsHistoryOf([]), '2018-06-10T00:00')).toBeUndefined();
  expect(historyOf([['', { liabilityLimitYen: 50_000_000 }]])).toMatchObject({ unreadable: 'L-2018-0003' });
  const event: LaterEvent = { kind: 'endorsement', set: { liabilityLimitYen: 1 }, netChangeYen: 0, note: '' };
  const lone = { transactionNumber: 'L-2018-0007', policyNumber: 'P-1', effectiveOn: '2018-10-01', event };
  expect(termsHistoryOf([lone])).toEqual({ changes: [], unreadable: 'L-2018-0007' });
});
