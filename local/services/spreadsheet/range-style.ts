// How a range looks: fonts, colours, borders, alignment, number formats.

import { ScriptError } from '../../execution/service-object';
import { asGoogle } from '../../execution/behaviours';
import { map, rawCell, readFormats } from '../../workbook/cells';
import { namedColours } from './colours';
import { toEngineFormat } from './number-format';
import { RangeBase, type Matrix } from './range-base';

type Style = Record<string, unknown>;

const borderStyles: Record<string, string> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
  DOUBLE: 'medium',
};

const wraps: Record<string, string> = { WRAP: 'wrap', OVERFLOW: 'overflow', CLIP: 'clip' };

/** Undefined where the text names no colour. */
export function colourOf(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  const known = namedColours.get(name) ?? name;
  if (/^#[0-9a-f]{3}$/.test(known)) return known.replace(/[0-9a-f]/g, '$&$&');
  return /^#[0-9a-f]{6}$/.test(known) ? known : undefined;
}

/** Undefined takes the colour away; a wrong one, `false`, changes nothing. */
function toColour(colour: string | null | undefined): string | undefined | false {
  if (colour === null || colour === undefined || colour === '') return undefined;
  const known = colourOf(String(colour));
  if (known !== undefined) return known;
  if (asGoogle('colourNames')) return false;
  throw new ScriptError(`Invalid color: ${colour}`);
}

/** The part of a style that sets a colour; nothing for a wrong one. */
export const coloured = (key: 'fillColor' | 'textColor', colour: string | null): Style => {
  const known = toColour(colour);
  return known === false ? {} : { [key]: known };
};

export abstract class RangeStyle extends RangeBase {
  setBackground(colour: string | null): this {
    return this._style('setBackground', coloured('fillColor', colour));
  }
  setBackgrounds(colours: Matrix<string | null>): this {
    this._checkShape(colours);
    return this._styles('setBackgrounds', colours, (colour) => coloured('fillColor', colour));
  }
  getBackground(): string {
    return this.getBackgrounds()[0]![0]!;
  }
  getBackgrounds(): string[][] {
    return this._read((style) => String(style.fillColor ?? '#ffffff').toLowerCase());
  }
  setFontColor(colour: string | null): this {
    return this._style('setFontColor', coloured('textColor', colour));
  }
  setFontColors(colours: Matrix<string | null>): this {
    this._checkShape(colours);
    return this._styles('setFontColors', colours, (colour) => coloured('textColor', colour));
  }
  getFontColor(): string {
    return this._read((style) => String(style.textColor ?? '#000000').toLowerCase())[0]![0]!;
  }
  setFontWeight(weight: string | null): this {
    return this._style('setFontWeight', { bold: weight === 'bold' || undefined });
  }
  setFontWeights(weights: Matrix<string | null>): this {
    this._checkShape(weights);
    return this._styles('setFontWeights', weights, (weight) => ({ bold: weight === 'bold' || undefined }));
  }
  getFontWeight(): string {
    return this._read((style) => (style.bold ? 'bold' : 'normal'))[0]![0]!;
  }
  setFontStyle(fontStyle: string | null): this {
    return this._style('setFontStyle', { italic: fontStyle === 'italic' || undefined });
  }
  getFontStyle(): string {
    return this._read((style) => (style.italic ? 'italic' : 'normal'))[0]![0]!;
  }
  setFontLine(line: string | null): this {
    return this._style('setFontLine', {
      underline: line === 'underline' || undefined,
      strikethrough: line === 'line-through' || undefined,
    });
  }
  setFontSize(size: number): this {
    return this._style('setFontSize', { fontSize: size });
  }
  getFontSize(): number {
    return this._read((style) => Number(style.fontSize ?? 10))[0]![0]!;
  }
  setHorizontalAlignment(alignment: string | null): this {
    const align = alignment === 'normal' || alignment === 'general' || !alignment ? undefined : alignment;
    return this._style('setHorizontalAlignment', { align });
  }
  getHorizontalAlignment(): string {
    return this._read((style) => String(style.align ?? 'general'))[0]![0]!;
  }
  setVerticalAlignment(alignment: string | null): this {
    return this._style('setVerticalAlignment', { verticalAlign: alignment ?? undefined });
  }
  getVerticalAlignment(): string {
    return this._read((style) => String(style.verticalAlign ?? 'bottom'))[0]![0]!;
  }
  setWrap(wrap: boolean): this {
    return this._style('setWrap', { wrapping: wrap ? 'wrap' : 'overflow' });
  }
  getWrap(): boolean {
    return this._read((style) => style.wrapping === 'wrap')[0]![0]!;
  }
  setWrapStrategy(strategy: string): this {
    return this._style('setWrapStrategy', { wrapping: wraps[strategy] });
  }
  setTextRotation(degrees: number): this {
    return this._style('setTextRotation', { rotation: (-degrees * Math.PI) / 180 });
  }

  setNumberFormat(format: string): this {
    return this._write('setNumberFormat', { format: toEngineFormat(format) });
  }
  setNumberFormats(formats: Matrix<string>): this {
    this._checkShape(formats);
    return this._write('setNumberFormats', { formats: formats.map((row) => row.map(toEngineFormat)) });
  }
  getNumberFormat(): string {
    return this.getNumberFormats()[0]![0]!;
  }
  getNumberFormats(): string[][] {
    return readFormats(this.context.model, this._block).map((row) =>
      row.map((format) => format || '0.###############'),
    );
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    colour?: string | null,
    style?: string | null,
  ): this {
    this._guard('setBorder');
    const sides: Record<string, boolean | null> = { top, left, bottom, right, v: vertical, h: horizontal };
    const look = { color: toColour(colour) || '#000000', style: borderStyles[style ?? 'SOLID'] ?? 'thin' };
    // false takes a line away; the engine can only clear them all
    if (Object.values(sides).some((side) => side === false)) this._border({ position: 'clear' });
    for (const [position, side] of Object.entries(sides)) if (side) this._border({ position, ...look });
    return this;
  }

  clearFormat(): this {
    this._border({ position: 'clear' });
    return this._write('clearFormat', { style: null, format: '' });
  }

  private _border(border: object): void {
    const { sheetId, left, right, top, bottom } = this._block;
    const target = [{ left, right, top, bottom }];
    this.context.dispatch('SET_ZONE_BORDERS', { sheetId, target, border });
  }

  private _style(method: string, style: Style): this {
    return this._write(method, { style });
  }

  private _styles<T>(method: string, values: Matrix<T>, styleOf: (value: T) => Style): this {
    const old = this._read((style) => style);
    return this._write(method, {
      styles: values.map((row, i) => row.map((value, j) => ({ ...old[i]![j], ...styleOf(value) }))),
    });
  }

  private _read<T>(of: (style: Style) => T): T[][] {
    return map(this._block, (position) => of(rawCell(this.context.model, position)?.style ?? {}));
  }
}
