// The door of the room archive.
export { openFile, placedRows, rewriteRows } from './rewrite-rows';
export { newestFirst, placeIn } from './search-archive';
export { archiveProblems, fileName } from './words';
