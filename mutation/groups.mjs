// This file names the groups of mutate: what is mutated, and the unit tests that must see it.

/** Words that staff read and declarations of calls are no decisions; pages are tested in the browser. */
const NO_DECISION = ['!src/**/*words.ts', '!src/**/*messages.ts', '!src/**/contract.ts', '!src/**/pages/**'];

const unit = (folder, ...names) => names.map((name) => `test/${folder}/${name}.test.ts`);

/** From the press of the button to the result in the row. */
const SENDING = [
  ...['prepare-send', 'outbox-queue', 'reserve-chunk', 'send-outbox', 'send-one', 'record-results'],
  ...['resend-delivery', 'automatic-claim', 'owed-copies'],
];

export const groups = {
  domain: {
    mutate: [
      'src/domain/{revenue,money-text,yen,whole-number,calendar,business-day,contract-period}.ts',
      'src/rating/{insurer-shares,pro-rata}.ts',
    ],
    tests: [
      ...unit('domain', 'business-day', 'calendar', 'contract-period', 'dates-as-written', 'endorsed-term'),
      ...unit(
        'domain',
        'money-as-written',
        'money-text',
        'revenue',
        'revenue-as-written',
        'whole-number',
        'yen',
      ),
      ...unit('rating', 'insurer-shares', 'pro-rata'),
      ...unit('functions', 'term-premium', 'roster'),
      ...unit(
        'field',
        'days-and-marks',
        'more-inputs',
        'numbers',
        'rosters',
        'tried-inputs',
        'welfare-headings',
      ),
    ],
  },
  payable: {
    mutate: ['src/payable/**/*.ts', ...NO_DECISION],
    tests: ['test/payable', ...unit('functions', 'claim-payable')],
  },
  rating: {
    mutate: ['src/rating/**/*.ts', '!src/rating/{insurer-shares,pro-rata}.ts', ...NO_DECISION],
    tests: [
      'test/rating',
      'test/rooms/rates',
      'test/cases/cases.test.ts',
      ...unit('field', 'even-pastes', 'numbers'),
      ...unit('functions', 'functions', 'guide-examples', 'most-cells', 'term-premium'),
    ],
  },
  sending: {
    mutate: [`src/rooms/mail/{${SENDING.join()}}.ts`],
    tests: ['test/rooms/mail', 'test/rooms/automation/by-itself.test.ts'],
  },
  mail: {
    mutate: ['src/rooms/mail/**/*.ts', `!src/rooms/mail/{index,room,${SENDING.join()}}.ts`, ...NO_DECISION],
    tests: ['test/rooms/mail', 'test/rooms/automation/by-itself.test.ts'],
  },
};
