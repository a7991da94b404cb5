// This file defines which modules stand in for Google's when globals run in memory: for Jest and for esbuild alike.

/** What globals import, and the file of this folder that takes its place. */
export const replaced = [
  ['^\\.\\./composition$', 'memory-composition.ts'],
  ['^\\.\\./sheets/(selection|named-cells)$', 'memory-sheets.ts'],
  ['^\\.\\./google/(menu|pages)$', 'memory-ui.ts'],
];
