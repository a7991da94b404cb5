// EmbeddedChartBuilder: a chart being built by a script.

import { ScriptError, ServiceObject } from '../../execution/service-object';
import type { ChartPlan } from './chart-definition';
import type { SpreadsheetContext } from './context';
import { EmbeddedChart } from './embedded-chart';
import type { Range } from './range';

const types: Record<string, Partial<ChartPlan>> = {
  COLUMN: { type: 'bar', horizontal: false },
  BAR: { type: 'bar', horizontal: true },
  LINE: { type: 'line' },
  AREA: { type: 'line' },
  PIE: { type: 'pie' },
  SCATTER: { type: 'scatter' },
  COMBO: { type: 'combo' },
};

const empty: ChartPlan = {
  type: 'bar',
  horizontal: false,
  stacked: false,
  title: '',
  legend: 'top',
  headers: false,
  ranges: [],
  row: 0,
  column: 0,
  offset: { x: 0, y: 0 },
  size: { width: 600, height: 371 },
};

export class EmbeddedChartBuilder extends ServiceObject {
  readonly className = 'EmbeddedChartBuilder';
  constructor(
    private readonly context: SpreadsheetContext,
    _sheetId?: string,
    private plan: ChartPlan = empty,
    private readonly id = context.newId(),
  ) {
    super(context.execution);
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(this.context, this.plan, this.id);
  }
  addRange(range: Range): this {
    return this._set({ ranges: [...this.plan.ranges, range] });
  }
  clearRanges(): this {
    return this._set({ ranges: [] });
  }
  setNumHeaders(headers: number): this {
    return this._set({ headers: headers > 0 });
  }
  setPosition(row: number, column: number, x: number, y: number): this {
    return this._set({ row: row - 1, column: column - 1, offset: { x, y } });
  }
  setChartType(type: string): this {
    const known = types[type];
    if (!known) throw new ScriptError(`not implemented: EmbeddedChartBuilder.setChartType(${type})`);
    return this._set(known);
  }
  asColumnChart(): this {
    return this.setChartType('COLUMN');
  }
  asBarChart(): this {
    return this.setChartType('BAR');
  }
  asLineChart(): this {
    return this.setChartType('LINE');
  }
  asPieChart(): this {
    return this.setChartType('PIE');
  }
  setTitle(title: string): this {
    return this._set({ title });
  }
  setStacked(): this {
    return this._set({ stacked: true });
  }
  setOption(option: string, value: unknown): this {
    const { size } = this.plan;
    if (option === 'title') return this._set({ title: String(value) });
    if (option === 'width') return this._set({ size: { ...size, width: Number(value) } });
    if (option === 'height') return this._set({ size: { ...size, height: Number(value) } });
    if (option === 'isStacked') return this._set({ stacked: value === true || value === 'true' });
    if (option === 'legend.position') return this._set({ legend: String(value) });
    if (option === 'legend')
      return this.setOption('legend.position', (value as { position?: string }).position ?? value);
    // looks that the engine does not know change nothing here
    return this;
  }

  private _set(change: Partial<ChartPlan>): this {
    this.plan = { ...this.plan, ...change };
    return this;
  }
}
