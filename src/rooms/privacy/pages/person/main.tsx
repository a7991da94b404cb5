// 本人からの請求: what the desk keeps of one person, a file for them, and the erasure once the number is typed.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { Table } from '../../../../ui/components/table';
import { csvText } from '../../../../domain/csv-file';
import { csvTextAddress } from '../../../../ui/csv-download';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, PersonReport } from '../../contract';
import { personPage as words } from '../../words';
import { disclosureOf, eraseYears, yearsOf, type Years } from './closed-years';

const server = client<Calls>();

function PersonPage() {
  const [found, setFound] = useState<Found | null>(null);
  const [left, setLeft] = useState(0);
  const find = useForm({ memberNumber: '' }, async ({ memberNumber }) =>
    setFound(await look(memberNumber, setLeft)),
  );
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
      {find.busy && left > 0 && <Progress text={words.looking(left)} />}
      {found && <Kept found={found} key={found.report.memberNumber} onFound={setFound} />}
    </Frame>
  );
}

interface Found {
  readonly report: PersonReport;
  readonly years: Years;
}

async function look(memberNumber: string, onLeft: (left: number) => void): Promise<Found> {
  const report = await server.openPerson({ memberNumber });
  return { report, years: await yearsOf(report.memberNumber, onLeft) };
}

interface KeptProps {
  readonly found: Found;
  readonly onFound: (found: Found) => void;
}

function Kept({ found, onFound }: KeptProps) {
  const { memberNumber, organization, files } = found.report;
  const [left, setLeft] = useState(0);
  const inYears = found.years.files.map(({ name, count, kept }) => ({ label: name, count, kept }));
  const lines = [...found.report.lines, ...inYears];
  const ofYears = inYears.reduce((sum, { count }) => sum + count, 0);
  const total = found.report.total + ofYears;
  const disclose = useForm({ memberNumber }, () => disclosureOf(memberNumber, setLeft));
  const erase = useForm({ confirm: '' }, async (typed) => {
    const confirm = Number(typed.confirm.normalize('NFKC')) || 0;
    await server.erasePerson({ memberNumber, confirm, years: ofYears });
    try {
      await eraseYears(memberNumber, found.years, setLeft);
    } finally {
      onFound(await look(memberNumber, setLeft));
    }
  });
  const remove = useForm({}, () => server.removePersonFiles());
  return (
    <>
      <h2>{`${memberNumber}　${organization}`}</h2>
      <Problems problems={[...disclose.problems, ...erase.problems, ...remove.problems]} />
      {found.years.closed.length > 0 && <Notice tone="warning">{words.closed(found.years.closed)}</Notice>}
      {erase.busy && left > 0 && <Progress text={words.erasing(left)} />}
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
      {disclose.busy && left > 0 && <Progress text={words.disclosing(left)} />}
      {disclose.done && (
        <Notice tone="success">
          <p>{words.discloseDone(disclose.done.cells.length)}</p>
          <a
            href={csvTextAddress(csvText(disclose.done.columns, disclose.done.cells))}
            download={disclose.done.fileName}
          >
            {words.save}
          </a>
        </Notice>
      )}
      {total > 0 && (
        <section>
          <p class="hint">{words.confirmHint(total)}</p>
          <p class="hint">{words.copies}</p>
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
