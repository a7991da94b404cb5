import { csvAddress } from '../../../../ui/csv-download';
import { Beside } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, DateInput, Radios } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { common } from '../../../../ui/messages';
import { showPage } from '../../../../ui/components/page';
import { closePage, client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, PolicyListDesk, PolicyListRequest } from '../../contract';
import { LIST_KINDS, listPage as words } from '../../words';

const server = client<Calls>();

type Encoding = PolicyListRequest['encoding'];

function ListForm({ desk }: { readonly desk: PolicyListDesk }) {
  const first = desk.programs[0]!.code;
  const periodOf = (code: string) => ({ from: '', to: '', ...desk.periods[code] });
  const start: PolicyListRequest = {
    kind: LIST_KINDS[0],
    program: first,
    encoding: 'cp932',
    ...periodOf(first),
  };
  const form = useForm(start, (fields) => server.exportPolicyList(fields));
  const { fields, input, set, done: file } = form;
  return (
    <FormFrame form={form} submit={words.submit} sending={words.working}>
      {file && (
        <Notice tone="success" title={words.done(file.fileName, file.rows)}>
          <a class="button" href={csvAddress(file.contentBase64)} download={file.fileName}>
            {words.download}
          </a>
        </Notice>
      )}
      {file && file.lost.length > 0 && <Notice tone="warning">{words.lost(file.lost.join('、'))}</Notice>}
      <Radios
        id="kind"
        label={words.kind}
        value={fields.kind}
        choices={LIST_KINDS.map((kind) => [kind, words.kinds[kind]])}
        onValue={(kind) => set({ kind })}
      />
      <div class="paper-fields">
        <ChoiceInput
          {...input('program', words.program)}
          choices={desk.programs.map(({ code, name }) => ({ code, text: name }))}
          onValue={(program) => set({ program, ...periodOf(program) })}
        />
        <ChoiceInput
          {...input('encoding', words.encoding)}
          choices={(Object.keys(words.encodings) as Encoding[]).map((code) => ({
            code,
            text: words.encodings[code],
          }))}
        />
        <DateInput {...input('from', words.from)} />
        <DateInput {...input('to', words.to)} />
      </div>
      <p class="hint">{words.care}</p>
      <Beside page="policyLists" />
    </FormFrame>
  );
}

showPage(
  words.loading,
  () => server.openPolicyLists(),
  (desk) =>
    desk.programs.length === 0 ? (
      <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
        <Notice tone="info">{words.none}</Notice>
        <Beside page="policyLists" />
      </Frame>
    ) : (
      <ListForm desk={desk} />
    ),
);
