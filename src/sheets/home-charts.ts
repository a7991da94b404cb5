// The three charts of ホーム: quotes by state, premium by month and programme, renewals by week.
import type { Sheet } from './grid';
import {
  CHART_LINES,
  CHARTS_ROW,
  COUNTS,
  COUNTS_ROW,
  MONTHS,
  TABLE_ROW,
  WEEKS,
  WEEKS_ROW,
  WIDTHS,
} from './home-layout';
import { homeWords as words } from './home-words';

/** As `HEIGHTS` has it. */
const ROW_PIXELS = 20;

/** Made once; a chart that somebody moved or changed stays as it is. */
export function placeCharts(sheet: Sheet, programCount: number): void {
  if (sheet.getCharts().length > 0) return;
  const pipeline = sheet.getRange(COUNTS_ROW + 1, 4, COUNTS, 2);
  const premium = sheet.getRange(TABLE_ROW + 1, 2, MONTHS + 1, 1 + programCount);
  const renewals = sheet.getRange(WEEKS_ROW, 2, WEEKS + 1, 2);
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
  sheet.insertChart(chart(pipeline, 2, words.chartPipeline, 0));
  sheet.insertChart(chart(premium, 4, words.chartPremium, 1));
  sheet.insertChart(chart(renewals, 6, words.chartRenewals, 1));
}
