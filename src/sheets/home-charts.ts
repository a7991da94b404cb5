// The two charts of ホーム: premium by month and programme, renewals by week.
import type { Sheet } from './grid';
import {
  CHART_LINES,
  CHARTS_ROW,
  FIRST,
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
  const premium = () => sheet.getRange(TABLE_ROW + 1, 2, MONTHS + 1, 1 + Math.min(programs, SPAN - 1));
  const renewals = () => sheet.getRange(WEEKS_ROW, 2, WEEKS + 1, 2);
  const half = (WIDTHS[1] + WIDTHS[2] + WIDTHS[3] + WIDTHS[4] + WIDTHS[5] + WIDTHS[6]) / 2;
  const chart = (range: GoogleAppsScript.Spreadsheet.Range, column: number, title: string, format: string) =>
    sheet
      .newChart()
      .setChartType(Charts.ChartType.COLUMN)
      .addRange(range)
      .setNumHeaders(1)
      .setPosition(CHARTS_ROW + 1, column, column === FIRST ? 4 : half - WIDTHS[1] - WIDTHS[2] + 4, 4)
      .setOption('title', title)
      .setOption('width', half - 8)
      .setOption('height', CHART_LINES * ROW_PIXELS - 8)
      // Premiums are of several programmes; there is one kind of renewal, and its bars say how many.
      .setOption('legend', { position: column === FIRST ? 'right' : 'none' })
      .setOption('isStacked', column === FIRST)
      .setOption('vAxis', { format, minValue: 0, gridlines: { multiple: 1 } })
      .setOption('series', column === FIRST ? {} : { 0: { dataLabel: 'value' } })
      .build();
  const charts = [
    () => chart(premium(), FIRST, words.chartPremium, '#,##0'),
    () => chart(renewals(), FIRST + 2, words.chartRenewals, '0'),
  ];
  for (const make of charts.slice(sheet.getCharts().length)) sheet.insertChart(make());
}
