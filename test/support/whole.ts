// How much a test with a long form tries: a sample in `npm test`, the whole in `npm run faults`.

export const isWhole = process.env.DAICHO_TESTS === 'whole';
