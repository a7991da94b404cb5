// A loosely typed view of the engine's own plugins, for the few places where we extend them.

import { registries } from '../engine';

export interface Zone {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Position {
  sheetId: string;
  col: number;
  row: number;
}

export interface EngineCell {
  id: number;
  isFormula: boolean;
  content: string;
  parsedValue: unknown;
  format?: string;
  style?: Record<string, unknown>;
  compiledFormula: { toFormulaString(getters: unknown): string; isBadExpression?: boolean };
}

export interface CellChange {
  content?: string;
  format?: string | null;
  style?: Record<string, unknown> | null;
}

export interface EngineCommand {
  type: string;
  [key: string]: any;
}

export interface EnginePlugin {
  getters: any;
  history: { update(...path: any[]): void };
  dispatch(type: string, payload?: any): any;
  handle(command: EngineCommand): void;
  [key: string]: any;
}

/** The prototype of a plugin of the engine. */
export function prototypeOf(kind: 'core' | 'view' | 'state' | 'feature', name: string): EnginePlugin {
  const registry = {
    core: registries.corePluginRegistry,
    view: registries.coreViewsPluginRegistry,
    state: registries.statefulUIPluginRegistry,
    feature: registries.featurePluginRegistry,
  }[kind];
  return (registry.get(name) as any).prototype;
}

/** Taking back a command of ours moves no row or column, so other commands pass it as they are. */
export function addInverse(type: string): void {
  (registries.inverseCommandRegistry as any).add(type, (command: EngineCommand) => [command]);
}

let patches: ((evaluator: EnginePlugin) => void)[] | undefined;

/** Changes the prototype of the evaluator, which is no plugin: it is reached through the first instance. */
export function patchEvaluator(patch: (evaluator: EnginePlugin) => void): void {
  if (!patches) {
    patches = [];
    const evaluation = prototypeOf('view', 'evaluation');
    const beforeHandle = evaluation['beforeHandle'] as (command: EngineCommand) => void;
    evaluation['beforeHandle'] = function (this: EnginePlugin, command: EngineCommand) {
      for (const waiting of patches!.splice(0)) waiting(Object.getPrototypeOf(this['evaluator']));
      beforeHandle.call(this, command);
    };
  }
  patches.push(patch);
}
