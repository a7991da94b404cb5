// Which questionnaires the form can ask: those of the registry, without the notes for staff.
import type { LayoutItem, Questionnaire } from '../src/domain/questionnaire';
import { programs } from '../src/programs/asked';
import type { OpenProgram } from './contract';

export function openProgram(code: string): OpenProgram | undefined {
  const program = programs.find((candidate) => candidate.code === code);
  return program && { code, name: program.name, layout: forVisitors(program.questionnaire()) };
}

/** Doubts about a document are for the house. */
function forVisitors(layout: Questionnaire): Questionnaire {
  const items = layout.items.map(
    ({ doubt: _doubt, hintState: _hint, optionsState: _options, ...item }): LayoutItem => item,
  );
  return { ...layout, items };
}
