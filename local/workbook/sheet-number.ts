// The number of a sheet: what getSheetId gives, and what a link to a sheet names.

/** The first sheet of a new file has 0, as on Google. */
export function sheetNumber(id: string): number {
  if (id === 'sheet-1') return 0;
  let hash = 7;
  for (const char of id) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) & 0x7fffffff;
  return hash;
}
