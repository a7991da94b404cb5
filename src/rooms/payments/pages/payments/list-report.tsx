// The report of a list of payments before anything is taken in.
import { Badge, type BadgeTone } from '../../../../ui/components/badge';
import { Notice } from '../../../../ui/components/notice';
import { PassedLines } from '../../../../ui/components/passed-lines';
import { OutcomeTable } from '../../../../ui/components/outcome-table';
import type { ColumnView } from '../../../../ui/components/table';
import { yenOf } from '../../../../ui/format';
import { importing } from '../../../../ui/messages';
import type { ImportPaymentsReport, PaymentReportLine } from '../../contract';
import type { PaymentMatchLabel } from '../../../../domain/payment-state';
import { listColumns, paymentsPage as words } from '../../words';

type Outcome = PaymentReportLine['outcome'];
const outcomeTones: Record<Outcome, BadgeTone> = { 新規: 'good', 取込済: 'neutral', 保留: 'attention' };
export const matchTones: Record<PaymentMatchLabel, BadgeTone> = {
  確実: 'good',
  候補: 'info',
  不明: 'attention',
};

const columns: readonly ColumnView<PaymentReportLine>[] = [
  { title: importing.columns.line, class: 'number narrow', cell: (line) => line.line },
  { title: listColumns.date, class: 'code', cell: (line) => line.receivedOn },
  { title: listColumns.payer, class: 'name', cell: (line) => line.payer },
  { title: listColumns.amount, class: 'money', cell: (line) => yenOf(line.amountYen) },
  {
    title: importing.columns.outcome,
    class: 'narrow',
    cell: (line) => (
      <>
        <Badge tone={outcomeTones[line.outcome]}>{line.outcome}</Badge>{' '}
        {line.match && <Badge tone={matchTones[line.match]}>{line.match}</Badge>}
      </>
    ),
  },
  {
    title: importing.columns.detail,
    class: 'wide',
    cell: (line) =>
      line.message && <div class={line.outcome === '保留' ? 'line-message' : ''}>{line.message}</div>,
  },
];

interface ListReportProps {
  readonly fileName: string;
  readonly report: ImportPaymentsReport;
}

export function ListReport({ fileName, report }: ListReportProps) {
  return (
    <>
      <p class="file-facts">
        <strong>{fileName}</strong>
        <span>{importing.encoding[report.encoding]}</span>
        <span>{words.summary(report.added, report.known, report.held, report.passed.length)}</span>
      </p>
      {report.added === 0 && report.held === 0 && <Notice tone="info">{words.nothingNew}</Notice>}
      {report.held > 0 && <Notice tone="warning">{importing.heldNote(report.held)}</Notice>}
      <PassedLines lines={report.passed} />
      <OutcomeTable lines={report.lines} outcomes={Object.keys(outcomeTones)} columns={columns} />
    </>
  );
}
