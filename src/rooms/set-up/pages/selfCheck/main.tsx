// 自己診断: what the server tried, what only a page can try, what only a person can; one text to copy.
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, TextInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, SelfCheckText } from '../../contract';
import { selfCheckPage as words } from '../../words';

const server = client<Calls>();
/** As much as the largest import that the desk takes. */
const MEGABYTES = 13;

async function tryUpload(): Promise<string> {
  const began = Date.now();
  try {
    const { characters } = await server.measureUpload({ text: 'x'.repeat(MEGABYTES * 1024 * 1024) });
    return words.upload(MEGABYTES, characters, Date.now() - began);
  } catch (error) {
    return words.uploadFailed(MEGABYTES, error instanceof Error ? error.message : String(error));
  }
}

function SelfCheck({ isManager, lines }: SelfCheckText) {
  const [upload, setUpload] = useState('');
  const [answered, setAnswered] = useState('');
  const [hands, setHands] = useState<Readonly<Record<string, string>>>({});
  const [told, setTold] = useState('');
  const form = useForm({ step: '' }, async ({ step }) => {
    if (step === 'make') await server.makeSelfCheckTab();
    if (step === 'remove') await server.removeSelfCheckTab();
    if (step === 'read') setAnswered((await server.readSelfCheckTab()).answered);
    return step;
  });
  useEffect(() => void tryUpload().then(setUpload), []);
  const text = [
    ...lines,
    ...(upload === '' ? [] : [upload]),
    words.trigger(answered),
    ...words.hands.map(({ name, what }) => words.hand(what, hands[name] ?? '')),
  ].join('\n');
  const copy = async () => {
    const area = document.querySelector<HTMLTextAreaElement>('#result')!;
    area.select();
    try {
      await navigator.clipboard.writeText(text);
      setTold(words.copied);
    } catch {
      setTold(words.select);
    }
  };
  const step = (name: string) => () => void form.submit({ step: name });
  return (
    <Frame
      actions={
        <>
          <Button kind="primary" onClick={copy}>
            {words.copy}
          </Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="lead">{words.lead}</p>
      {told !== '' && <Notice tone="success">{told}</Notice>}
      <TextInput
        id="result"
        label={words.result}
        value={text}
        error={undefined}
        rows={16}
        onValue={() => undefined}
      />
      <h2>{words.handsHead}</h2>
      <p>{words.handsLead}</p>
      <Problems problems={form.problems} />
      {form.done === 'make' && <Notice tone="info">{words.made}</Notice>}
      <p>
        <Button disabled={!isManager || form.busy} onClick={step('make')}>
          {words.make}
        </Button>{' '}
        <Button disabled={form.busy} onClick={step('read')}>
          {words.read}
        </Button>{' '}
        <Button disabled={!isManager || form.busy} onClick={step('remove')}>
          {words.remove}
        </Button>
      </p>
      {words.hands.map(({ name, what, results }) => (
        <ChoiceInput
          key={name}
          id={name}
          label={what}
          value={hands[name] ?? ''}
          error={undefined}
          blank={words.untried}
          choices={results}
          onValue={(value) => setHands({ ...hands, [name]: value })}
        />
      ))}
    </Frame>
  );
}

showPage(words.loading, server.openSelfCheck, (first) => <SelfCheck {...first} />);
