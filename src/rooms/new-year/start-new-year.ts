// The next year of a programme: put forward by one person, begun by another who is a manager.
import { addMonths } from '../../domain/calendar';
import { readForm } from '../../domain/form-reader';
import { sameAddress } from '../../domain/mail-address';
import { pick } from '../../domain/pick';
import { refuse } from '../../domain/problem';
import { programs as programTable, type ProgramRow } from '../../tables/masters';
import { newRecord } from '../../tables/new-record';
import { programYears } from '../../tables/program-years';
import { proposalKeyOf, proposals } from '../../tables/proposals';
import { rates as rateTable } from '../../tables/rates';
import { certain } from '../../tables/unread';
import type { Ports } from '../../ports';
import type { ProposeNewYearRequest, StartNewYearReport, StartNewYearRequest } from './contract';
import { draftRates, nextYearSet } from './next-year';
import { newYearProblems, newYearText as words } from './words';
import { effectOf, KIND, policiesOfYear, proposalOf, rowOf, type YearPorts } from './year-world';

/** Of a year's start and end, as keyed: what is wrong with them beside their fields. */
function readPeriod(request: StartNewYearRequest, today: string) {
  const form = readForm<keyof StartNewYearRequest>(request, today);
  const start = form.date('start', { need: newYearProblems.newYearDateMissing(), future: true });
  const end = form.date('end', { need: newYearProblems.newYearDateMissing(), future: true });
  if (start !== '' && end !== '') {
    if (start >= end) form.refuse('end', newYearProblems.newYearNotForward({ start, end }));
    else if (end > addMonths(start, 12)) form.refuse('end', newYearProblems.newYearTooLong({ start, end }));
    else if (end <= today) form.refuse('end', newYearProblems.newYearOver({ end }));
  }
  form.done();
  return { form, start, end };
}

type Period = ReturnType<typeof readPeriod>;

/** A slip of the year: the next one begins within twelve months of the end of the year in force, or of today. */
const MOST_MONTHS_AHEAD = 12;

function periodRow(
  ports: Pick<Ports, 'tables' | 'clock'>,
  program: string,
  { form, start }: Period,
): ProgramRow {
  const row = rowOf(ports.tables.read(programTable), program);
  if (!row) refuse(newYearProblems.newYearProgramUnknown({ program }));
  if (row.periodEnd !== '' && start < row.periodEnd) {
    form.refuse('start', newYearProblems.newYearOverlaps({ start, current: row.periodEnd }));
    form.done();
  }
  const today = ports.clock.today();
  const from = row.periodEnd > today ? row.periodEnd : today;
  if (start >= addMonths(from, MOST_MONTHS_AHEAD)) {
    form.refuse('start', newYearProblems.newYearFarAhead({ start, from }));
    form.done();
  }
  return row;
}

/** By anybody: a manager who is another person begins the year. */
export function proposeNewYear(
  ports: YearPorts,
  request: ProposeNewYearRequest,
): { readonly confirmBy: 'manager' } {
  const period = readPeriod(request, ports.clock.today());
  return ports.lock.hold(() => {
    const row = periodRow(ports, request.program, period);
    const { start, end } = period;
    const set = {
      ...({
        state: '確認待ち',
        periodStart: start,
        periodEnd: end,
        confirmedBy: '',
        confirmedAt: '',
      } as const),
      ...{ proposedBy: ports.user.email(), proposedAt: ports.clock.now() },
    };
    const proposalKey = proposalKeyOf(KIND, row.code);
    const stands = ports.tables.read(proposals).some((one) => one.proposalKey === proposalKey);
    if (stands) ports.tables.update(proposals, [{ id: proposalKey, set }]);
    else
      ports.tables.append(proposals, [
        newRecord(proposals, { proposalKey, kind: KIND, program: row.code, ...set }),
      ]);
    ports.audit.record('proposeNewYear', [row.code], words.proposed(row.code, start, end));
    ports.tables.flush();
    return { confirmBy: 'manager' };
  });
}

/** The old year into 制度年度, a draft into 料率, then the new period into 制度: the last write decides. */
export function startNewYear(ports: YearPorts, request: StartNewYearRequest): StartNewYearReport {
  const period = readPeriod(request, ports.clock.today());
  const { start, end } = period;
  return ports.lock.hold(() => {
    const standing = rowOf(ports.tables.read(programTable), request.program);
    if (standing?.periodStart === start && standing.periodEnd === end)
      return { ...effectOf(ports, standing, ''), started: false };
    const row = periodRow(ports, request.program, period);
    const proposal = proposalOf(ports, row.code);
    if (!proposal || proposal.periodStart !== start || proposal.periodEnd !== end)
      refuse(newYearProblems.newYearNoProposal());
    const by = ports.user.email();
    if (sameAddress(proposal.proposedBy, by)) refuse(newYearProblems.newYearSamePerson());
    const effect = effectOf(ports, row, start);
    keepOldYear(ports, row);
    const draft = draftRates(ports.tables.read(rateTable).map(certain), row.code, start);
    if (draft.rows.length > 0) ports.tables.append(rateTable, draft.rows);
    ports.tables.update(programTable, [{ id: row.code, set: nextYearSet(start, end) }]);
    const set = { state: '確定', confirmedBy: by, confirmedAt: ports.clock.now() } as const;
    ports.tables.update(proposals, [{ id: proposal.proposalKey, set }]);
    ports.audit.record('startNewYear', [row.code], words.audit(row.code, start, end, proposal.proposedBy));
    ports.tables.flush();
    ports.log.info('startNewYear', { draftRows: draft.rows.length });
    return { ...effect, started: true };
  });
}

function keepOldYear(ports: YearPorts, row: ProgramRow): void {
  if (row.periodStart === '') return;
  const yearKey = `${row.code}/${row.periodStart}`;
  if (ports.tables.read(programYears).some((year) => year.yearKey === yearKey)) return;
  const policies = policiesOfYear(ports, row);
  ports.tables.append(programYears, [
    {
      yearKey,
      program: row.code,
      ...pick(row, 'periodStart', 'periodEnd', 'estimateClosing', 'applicationClosing'),
      ...pick(row, 'paymentClosing', 'certificateExpected', 'yearConfirmed', 'yearPaper'),
      policies: policies.length,
      premiumYen: policies.reduce((sum, policy) => sum + policy.writtenPremiumYen, 0),
      closedAt: ports.clock.now(),
      closedBy: ports.user.email(),
    },
  ]);
}
