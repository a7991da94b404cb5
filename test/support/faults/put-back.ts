// The way back to a workbook as it was: cells, state and time, and the number of rows of each tab.
import type { Snapshot, Twin } from '../../../local/twin';
import { bookByHand } from '../hands';

/** A snapshot holds contents alone: rows that came or went meanwhile would shift the named ranges from run to run. */
export function takeSnapshot(twin: Twin): Snapshot {
  const sheets = () => bookByHand(twin).getSheets();
  const heights = new Map(sheets().map((sheet) => [sheet.getName(), sheet.getMaxRows()]));
  const snapshot = twin.snapshot();
  const start = twin.clock.now().getTime();
  const putBack = () => {
    const release = twin.workbook.hold();
    for (const sheet of sheets()) {
      const height = heights.get(sheet.getName());
      if (height === undefined) continue;
      const surplus = sheet.getMaxRows() - height;
      // Below the header, so that a range over the table changes with it; the cells are written back anyway.
      if (surplus > 0) sheet.deleteRows(2, surplus);
      if (surplus < 0) sheet.insertRowsAfter(2, -surplus);
    }
    snapshot.putBack();
    release();
    twin.clock.skip(start - twin.clock.now().getTime());
  };
  return { ...snapshot, putBack };
}
