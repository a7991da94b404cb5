// 原本を登録: who still owes the insurer's signed form, and its registration.
import { useState } from 'preact/hooks';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Table, twoLines, type ColumnView } from '../../../../ui/components/table';
import { OpenPage } from '../../../../ui/components/ways';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, OriginalDesk, OriginalLine } from '../../contract';
import { originalsPage as words, versions } from '../../words';

const server = client<Calls>();

function Originals({ desk: first }: { readonly desk: OriginalDesk }) {
  const [desk, setDesk] = useState(first);
  const [line, setLine] = useState(desk.lines.find(({ memberKey }) => memberKey === desk.selected));
  const [told, setTold] = useState('');
  if (line)
    return (
      <OriginalForm
        line={line}
        onBack={() => setLine(undefined)}
        onDone={async () => {
          setDesk(await server.openOriginals());
          setTold(words.done(line.organization));
          setLine(undefined);
        }}
      />
    );
  const columns: readonly ColumnView<OriginalLine>[] = [
    {
      title: words.columns.member,
      class: 'name',
      cell: ({ organization, memberNumber }) => twoLines(organization, memberNumber),
    },
    { title: words.columns.program, cell: ({ programName }) => programName },
    { title: words.columns.version, cell: ({ version, finishedOn }) => words.version(version, finishedOn) },
    {
      title: words.columns.action,
      cell: (one) => (
        <Button title={words.registerOf(one.organization)} onClick={() => setLine(one)}>
          {words.register}
        </Button>
      ),
    },
  ];
  return (
    <Frame
      actions={
        <>
          <Button onClick={closePage}>{common.close}</Button>
          <OpenPage page="disclosure">{words.ask}</OpenPage>
        </>
      }
    >
      <p class="lead">{words.lead}</p>
      {told && <Notice tone="success">{told}</Notice>}
      <Table
        caption={words.caption}
        columns={columns}
        rows={desk.lines}
        keyOf={({ memberKey }) => memberKey}
        empty={words.none}
      />
      <Beside page="originals" />
    </Frame>
  );
}

interface OriginalFormProps {
  readonly line: OriginalLine;
  readonly onBack: () => void;
  readonly onDone: () => Promise<void>;
}

function OriginalForm({ line, onBack, onDone }: OriginalFormProps) {
  const { memberKey, program, programName, version, organization } = line;
  const form = useForm({ signedOn: '', imageLink: '' }, async (fields) => {
    await server.registerOfficialForm({ memberKey, program, version, ...fields });
    await onDone();
  });
  return (
    <FormFrame form={form} submit={words.submit} sending={words.saving} back={{ onClick: onBack }}>
      <p class="summary">
        <strong>{words.of(organization, programName, version)}</strong>
      </p>
      <p class="hint">{versions.officialNone}</p>
      <LineInput {...form.input('signedOn', versions.signedOn)} hint={versions.signedOnExample} />
      <LineInput {...form.input('imageLink', versions.imageLink)} hint={versions.imageLinkExample} />
    </FormFrame>
  );
}

showPage(words.loading, server.openOriginals, (desk) => <Originals desk={desk} />);
