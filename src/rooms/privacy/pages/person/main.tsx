// 本人からの請求: what the desk keeps of one person, a file for them, and the erasure once the number is typed.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Table } from '../../../../ui/components/table';
import { csvAddress } from '../../../../ui/csv-download';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, PersonReport } from '../../contract';
import { personPage as words } from '../../words';

const server = client<Calls>();

function PersonPage() {
  const [report, setReport] = useState<PersonReport | null>(null);
  const find = useForm({ memberNumber: '' }, async (request) => setReport(await server.openPerson(request)));
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" disabled={find.busy} onClick={() => void find.submit()}>
            {words.find}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={find.problems} />
      <p class="lead">{words.lead}</p>
      <LineInput {...find.input('memberNumber', words.memberNumber)} />
      {report && <Kept report={report} key={report.memberNumber} onReport={setReport} />}
    </Frame>
  );
}

interface KeptProps {
  readonly report: PersonReport;
  readonly onReport: (report: PersonReport) => void;
}

function Kept({ report, onReport }: KeptProps) {
  const { memberNumber, organization, lines, total, files } = report;
  const disclose = useForm({ memberNumber }, (request) => server.disclosePerson(request));
  const erase = useForm({ confirm: '' }, async ({ confirm }) =>
    onReport(await server.erasePerson({ memberNumber, confirm: Number(confirm.normalize('NFKC')) || 0 })),
  );
  const remove = useForm({}, () => server.removePersonFiles());
  return (
    <>
      <h2>{`${memberNumber}　${organization}`}</h2>
      <Problems problems={[...disclose.problems, ...erase.problems, ...remove.problems]} />
      {erase.done !== null && <Notice tone="success">{words.erased}</Notice>}
      {lines.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <Table
            caption={words.caption}
            rows={lines}
            keyOf={({ label }) => label}
            columns={[
              { title: words.label, class: 'wide', cell: ({ label }) => label },
              { title: words.count, cell: ({ count }) => count },
              { title: words.kept, cell: ({ kept }) => kept },
            ]}
          />
          <p class="hint">{words.keptHint}</p>
        </>
      )}
      <Button disabled={disclose.busy} onClick={() => void disclose.submit()}>
        {words.disclose}
      </Button>
      {disclose.done && (
        <Notice tone="success">
          <p>{words.discloseDone(disclose.done.rows)}</p>
          <a href={csvAddress(disclose.done.contentBase64)} download={disclose.done.fileName}>
            {words.save}
          </a>
        </Notice>
      )}
      {total > 0 && (
        <section>
          <p class="hint">{words.confirmHint(total)}</p>
          <LineInput {...erase.input('confirm', words.confirm)} />
          <Button disabled={erase.busy} onClick={() => void erase.submit()}>
            {words.erase}
          </Button>
        </section>
      )}
      {files > 0 && (
        <section>
          <p>{words.files(files)}</p>
          <Button disabled={remove.busy} onClick={() => void remove.submit()}>
            {words.removeFiles}
          </Button>
          {remove.done && <p>{words.filesDone(remove.done.removed, remove.done.left)}</p>}
        </section>
      )}
    </>
  );
}

render(<PersonPage />, document.getElementById('app')!);
