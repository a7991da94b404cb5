// The report of a dry run: counts, filters, and one line a row of the file.
import { useState } from 'preact/hooks';
import { Badge, type BadgeTone } from '../../../../ui/components/badge';
import { Filter } from '../../../../ui/components/filter';
import { MessageList, Notice } from '../../../../ui/components/notice';
import { Table, type ColumnView } from '../../../../ui/components/table';
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
  { title: words.columns.line, class: 'number narrow', cell: (line) => line.line },
  { title: words.columns.number, class: 'code', cell: (line) => line.memberNumber },
  { title: words.columns.organization, class: 'name', cell: (line) => line.organization },
  {
    title: words.columns.outcome,
    class: 'narrow',
    cell: (line) => <Badge tone={tones[line.outcome]}>{line.outcome}</Badge>,
  },
  {
    title: words.columns.detail,
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
  // What needs a person comes first.
  const [shown, setShown] = useState<Outcome | 'all'>(report.held > 0 ? '保留' : 'all');
  const lines = shown === 'all' ? report.lines : report.lines.filter((line) => line.outcome === shown);
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
        <Notice tone="warning">{words.heldNote(report.held)}</Notice>
      )}
      {report.notes && report.notes.length > 0 && (
        <Notice tone="info" title={words.notes}>
          <MessageList messages={report.notes} />
        </Notice>
      )}
      <Filter
        label={words.filter}
        value={shown}
        onChange={setShown}
        options={[
          { key: 'all', name: words.all, count: report.lines.length },
          { key: '新規', name: '新規', count: report.added },
          { key: '変更', name: '変更', count: report.changed },
          { key: '変更なし', name: '変更なし', count: report.unchanged },
          { key: '保留', name: '保留', count: report.held },
        ]}
      />
      <Table
        caption={words.caption}
        columns={columns}
        rows={lines}
        keyOf={(line) => line.line}
        empty={words.none}
      />
    </>
  );
}
