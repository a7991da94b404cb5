// A period or a search, shown on a page or handed out as CSV.
import { shown } from '../../domain/problem-text';
import { parseDate } from '../../domain/calendar';
import { refuse } from '../../domain/problem';
import { parseRevenue } from '../../domain/revenue';
import type { Ports } from '../../ports';

import type { ExportRequest, RegisterName, RegisterRequest, RegisterView } from './contract';
import { csvFile, type CsvFile } from './csv-export';
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

export function openRegister(ports: Pick<Ports, 'tables'>, request: RegisterRequest): RegisterView {
  const asked = readAsked(request);
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
  ports: Pick<Ports, 'tables' | 'textFiles' | 'audit' | 'lock'>,
  request: ExportRequest,
): CsvFile {
  const asked = readAsked(request);
  const { header, rows } = makers[asked.register](ports, asked);
  const name = registerNames[asked.register];
  const file = csvFile(
    ports,
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

function readAsked({ register, from, to, least, most, counterparty = '' }: RegisterRequest): Asked {
  const period = { from: dateOf(from), to: dateOf(to) };
  if (period.from !== '' && period.to !== '' && period.from > period.to)
    refuse(registerProblems.registerPeriodBackwards());
  return {
    register,
    ...period,
    leastYen: yenOf(least),
    mostYen: yenOf(most),
    counterparty: counterparty.trim(),
  };
}

function dateOf(typed: string): string {
  const text = typed.trim();
  if (text === '') return '';
  const date = parseDate(text);
  if (!date.ok) refuse(registerProblems.registerDateUnreadable({ text }));
  return date.value;
}

function yenOf(typed = ''): number | null {
  const text = typed.trim();
  if (text === '') return null;
  const yen = parseRevenue(text, 'yen');
  if (!yen.ok) refuse(registerProblems.registerYenUnreadable({ text }));
  return yen.value.yen;
}
