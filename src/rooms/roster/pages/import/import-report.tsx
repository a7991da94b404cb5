// The report of a dry run: counts, filters, and one line a row of the file.
import { Badge, type BadgeTone } from '../../../../ui/components/badge';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { PassedLines } from '../../../../ui/components/passed-lines';
import { OutcomeTable } from '../../../../ui/components/outcome-table';
import type { ColumnView } from '../../../../ui/components/table';
import type { ImportLine, ImportMembersReport } from '../../contract';
import { importing } from '../../../../ui/messages';
import { importPage as words } from '../../words';

type Outcome = ImportLine['outcome'];
const tones: Record<Outcome, BadgeTone> = {
  新規: 'good',
  変更: 'info',
  変更なし: 'neutral',
  保留: 'attention',
};

const columns: readonly ColumnView<ImportLine>[] = [
  { title: importing.columns.line, class: 'number narrow', cell: (line) => line.line },
  { title: words.columns.number, class: 'code', cell: (line) => line.memberNumber },
  { title: words.columns.organization, class: 'name', cell: (line) => line.organization },
  {
    title: importing.columns.outcome,
    class: 'narrow',
    cell: (line) => <Badge tone={tones[line.outcome]}>{line.outcome}</Badge>,
  },
  {
    title: importing.columns.detail,
    class: 'wide',
    cell: (line) => (
      <>
        {line.messages.map((message, index) => (
          <div key={`m${index}`} class="line-message">
            {message.message}
          </div>
        ))}
        {line.changes.map((change, index) => (
          <div key={`c${index}`}>{change}</div>
        ))}
      </>
    ),
  },
];

interface ImportReportProps {
  readonly fileName: string;
  readonly report: ImportMembersReport;
}

export function ImportReport({ fileName, report }: ImportReportProps) {
  return (
    <>
      <p class="file-facts">
        <span class="spoken">{words.file}：</span>
        <strong>{fileName}</strong>
        <span>{words.rows(report.rows)}</span>
        <span>{importing.encoding[report.encoding]}</span>
      </p>
      {report.added + report.changed === 0 && (
        <Notice tone={report.held > 0 ? 'warning' : 'info'}>
          {report.held > 0 ? words.nothing : words.nothingNew}
        </Notice>
      )}
      {report.held > 0 && report.added + report.changed > 0 && (
        <Notice tone="warning">{importing.heldNote(report.held)}</Notice>
      )}
      {report.notes && report.notes.length > 0 && (
        <Notice tone="info" title={words.notes}>
          <MessageList messages={report.notes} />
        </Notice>
      )}
      <PassedLines lines={report.passedLines} />
      <OutcomeTable lines={report.lines} outcomes={Object.keys(tones)} columns={columns} />
    </>
  );
}
