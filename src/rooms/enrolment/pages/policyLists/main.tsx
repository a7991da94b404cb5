import { render } from 'preact';
import { csvAddress } from '../../../../ui/csv-download';
import { Button } from '../../../../ui/components/button';
import { describedBy, Field, FieldGroup } from '../../../../ui/components/field';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { DateInput } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { useForm } from '../../../../ui/use-form';
import { Opening } from '../../../../ui/components/opening';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { useCall } from '../../../../ui/use-call';
import type { PolicyListDesk, PolicyListRequest } from '../../contract';
import { listPage as words } from '../../words';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

type Kind = PolicyListRequest['kind'];
type Encoding = PolicyListRequest['encoding'];

function ListForm({ desk }: { readonly desk: PolicyListDesk }) {
  const first = desk.programs[0]!.code;
  const periodOf = (code: string) => ({ from: '', to: '', ...desk.periods[code] });
  const start = {
    kind: '加入者明細' as Kind,
    program: first,
    encoding: 'cp932' as Encoding,
    ...periodOf(first),
  };
  const form = useForm(start, (fields) => server.exportPolicyList(fields));
  const { fields, input, set, done: file } = form;

  return (
    <Frame
      actions={
        <>
          <Button kind="primary" disabled={form.busy} onClick={() => void form.submit()}>
            {form.busy ? words.working : words.submit}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <Problems problems={form.problems} />
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
                checked={fields.kind === one}
                onChange={() => set({ kind: one })}
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
            value={fields.program}
            aria-describedby={describedBy('program')}
            onChange={({ currentTarget: { value } }) => set({ program: value, ...periodOf(value) })}
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
            value={fields.encoding}
            aria-describedby={describedBy('encoding')}
            onChange={(event) => set({ encoding: event.currentTarget.value as Encoding })}
          >
            {(Object.keys(words.encodings) as Encoding[]).map((one) => (
              <option key={one} value={one}>
                {words.encodings[one]}
              </option>
            ))}
          </select>
        </Field>
        <DateInput {...input('from', words.from)} />
        <DateInput {...input('to', words.to)} />
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
