// The door of the room rates.
export { rateKeyOf } from './rate-draft';
export { recomputeQuote, versionShelf, type VersionShelf } from './recompute-quotes';
