// A period or a search, shown on a page or handed out as CSV.
import { shown } from '../../domain/problem-text';
import { readForm } from '../../domain/form-reader';
import type { Ports } from '../../ports';

import type { ExportRequest, RegisterName, RegisterRequest, RegisterView } from './contract';
import { csvFile, type CsvFile } from '../../domain/csv-file';
import {
  complaintRegister,
  documentRegister,
  monthlySummary,
  premiumLedger,
  type Register,
} from './register-rows';
import { registerAudit, registerNames, registerProblems } from './words';

/** More than a person reads on a page. */
const MOST_SHOWN = 500;

interface Asked {
  readonly register: RegisterName;
  readonly from: string;
  readonly to: string;
  readonly leastYen: number | null;
  readonly mostYen: number | null;
  readonly counterparty: string;
}

const makers: Readonly<Record<RegisterName, (ports: Pick<Ports, 'tables'>, asked: Asked) => Register>> = {
  ledger: premiumLedger,
  summary: monthlySummary,
  documents: documentRegister,
  complaints: complaintRegister,
};

export function openRegister(ports: Pick<Ports, 'tables' | 'clock'>, request: RegisterRequest): RegisterView {
  const asked = readAsked(request, ports.clock.today());
  const { header, rows, money, wide, totalYen } = makers[asked.register](ports, asked);
  return {
    register: asked.register,
    from: asked.from,
    to: asked.to,
    header,
    money,
    wide,
    rows: rows.slice(0, MOST_SHOWN),
    more: Math.max(0, rows.length - MOST_SHOWN),
    totalYen,
    notes: asked.register === 'summary' ? [shown(registerProblems.sharesUnconfirmed())] : [],
  };
}

/** What leaves the house leaves a line in 監査記録. */
export function exportRegister(
  ports: Pick<Ports, 'tables' | 'clock' | 'textFiles' | 'audit' | 'lock'>,
  request: ExportRequest,
): CsvFile {
  const asked = readAsked(request, ports.clock.today());
  const { header, rows } = makers[asked.register](ports, asked);
  const name = registerNames[asked.register];
  const file = csvFile(
    ports.textFiles,
    [name, asked.from, asked.to].filter((part) => part !== '').join('_'),
    request.encoding,
    header,
    rows,
  );
  ports.lock.hold(() =>
    ports.audit.record(
      'exportRegister',
      [asked.register],
      registerAudit.exported(name, rows.length, request.encoding),
    ),
  );
  return file;
}

function readAsked(request: RegisterRequest, today: string): Asked {
  const form = readForm<'from' | 'to' | 'least' | 'most' | 'counterparty'>(request, today);
  const from = form.date('from', { future: true });
  const to = form.date('to', { future: true });
  if (from !== '' && to !== '' && from > to) form.refuse('to', registerProblems.registerPeriodBackwards());
  const asked = {
    register: request.register,
    from,
    to,
    leastYen: form.yen('least'),
    mostYen: form.yen('most'),
    counterparty: form.text('counterparty'),
  };
  form.done();
  return asked;
}
