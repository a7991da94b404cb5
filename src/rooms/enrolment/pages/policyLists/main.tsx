import { render } from 'preact';
import { useState } from 'preact/hooks';
import { csvAddress } from '../../../../ui/csv-download';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field, FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { Opening } from '../../../../ui/components/opening';
import { DayField } from '../parts/text-field';
import { closePage, failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import type { PolicyListDesk, PolicyListFile, PolicyListRequest } from '../../contract';
import { listPage as words } from '../../words';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

type Kind = PolicyListRequest['kind'];
type Encoding = PolicyListRequest['encoding'];

function ListForm({ desk }: { readonly desk: PolicyListDesk }) {
  const first = desk.programs[0]!.code;
  const [kind, setKind] = useState<Kind>('加入者明細');
  const [program, setProgram] = useState(first);
  const [from, setFrom] = useState(desk.periods[first]?.from ?? '');
  const [to, setTo] = useState(desk.periods[first]?.to ?? '');
  const [encoding, setEncoding] = useState<Encoding>('cp932');
  const [file, setFile] = useState<PolicyListFile | null>(null);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);

  const choose = (code: string) => {
    setProgram(code);
    setFrom(desk.periods[code]?.from ?? '');
    setTo(desk.periods[code]?.to ?? '');
  };
  const make = async () => {
    setBusy(true);
    setError('');
    setFile(null);
    try {
      setFile(await server.exportPolicyList({ kind, program, from, to, encoding }));
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy(false);
  };

  return (
    <Frame
      actions={
        <>
          <Button kind="primary" disabled={busy} onClick={() => void make()}>
            {busy ? words.working : words.submit}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      {error && <Notice tone="error">{error}</Notice>}
      {file && (
        <Notice tone="success" title={words.done(file.fileName, file.rows)}>
          <a class="button" href={csvAddress(file.contentBase64)} download={file.fileName}>
            {words.download}
          </a>
        </Notice>
      )}
      {file && file.lost.length > 0 && <Notice tone="warning">{words.lost(file.lost.join('、'))}</Notice>}
      <FieldGroup id="kind" label={words.kind}>
        <div class="choices">
          {(Object.keys(words.kinds) as Kind[]).map((one) => (
            <label key={one} class="choice">
              <input
                type="radio"
                name="kind"
                value={one}
                checked={kind === one}
                onChange={() => setKind(one)}
              />
              <span>{words.kinds[one]}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <div class="paper-fields">
        <Field id="program" label={words.program}>
          <select
            id="program"
            value={program}
            aria-describedby={describedBy('program')}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {desk.programs.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field id="encoding" label={words.encoding}>
          <select
            id="encoding"
            value={encoding}
            aria-describedby={describedBy('encoding')}
            onChange={(event) => setEncoding(event.currentTarget.value as Encoding)}
          >
            {(Object.keys(words.encodings) as Encoding[]).map((one) => (
              <option key={one} value={one}>
                {words.encodings[one]}
              </option>
            ))}
          </select>
        </Field>
        <DayField id="from" label={words.from} value={from} onInput={setFrom} />
        <DayField id="to" label={words.to} value={to} onInput={setTo} />
      </div>
      <p class="hint">{words.care}</p>
    </Frame>
  );
}

function ListsPage() {
  const { answer, again } = useCall(() => server.openPolicyLists());
  return (
    <Opening answer={answer} again={again} text={words.loading}>
      {(desk) =>
        desk.programs.length === 0 ? (
          <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
            <Notice tone="info">{words.none}</Notice>
          </Frame>
        ) : (
          <ListForm desk={desk} />
        )
      }
    </Opening>
  );
}

render(<ListsPage />, document.getElementById('app')!);
