// Which modules stand in for Google's when globals run in memory: for Jest and for esbuild alike.

/** What serves the globals imports, and the file of this folder that takes its place. */
export const replaced = [
  ['^\\./composition$', 'memory-composition.ts'],
  ['^\\./sheets/named-cells$', 'memory-sheets.ts'],
  ['^\\./google/(menu|pages)$', 'memory-ui.ts'],
];
