// A programme's number for accidents, shown only while its confirmation is not older than twelve months (rule C8).
import { addMonths, formatJapanese } from '../../domain/calendar';
import { readForm } from '../../domain/form-reader';
import type { Ports } from '../../ports';
import { CONFIRMED, factKey, facts as factTable, type FactRow } from '../../tables/facts';
import { claimOf } from './claim-world';
import type { RequestFor } from './contract';
import { claimAudit, claimProblems, reportPage } from './words';

const MONTHS_VALID = 12;

export function hotlineOf(ports: Pick<Ports, 'tables'>, program: string, today: string): string {
  return hotlineIn(ports.tables.sound(factTable), program, today);
}

export function hotlineIn(rows: readonly FactRow[], program: string, today: string): string {
  const fact = freshFact(rows, program, today);
  return fact ? fact.answer || fact.value : '';
}

/** Where and when the number was confirmed; '' where none is fresh. */
export function hotlineConfirmed(ports: Pick<Ports, 'tables'>, program: string, today: string): string {
  const fact = freshFact(ports.tables.sound(factTable), program, today);
  return fact ? confirmedText(fact) : '';
}

const confirmedText = (fact: Pick<FactRow, 'confirmedOn' | 'paper' | 'approvedBy'>): string =>
  reportPage.confirmed(formatJapanese(fact.confirmedOn), fact.paper, fact.approvedBy);

function freshFact(rows: readonly FactRow[], program: string, today: string): FactRow | undefined {
  const key = factKey(program, 'accidentContact');
  const fact = rows.find((row) => row.factKey === key);
  if (!fact || fact.state !== CONFIRMED || fact.confirmedOn === '') return undefined;
  return fact.confirmedOn >= addMonths(today, -MONTHS_VALID) ? fact : undefined;
}

/** A manager has the number before them on a paper of this year. */
export function confirmHotline(
  ports: Pick<Ports, 'tables' | 'selection' | 'clock' | 'lock' | 'user' | 'audit'>,
  request: RequestFor<'confirmHotline'>,
): { hotline: string; hotlineConfirmed: string } {
  const form = readForm<'number' | 'paper'>(request, ports.clock.today());
  const hotline = form.text('number', { need: claimProblems.claimHotlineMissing(), max: 60 });
  const paper = form.text('paper', { need: claimProblems.claimHotlinePaperMissing(), max: 200 });
  form.done();
  return ports.lock.hold(() => {
    const { program } = claimOf(ports, request.claimNumber);
    const id = factKey(program, 'accidentContact');
    const set = {
      state: CONFIRMED,
      answer: hotline,
      paper,
      approvedBy: ports.user.email(),
      confirmedOn: ports.clock.today(),
    } as const;
    ports.tables.update(factTable, [{ id, set }]);
    ports.audit.record('confirmHotline', [id], claimAudit.hotline);
    ports.tables.flush();
    return { hotline, hotlineConfirmed: confirmedText(set) };
  });
}
