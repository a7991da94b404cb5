// How a chart as a script describes it becomes a chart of the engine.

import { zoneText } from '../../workbook/cells';
import type { SpreadsheetContext } from './context';
import type { Range } from './range';

export interface ChartPlan {
  type: 'bar' | 'line' | 'pie' | 'scatter' | 'combo';
  horizontal: boolean;
  stacked: boolean;
  title: string;
  legend: string;
  headers: boolean;
  /** The first column of the first range holds the labels. */
  ranges: readonly Range[];
  /** 0-based. */
  row: number;
  column: number;
  offset: { x: number; y: number };
  size: { width: number; height: number };
}

export function chartDefinition(context: SpreadsheetContext, plan: ChartPlan): object {
  const columns = plan.ranges.flatMap((range) => {
    const { left, right, top, bottom, sheetId } = range._block;
    const sheet = `'${String(context.getters.getSheetName(sheetId)).replace(/'/g, "''")}'`;
    return Array.from({ length: right - left + 1 }, (_, i) => {
      const column = { left: left + i, right: left + i, top, bottom };
      return `${sheet}!${zoneText(column)}`;
    });
  });
  const [labelRange, ...data] = columns;
  return {
    type: plan.type,
    title: { text: plan.title },
    legendPosition: plan.legend,
    dataSource: {
      type: 'range',
      dataSets: data.map((dataRange, i) => ({ dataSetId: String(i), dataRange })),
      dataSetsHaveTitle: plan.headers,
      ...(labelRange && { labelRange }),
    },
    dataSetStyles:
      plan.type === 'combo'
        ? Object.fromEntries(data.map((_, i) => [String(i), { type: i === 0 ? 'bar' : 'line' }]))
        : {},
    ...(plan.type === 'bar' && { horizontal: plan.horizontal, stacked: plan.stacked }),
    ...(plan.type === 'line' && { stacked: plan.stacked, labelsAsText: true, cumulative: false }),
    ...(plan.type === 'scatter' && { labelsAsText: false }),
  };
}
