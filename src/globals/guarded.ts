// This file defines what stands between whoever calls a global and the global: its request is read, its failure told.
import { toldError } from '../composition';
import { readRequest } from './read-request';
import { coverShapes } from './shapes/cover-shapes';
import { salesShapes } from './shapes/sales-shapes';
import type { Shape } from './shapes/shape';

export const requestShapes = { ...salesShapes, ...coverShapes };

const shapes = new Map<string, Shape | null>(Object.entries(requestShapes));

/** The build puts it around every global that is no custom function. */
export function guarded<Work extends (...values: never[]) => unknown>(name: string, work: Work): Work {
  const optional = shapes.get(`${name}?`);
  const shape = shapes.get(name) ?? optional;
  const run = (...values: unknown[]): unknown => {
    try {
      if (!shape) return (work as unknown as (...all: unknown[]) => unknown)(...values);
      const given = values[0] ?? undefined;
      const request = optional && given === undefined ? undefined : readRequest(shape, given);
      return (work as unknown as (request: unknown) => unknown)(request);
    } catch (error) {
      throw toldError(error);
    }
  };
  return run as unknown as Work;
}
