// The door of the room records.
export { bookOrigin, bookPlace, isCopy, settledNow } from './book-place';
export { auditEntries, isChanged, linesInSequence } from './audit-chain';
export { guardWrites } from './guard-writes';
export { keptLine, type BookLine } from './kept-marks';
export { recordHandEdit } from './record-hand-edit';
export { resealRenamed, sealUnsealed } from './late-seals';
export { sealedTables } from './row-seals';
export { sealWrites } from './seal-writes';
