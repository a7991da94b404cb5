// This file defines the registers as staff ask for them: a period or a search, shown on a page or handed out as CSV.
import { shown } from '../../domain/problem-text';
import { parseDate } from '../../domain/calendar';
import { refuse } from '../../domain/problem';
import { parseRevenue } from '../../domain/revenue';
import type { RegisterFile, RegisterName, RegisterRequest, RegisterView } from './contract';
import type { Ports } from '../../ports';
import { csvFile } from './csv-export';
import {
  complaintRegister,
  documentRegister,
  monthlySummary,
  premiumLedger,
  type Register,
} from './register-rows';
import { registerAudit, registerNames, registerProblems } from './register-words';

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
  const { header, rows, money, totalYen } = makers[asked.register](ports, asked);
  return {
    register: asked.register,
    from: asked.from,
    to: asked.to,
    header,
    money,
    rows: rows.slice(0, MOST_SHOWN),
    more: Math.max(0, rows.length - MOST_SHOWN),
    totalYen,
    notes: asked.register === 'summary' ? [shown(registerProblems.sharesUnconfirmed())] : [],
  };
}

/** What leaves the house leaves a line in 監査記録. */
export function exportRegister(
  ports: Pick<Ports, 'tables' | 'textFiles' | 'audit' | 'lock'>,
  request: RegisterRequest & { readonly encoding: 'utf-8' | 'cp932' },
): RegisterFile {
  const asked = readAsked(request);
  if (request.encoding !== 'utf-8' && request.encoding !== 'cp932') {
    refuse(registerProblems.encodingMissing());
  }
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

function readAsked(request: RegisterRequest): Asked {
  const { register } = request;
  if (!Object.prototype.hasOwnProperty.call(makers, register)) refuse(registerProblems.registerUnknown());
  const from = dateOf(request.from);
  const to = dateOf(request.to);
  if (from !== '' && to !== '' && from > to) refuse(registerProblems.registerPeriodBackwards());
  return {
    register,
    from,
    to,
    leastYen: yenOf(request.least),
    mostYen: yenOf(request.most),
    counterparty: String(request.counterparty ?? '')
      .trim()
      .slice(0, 100),
  };
}

function dateOf(typed: unknown): string {
  const text = String(typed ?? '').trim();
  if (text === '') return '';
  const date = parseDate(text);
  if (!date.ok) refuse(registerProblems.registerDateUnreadable({ text: text.slice(0, 40) }));
  return date.value;
}

function yenOf(typed: unknown): number | null {
  const text = String(typed ?? '').trim();
  if (text === '') return null;
  const yen = parseRevenue(text, 'yen');
  if (!yen.ok) refuse(registerProblems.registerYenUnreadable({ text: text.slice(0, 40) }));
  return yen.value.yen;
}
