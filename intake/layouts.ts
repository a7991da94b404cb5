// This file defines which questionnaires the form can ask: those of the registry, without the notes for staff.
import type { LayoutItem, Questionnaire } from '../src/domain/questionnaire';
import { programOf } from '../src/programs';
import type { OpenProgram } from './contract';

export function openProgram(code: string): OpenProgram | undefined {
  const program = programOf(code);
  const layout = program?.handbook?.questionnaire();
  return program && layout ? { code, name: program.name, layout: forVisitors(layout) } : undefined;
}

/** Doubts about a document are for the house. */
function forVisitors(layout: Questionnaire): Questionnaire {
  return { ...layout, items: layout.items.map(({ doubt: _doubt, ...item }): LayoutItem => item) };
}
