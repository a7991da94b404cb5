// Dates and confirmation of the year that has begun, from the page that lists what is left.
import { readForm } from '../../domain/form-reader';
import { refuse } from '../../domain/problem';
import { programs as programTable } from '../../tables/masters';
import type { SaveYearFactsRequest, YearFacts } from './contract';
import { newYearProblems, newYearText as words } from './words';
import { rowOf, type YearPorts } from './year-world';

/** What a field of the page says goes into 制度; a blank field leaves what stands there. */
export function saveYearFacts(ports: YearPorts, request: SaveYearFactsRequest): { readonly saved: number } {
  const form = readForm<keyof SaveYearFactsRequest>(request, ports.clock.today());
  const facts: YearFacts = {
    ...{ estimateClosing: form.date('estimateClosing', { future: true }) },
    ...{ applicationClosing: form.date('applicationClosing', { future: true }) },
    ...{ paymentClosing: form.date('paymentClosing', { future: true }) },
    ...{ certificateExpected: form.date('certificateExpected', { future: true }) },
    ...{ yearConfirmed: form.text('yearConfirmed', { max: 100 }), yearPaper: form.text('yearPaper') },
  };
  form.done();
  return ports.lock.hold(() => {
    const row = rowOf(ports.tables.read(programTable), request.program);
    if (!row) refuse(newYearProblems.newYearProgramUnknown({ program: request.program }));
    const given = Object.entries(facts) as [keyof YearFacts, string][];
    const changed = given.filter(([key, value]) => value !== '' && value !== row[key]);
    if (changed.length === 0) return { saved: 0 };
    ports.tables.update(programTable, [{ id: row.code, set: Object.fromEntries(changed) }]);
    const names = programTable.columns.filter(({ key }) => changed.some(([one]) => one === key));
    const headers = names.map(({ header }) => header).join('、');
    ports.audit.record('saveYearFacts', [row.code], words.facts(row.code, headers));
    ports.tables.flush();
    return { saved: changed.length };
  });
}
