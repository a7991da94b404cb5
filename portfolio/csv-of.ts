// CSV for the loader of BigQuery.

/** For a loader, not for a spreadsheet: a negative number stays one, and what is not in quotes is NULL. */
export const csvOf = (rows: readonly (readonly (string | null)[])[]): string =>
  rows
    .map(
      (cells) => `${cells.map((cell) => (cell === null ? '' : `"${cell.replace(/"/g, '""')}"`)).join(',')}\n`,
    )
    .join('');
