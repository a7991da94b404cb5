// 募集人・説明書の版: who may solicit, and which 重要事項説明書 is explained on which day.
import { useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Lines, Table, type ColumnView } from '../../../../ui/components/table';
import { japaneseDate } from '../../../../ui/format';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import type { Calls, ExplanationVersion, SolicitorDesk, SolicitorLine } from '../../contract';
import { explanationPaperName, solicitorsPage as words } from '../../words';
import { BLANK_SOLICITOR, SolicitorForm, VersionForm } from './forms';

type Open = { readonly kind: 'solicitor'; readonly line: SolicitorLine } | { readonly kind: 'version' };

interface DeskProps {
  readonly desk: SolicitorDesk;
  readonly again: () => void;
}

function Desk({ desk, again }: DeskProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const back = () => setOpen(null);
  if (open?.kind === 'solicitor')
    return <SolicitorForm line={open.line} states={desk.states} back={back} done={again} />;
  if (open?.kind === 'version')
    return <VersionForm programs={desk.programs} today={desk.today} back={back} done={again} />;
  const edit = (line: SolicitorLine) => setOpen({ kind: 'solicitor', line });

  const columns: readonly ColumnView<SolicitorLine>[] = [
    { title: words.columns.name, class: 'name', cell: (line) => line.name },
    {
      title: words.columns.registration,
      class: 'wide',
      cell: (line) => (
        <>
          <Lines
            first={line.registrationNumber || words.none}
            more={[line.validUntil === '' ? words.none : words.until(japaneseDate(line.validUntil))]}
          />
          {line.doubt !== '' && <div class="line-message">{line.doubt}</div>}
        </>
      ),
    },
    { title: words.columns.email, class: 'wide', cell: (line) => line.email },
    {
      title: words.columns.state,
      class: 'narrow',
      cell: (line) => <Badge tone={line.doubt === '' ? 'good' : 'attention'}>{line.state}</Badge>,
    },
    {
      title: words.columns.action,
      class: 'narrow',
      cell: (line) =>
        desk.isManager && (
          <Button kind="link" title={words.editNamed(line.name)} onClick={() => edit(line)}>
            {words.edit}
          </Button>
        ),
    },
  ];

  return (
    <Frame
      actions={
        <>
          {desk.isManager && (
            <>
              <Button kind="primary" onClick={() => edit(BLANK_SOLICITOR)}>
                {words.add}
              </Button>
              <Button onClick={() => setOpen({ kind: 'version' })}>{words.addVersion}</Button>
            </>
          )}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {!desk.isManager && <p class="hint">{words.managerOnly}</p>}
      <h2 class="form-heading">{words.list}</h2>
      <Table caption={words.list} columns={columns} rows={desk.solicitors} keyOf={({ name }) => name} />
      {desk.unlisted.length > 0 && (
        <Notice tone="warning" title={words.unlisted}>
          <ul class="messages">
            {desk.unlisted.map((name) => (
              <li key={name}>
                {name}{' '}
                {desk.isManager && (
                  <Button kind="link" onClick={() => edit({ ...BLANK_SOLICITOR, name })}>
                    {words.addNamed(name)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <h2 class="form-heading">{words.versions}</h2>
      <Versions desk={desk} />
    </Frame>
  );
}

function Versions({ desk }: Pick<DeskProps, 'desk'>) {
  const nameOf = new Map(desk.programs.map(({ code, name }) => [code, name]));
  const columns: readonly ColumnView<ExplanationVersion>[] = [
    {
      title: words.versionColumns.program,
      class: 'name',
      cell: ({ program }) => nameOf.get(program) ?? program,
    },
    {
      title: words.versionColumns.paper,
      class: 'wide',
      cell: ({ paper, version }) => explanationPaperName(paper, version),
    },
    {
      title: words.versionColumns.period,
      class: 'wide',
      cell: ({ from, until }) => words.period(japaneseDate(from), until === '' ? '' : japaneseDate(until)),
    },
    { title: words.versionColumns.link, class: 'wide', cell: ({ link }) => link },
  ];
  if (desk.versions.length === 0) return <p class="hint">{words.noVersions}</p>;
  return (
    <Table
      caption={words.versions}
      columns={columns}
      rows={desk.versions}
      keyOf={({ documentNumber }) => documentNumber}
    />
  );
}

showPage(
  words.loading,
  () => client<Calls>().openSolicitors(),
  (desk, again) => <Desk desk={desk} again={again} />,
);
