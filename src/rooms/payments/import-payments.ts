// Every receipt of a list goes once into 収納・精算, booked to nothing yet.
import { cutText } from '../../domain/cut-text';
import { pick } from '../../domain/pick';
import { newRecord } from '../../tables/new-record';
import { decodeUpload, passedReport } from '../roster';
import * as json from '../../calls/stored';
import { fingerprintOf, sha256Hex } from '../../domain/fingerprint';
import { foldPayer } from '../../domain/payer-name';
import { matchPayments, type PaymentMatch, type ReceivedPayment } from '../../domain/payment-match';
import type { PaymentChannel, PaymentMatchLabel } from '../../domain/payment-state';
import { valueOf, at } from '../../domain/problem';
import { problemText } from '../../domain/problem-text';
import { members } from '../../tables/members';
import { payments, type Payment } from '../../tables/payments';
import { policies } from '../../tables/policies';
import { importResults, type ImportResult } from '../../tables/records';

import type { ImportPaymentsReport, ImportPaymentsRequest, PaymentReportLine } from './contract';
import type { Ports } from '../../ports';
import { moneyByPolicy, openPremiums } from './open-premiums';
import { moneyRows } from './money-rows';
import { readPaymentFile, type PaymentFile, type PaymentLine } from './payment-file';
import { listColumns, listNames, paymentAudit, paymentProblems, paymentText } from './words';

type ImportPorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'log' | 'textFiles'>;

export const matchLabel: Readonly<Record<PaymentMatch['kind'], PaymentMatchLabel>> = {
  sure: '確実',
  unsure: '候補',
  none: '不明',
};

/** What the list said besides the columns; a later matching needs it. */
export const notes = json.storedIn(payments, 'proposal', () =>
  json.fields({ version: json.version1(), ...json.texts('memberNumber', 'reference') }),
);

export function importPayments(ports: ImportPorts, request: ImportPaymentsRequest): ImportPaymentsReport {
  const { text, encoding } = decodeUpload(ports, request.contentBase64, listNames.payments);
  const file = valueOf(readPaymentFile(text, ports.clock.today()));
  const take = (): ImportPaymentsReport => report(ports, request, file, encoding);
  return request.dryRun ? take() : ports.lock.hold(take);
}

interface Line {
  readonly read: PaymentLine;
  readonly key: string;
  readonly outcome: PaymentReportLine['outcome'];
}

/** Four reads and one append, whatever the number of lines. */
function report(
  ports: ImportPorts,
  request: ImportPaymentsRequest,
  file: PaymentFile,
  encoding: ImportPaymentsReport['encoding'],
): ImportPaymentsReport {
  const today = ports.clock.today();
  const standing = moneyRows(ports);
  const known = new Set(standing.keys);
  const lines = withKeys(file.lines, request.channel, today).map(({ read, key }): Line => {
    const outcome = read.problems.length > 0 ? '保留' : known.has(key) ? '取込済' : '新規';
    return { read, key, outcome };
  });
  const fresh = lines.filter(({ outcome }) => outcome === '新規');
  const premiums = openPremiums(
    ports.tables.sound(policies),
    moneyByPolicy(standing.rows),
    ports.tables.sound(members),
  );
  const matches = new Map(
    matchPayments(
      fresh.map((line) => received(line, request.channel)),
      premiums,
    ).map((match, at) => [fresh[at]!.key, match]),
  );
  if (!request.dryRun) keepHeld(ports, request, lines);
  if (!request.dryRun && fresh.length > 0) {
    const next = ports.tables.series('N', today.slice(0, 4), standing.numbers);
    const rows = fresh.map((line) => paymentRow(line, matches.get(line.key)!, request, next()));
    ports.tables.append(payments, rows);
    ports.audit.record(
      'importPayments',
      rows.map((row) => row.paymentNumber),
      paymentAudit.imported(rows.length, count(lines, '取込済'), count(lines, '保留')),
    );
    ports.tables.flush();
  }
  ports.log.info('importPayments', { rows: lines.length, added: fresh.length });
  return {
    dryRun: request.dryRun,
    encoding,
    added: fresh.length,
    known: count(lines, '取込済'),
    held: count(lines, '保留'),
    rows: lines.length + file.passed.length,
    passed: file.passed.map(passedReport),
    lines: lines.map((line) => reportLine(line, matches.get(line.key))),
  };
}

/** What could not be read stands in 取込結果 with its reason, once. */
function keepHeld(ports: ImportPorts, request: ImportPaymentsRequest, lines: readonly Line[]): void {
  const held = lines.filter(({ outcome }) => outcome === '保留');
  if (held.length === 0) return;
  const known = new Set(ports.tables.read(importResults).map((row) => row.resultKey));
  const rows = held.flatMap(({ read }) =>
    read.problems.map((problem): ImportResult => {
      const message = problemText(problem);
      const original = [read.receivedOn, read.payer, read.amountYen ?? '', read.memberNumber].join('、');
      return {
        resultKey: sha256Hex([request.fileName, message, original].join('\n')).slice(0, 16),
        importedAt: ports.clock.now(),
        file: cutText(request.fileName, 100),
        line: read.line,
        memberNumber: read.memberNumber,
        organization: read.payer,
        outcome: '保留',
        column: problem.where?.column ?? '',
        code: problem.code,
        message,
        original,
      };
    }),
  );
  ports.tables.append(
    importResults,
    rows.filter((row) => !known.has(row.resultKey)),
  );
}

/**
 * The same receipt has the same key in every list that shows it. Equal receipts of one day are told apart by their
 * place among each other, so that a list read again, or a longer one, adds only what is new.
 */
function withKeys(
  lines: readonly PaymentLine[],
  channel: PaymentChannel,
  today: string,
): { readonly read: PaymentLine; readonly key: string }[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const late = line.receivedOn > today;
    const where = { file: listNames.payments, row: line.line, column: listColumns.date };
    const future = at(paymentProblems.paymentDateFuture({ date: line.receivedOn }), where);
    const read = late ? { ...line, problems: [...line.problems, future] } : line;
    const { core, form } = foldPayer(line.payer);
    const { receivedOn, amountYen, memberNumber, reference } = line;
    const identity = fingerprintOf([channel, receivedOn, amountYen, core, form, memberNumber, reference]);
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    return { read, key: `${identity.slice(0, 32)}-${before}` };
  });
}

function received({ read, key }: Line, account: PaymentChannel): ReceivedPayment {
  const { receivedOn, payer, memberNumber } = read;
  return { id: key, receivedOn, payer, amountYen: read.amountYen!, memberNumber, account };
}

function paymentRow(
  { read, key }: Line,
  match: PaymentMatch,
  request: ImportPaymentsRequest,
  paymentNumber: string,
): Payment {
  const note: json.ValueIn<typeof notes> = { version: 1, ...pick(read, 'memberNumber', 'reference') };
  return newRecord(payments, {
    paymentNumber,
    ...pick(read, 'receivedOn', 'payer', 'amountYen'),
    channel: request.channel,
    source: paymentText.source(cutText(request.fileName, 100), read.line),
    match: matchLabel[match.kind],
    state: match.kind === 'none' ? '未照合' : '確認待ち',
    idempotencyKey: key,
    proposal: JSON.stringify(note),
  });
}

function reportLine({ read, outcome }: Line, match: PaymentMatch | undefined): PaymentReportLine {
  const texts = read.problems.map((problem) => problemText(problem));
  return {
    line: read.line,
    receivedOn: read.receivedOn,
    payer: read.payer || read.memberNumber,
    amountYen: read.amountYen,
    outcome,
    match: outcome === '新規' && match ? matchLabel[match.kind] : '',
    message: outcome === '取込済' ? paymentText.known : texts.join('／'),
  };
}

function count(lines: readonly Line[], outcome: PaymentReportLine['outcome']): number {
  return lines.filter((line) => line.outcome === outcome).length;
}
