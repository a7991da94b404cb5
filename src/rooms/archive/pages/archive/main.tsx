// 保管した記録: what can be moved out, a manager's word on it, and the search in what was moved.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { Table } from '../../../../ui/components/table';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { ArchiveView, Calls } from '../../contract';
import { archivePage as words } from '../../words';
import { FileCheck } from './file-check';
import { Search } from './search';

const server = client<Calls>();

function ArchivePage({ first }: { readonly first: ArchiveView }) {
  const [view, setView] = useState(first);
  const [moved, setMoved] = useState(0);
  const move = useForm({ confirm: '' }, async ({ confirm }) => {
    let left = Number(confirm.normalize('NFKC').replace(/,/g, '')) || 0;
    let all = 0;
    do {
      const part = await server.archiveYears({ confirm: left });
      all += part.moved;
      setMoved(all);
      // Somebody is at work in those rows: the page shows what is left.
      if (part.moved === 0) break;
      left = part.left;
    } while (left > 0);
    setView(await server.openArchive());
    return all;
  });
  const { isManager, hasFolder, lastYear, waits, total, files } = view;
  return (
    <Frame
      actions={
        <>
          {total > 0 && (
            <Button
              kind="primary"
              disabled={!isManager || !hasFolder || move.busy}
              onClick={() => void move.submit()}
            >
              {words.move}
            </Button>
          )}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="lead">{words.lead(lastYear)}</p>
      <p class="hint">{words.keeps}</p>
      <Problems problems={move.problems} />
      {!isManager && <Notice tone="info">{words.managerOnly}</Notice>}
      {isManager && !hasFolder && total > 0 && <Notice tone="warning">{words.noFolder}</Notice>}
      {move.busy && <Progress text={words.moving(moved)} />}
      {move.done !== null && <Notice tone="success">{words.moved(move.done)}</Notice>}
      {waits.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <Table
          caption={words.waits}
          rows={waits}
          keyOf={({ tab, year }) => `${tab}/${year}`}
          columns={[
            { title: words.tab, class: 'wide', cell: ({ tab }) => tab },
            { title: words.year, cell: ({ year }) => words.yearText(year) },
            { title: words.rows, cell: ({ rows }) => words.count(rows) },
          ]}
        />
      )}
      {isManager && hasFolder && total > 0 && <LineInput {...move.input('confirm', words.confirm(total))} />}
      {files.length === 0 ? (
        <p>{words.noFiles}</p>
      ) : (
        <>
          <Search tabs={[...new Set(files.map(({ tab }) => tab))]} />
          <Table
            caption={words.files}
            rows={files}
            keyOf={({ url }) => url}
            columns={[
              {
                title: words.tab,
                class: 'wide',
                cell: ({ tab, url }) => (
                  <a href={url} target="_blank" rel="noopener">
                    {tab}
                  </a>
                ),
              },
              { title: words.year, cell: ({ year }) => words.yearText(year) },
              { title: words.rows, cell: ({ rows }) => words.count(rows) },
            ]}
          />
          <FileCheck />
        </>
      )}
    </Frame>
  );
}

showPage(words.loading, server.openArchive, (first) => <ArchivePage first={first} />);
