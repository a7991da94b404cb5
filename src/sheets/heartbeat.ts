// The heartbeat of the automatic runs: a date cell a run in 設定, so that formulas can count from it.
import { settings } from '../tables/masters';
import { settingKeys } from '../tables/setting-keys';
import type { Clock, Heartbeat } from '../ports';
import { literalText } from './codec';
import { readGrid, type Grid, type Spreadsheet } from './grid';
import { names } from './named-cells';

const KEYS = {
  daily: ['lastDaily', 'dailyProblems'],
  hourly: ['lastHourly', 'hourlyProblems'],
  worker: ['lastWorker', 'workerProblems'],
} as const;

export function createHeartbeat(spreadsheet: () => Spreadsheet, clock: Clock): Heartbeat {
  return {
    beat: (run, problems, finished) => {
      const workbook = spreadsheet();
      const grid = readGrid(workbook, settings);
      const [last, result] = KEYS[run];
      const results = cellOf(grid, settingKeys[result]);
      if (results && results.value !== problems) results.range().setValue(literalText(problems));
      const beat = finished ? cellOf(grid, settingKeys[last]) : undefined;
      if (!beat) return;
      const range = beat.range();
      range.setNumberFormat('yyyy/mm/dd hh:mm').setValue(new Date(`${clock.now()}+09:00`));
      // A manager may have sorted 設定: the name follows its row again.
      if (workbook.getRangeByName(names[last])?.getRow() !== beat.row)
        workbook.setNamedRange(names[last], range);
    },
  };
}

function cellOf(grid: Grid, key: string) {
  const index = grid.values.findIndex((row) => row[grid.positions.get('key')!] === key);
  if (index < 0) return undefined;
  const column = grid.positions.get('value')!;
  return {
    row: index + 1,
    value: grid.values[index]![column],
    range: () => grid.sheet.getRange(index + 1, column + 1),
  };
}
