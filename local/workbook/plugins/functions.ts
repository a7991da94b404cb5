// Functions of Sheets that the engine lacks, and its clock functions under the twin's clock.

import { helpers, registries } from '../engine';
import { serialOfDate } from '../serial-date';

/** What `custom` of a model may hold for formulas. */
export interface FormulaContext {
  /** The twin's clock; without it the machine's. */
  now?(): Date;
}

function clockOf(context: unknown): number {
  const { now } = context as FormulaContext;
  return serialOfDate(now ? now() : new Date());
}

const text = (argument: any): string => helpers.toString(argument);

type Compute = (this: unknown, ...args: unknown[]) => unknown;

const isMany = (argument: unknown): boolean =>
  Array.isArray(argument) && (argument.length > 1 || (argument[0] as unknown[]).length > 1);

/** The engine compiles `&` as CONCATENATE, which joins ranges into one text; `&` goes cell by cell. */
function joinByElement(): void {
  const { mapping } = registries.functionRegistry as unknown as { mapping: Record<string, Compute> };
  const concatenate = mapping['CONCATENATE']!;
  mapping['CONCATENATE'] = function (this: unknown, ...args: unknown[]) {
    const isOperator = args.length === 2 && args.some(isMany) && !namesConcatenate(this);
    return isOperator ? mapping['CONCAT']!.apply(this, args) : concatenate.apply(this, args);
  };
}

/** Whether the formula that calls says CONCATENATE itself. */
function namesConcatenate(context: unknown): boolean {
  const { getters, __originCellPosition: origin } = context as any;
  const cell = origin && getters?.getCell(origin);
  return cell?.isFormula === true && cell.compiledFormula.usesSymbol('CONCATENATE') === true;
}

let installed = false;

export function installFunctions(): void {
  if (installed) return;
  installed = true;
  const add = (name: string, description: string, args: string[], compute: (...args: any[]) => unknown) =>
    registries.functionRegistry.replace(name, {
      description,
      args: args.map((arg) => helpers.arg(arg, '')),
      compute,
    } as never);

  joinByElement();
  add('TODAY', 'Today in the zone of the sheet', [], function (this: unknown) {
    return { value: Math.floor(clockOf(this)), format: 'yyyy/mm/dd' };
  });
  add('NOW', 'Now in the zone of the sheet', [], function (this: unknown) {
    return { value: clockOf(this), format: 'yyyy/mm/dd hh:mm:ss' };
  });
  // ranges are computed cell by cell anyway
  add('ARRAYFORMULA', 'An array formula', ['array (any, range)'], (array) => array);
  add('REGEXMATCH', 'Whether a text matches', ['text (string)', 'pattern (string)'], (value, pattern) =>
    new RegExp(text(pattern), 'u').test(text(value)),
  );
  add('TO_TEXT', 'A value as text', ['value (any)'], (value) => text(value));
}
