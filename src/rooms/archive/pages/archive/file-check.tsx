// Whether what was moved is still as it was.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Notice, TextList } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { ArchiveCheck, Calls } from '../../contract';
import { archivePage as words } from '../../words';

const server = client<Calls>();

export function FileCheck() {
  const [left, setLeft] = useState(0);
  const form = useForm({}, async () => {
    let part = await server.checkArchive({});
    let files: ArchiveCheck['files'] = part.files;
    while (part.left > 0) {
      setLeft(part.left);
      part = await server.checkArchive({ after: part.after });
      files = [...files, ...part.files];
    }
    return files;
  });
  const findings =
    form.done?.flatMap(({ name, findings }) => findings.map((text) => `${name}　${text}`)) ?? [];
  return (
    <section>
      <Problems problems={form.problems} />
      <div>
        <Button disabled={form.busy} onClick={() => void form.submit()}>
          {words.check}
        </Button>
      </div>
      {form.busy && <Progress text={words.finding(left)} />}
      {form.done && findings.length === 0 && <Notice tone="success">{words.sound(form.done.length)}</Notice>}
      {findings.length > 0 && (
        <Notice tone="warning" title={words.findings}>
          <TextList texts={findings} />
        </Notice>
      )}
    </section>
  );
}
