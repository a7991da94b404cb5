// A menu item that needs a row asks for it: a few words, until one row fits, which is selected; then it goes on.
import { DaichoError } from '../../domain/problem';
import { problemText, shown } from '../../domain/problem-text';
import type { Ports } from '../../ports';
import { findRows } from './find-rows';
import { rowQuestion as words } from './words';

type AskPorts = Pick<Ports, 'screen' | 'tables' | 'tabs'>;

/** Of one question; whoever finds nothing by then is told what the work refused. */
const MOST_TRIES = 5;

/** Refusals that a row would answer become a question for it; the work is tried once more with the row selected. */
export function withRow(ports: AskPorts, title: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const tab = rowWanted(error);
    if (tab === undefined) throw error;
    const told = (error as DaichoError).problems.map(problemText).join('\n');
    const found = askForRow(ports, { tab, title, told });
    if (found === 'stepped back') return;
    if (found === 'nothing') throw error;
    work();
  }
}

function rowWanted(error: unknown): string | undefined {
  if (!(error instanceof DaichoError)) return undefined;
  const ways = error.problems.flatMap((problem) => shown(problem).ways ?? []);
  return ways.find((way) => way.kind === 'row')?.tab;
}

function askForRow(
  ports: AskPorts,
  { tab, title, told }: { readonly tab: string; readonly title: string; readonly told: string },
): 'selected' | 'nothing' | 'stepped back' {
  let said = told;
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const text = ports.screen.askText(title, `${said}\n\n${words.ask(tab)}`);
    if (text === undefined) return 'stepped back';
    const rows = findRows(ports, { tab, text });
    const row = rows.find(({ id }) => id === text.trim()) ?? (rows.length === 1 ? rows[0] : undefined);
    if (row) return ports.screen.showRow(tab, row.id).found ? 'selected' : 'nothing';
    said = rows.length === 0 ? words.none(text) : words.several(rows);
  }
  return 'nothing';
}
