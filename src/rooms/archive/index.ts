// The door of the room archive.
export { columnsOf, type PlainRow } from './archived-rows';
export { openFile, placedRows, rewriteRows, type OpenFile, type PlacedRow } from './rewrite-rows';
export { newestFirst, placeIn } from './search-archive';
export { archiveProblems, fileName } from './words';
