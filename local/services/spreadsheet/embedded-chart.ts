// EmbeddedChart: a chart on a sheet, or one that is not yet on it.

import { ServiceObject } from '../../execution/service-object';
import { EmbeddedChartBuilder } from './embedded-chart-builder';
import { chartDefinition, type ChartPlan } from './chart-definition';
import type { SpreadsheetContext } from './context';
import { Range } from './range';

interface EngineFigure {
  col: number;
  row: number;
  offset: { x: number; y: number };
  width: number;
  height: number;
}

export class EmbeddedChart extends ServiceObject {
  readonly className = 'EmbeddedChart';
  constructor(
    private readonly context: SpreadsheetContext,
    readonly _plan: ChartPlan,
    private readonly id: string,
  ) {
    super(context.execution);
  }

  static _list(context: SpreadsheetContext, sheetId: string): EmbeddedChart[] {
    const ids: string[] = context.getters.getChartIds(sheetId);
    return ids.map((id) => {
      const definition = context.getters.getChartDefinition(id);
      const figure: EngineFigure = context.getters.getFigure(
        sheetId,
        context.getters.getFigureIdFromChartId(id),
      );
      const source = definition.dataSource ?? { dataSets: [] };
      const texts: string[] = [
        source.labelRange,
        ...source.dataSets.map((set: { dataRange: string }) => set.dataRange),
      ].filter(Boolean);
      const plan: ChartPlan = {
        type: definition.type,
        horizontal: definition.horizontal === true,
        stacked: definition.stacked === true,
        title: definition.title?.text ?? '',
        legend: definition.legendPosition ?? 'top',
        headers: source.dataSetsHaveTitle === true,
        row: figure.row,
        column: figure.col,
        offset: figure.offset,
        size: { width: figure.width, height: figure.height },
        ranges: texts.map((text) => {
          const range = context.getters.getRangeFromSheetXC(sheetId, text);
          return new Range(context, { sheetId: range.sheetId, ...range.zone });
        }),
      };
      return new EmbeddedChart(context, plan, id);
    });
  }

  getChartId(): string {
    return this.id;
  }
  getRanges(): Range[] {
    return [...this._plan.ranges];
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.context, undefined, { ...this._plan }, this.id);
  }

  _insert(sheetId: string): void {
    const { row, column, offset, size } = this._plan;
    this.context.dispatch('CREATE_CHART', {
      sheetId,
      chartId: this.id,
      figureId: `figure-${this.id}`,
      col: column,
      row,
      offset,
      size,
      definition: chartDefinition(this.context, this._plan),
    });
  }
  _update(sheetId: string): void {
    const figureId = this.context.getters.getFigureIdFromChartId(this.id);
    const { row, column, offset, size } = this._plan;
    const definition = chartDefinition(this.context, this._plan);
    this.context.dispatch('UPDATE_CHART', { sheetId, chartId: this.id, figureId, definition });
    this.context.dispatch('UPDATE_FIGURE', { sheetId, figureId, col: column, row, offset, ...size });
  }
  _remove(sheetId: string): void {
    const figureId = this.context.getters.getFigureIdFromChartId(this.id);
    this.context.dispatch('DELETE_FIGURE', { sheetId, figureId });
  }
}
