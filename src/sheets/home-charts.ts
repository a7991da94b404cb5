// The three charts of ホーム: quotes by state, premium by month and programme, renewals by week.
import type { Sheet } from './grid';
import {
  CHART_LINES,
  CHARTS_ROW,
  COUNTS,
  COUNTS_ROW,
  MONTHS,
  SPAN,
  TABLE_ROW,
  WEEKS,
  WEEKS_ROW,
  WIDTHS,
} from './home-layout';
import { homeWords as words } from './home-words';

/** As `HEIGHTS` has it. */
const ROW_PIXELS = 20;

/**
 * Those that are not there yet, in their order: a set-up that died may have left the first of them. Once all were made,
 * nobody asks again: one that somebody moved, changed or took away stays so.
 */
export function placeCharts(sheet: Sheet, programs: number): void {
  const pipeline = () => sheet.getRange(COUNTS_ROW + 1, 4, COUNTS, 2);
  const premium = () => sheet.getRange(TABLE_ROW + 1, 2, MONTHS + 1, 1 + Math.min(programs, SPAN - 1));
  const renewals = () => sheet.getRange(WEEKS_ROW, 2, WEEKS + 1, 2);
  const width = WIDTHS[1] + WIDTHS[2];
  const chart = (range: GoogleAppsScript.Spreadsheet.Range, column: number, title: string, headers: number) =>
    sheet
      .newChart()
      .setChartType(column === 2 ? Charts.ChartType.BAR : Charts.ChartType.COLUMN)
      .addRange(range)
      .setNumHeaders(headers)
      .setPosition(CHARTS_ROW + 1, column, 4, 4)
      .setOption('title', title)
      .setOption('width', width - 8)
      .setOption('height', CHART_LINES * ROW_PIXELS - 8)
      .setOption('legend', { position: column === 4 ? 'bottom' : 'none' })
      .setOption('isStacked', column === 4)
      .build();
  const charts = [
    () => chart(pipeline(), 2, words.chartPipeline, 0),
    () => chart(premium(), 4, words.chartPremium, 1),
    () => chart(renewals(), 6, words.chartRenewals, 1),
  ];
  for (const make of charts.slice(sheet.getCharts().length)) sheet.insertChart(make());
}
