// The registration of the insurer's signed form, and the replacement of a wrong one.
import { Button } from '../../../../ui/components/button';
import { LineInput } from '../../../../ui/components/inputs';
import { Problems } from '../../../../ui/components/problems';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, DisclosureDesk, DisclosureVersion } from '../../contract';
import { versions as words } from '../../words';

const server = client<Calls>();

interface OfficialFormProps {
  readonly desk: DisclosureDesk;
  readonly version: DisclosureVersion;
  readonly onRegistered: () => void;
}

export function OfficialForm({ desk, version: { version, official }, onRegistered }: OfficialFormProps) {
  const { memberKey, program } = desk;
  const form = useForm({ signedOn: '', imageLink: '', reason: '' }, async (fields) => {
    await server.registerOfficialForm({ memberKey, program, version, ...fields });
    onRegistered();
  });
  return (
    <details class="official-form">
      <summary>{official ? words.replace : words.register}</summary>
      <p class="hint">{official ? words.replaceHint : words.officialNone}</p>
      <Problems problems={form.problems} />
      <LineInput {...form.input('signedOn', words.signedOn)} hint={words.signedOnExample} />
      <LineInput {...form.input('imageLink', words.imageLink)} hint={words.imageLinkExample} />
      {official && (
        <LineInput {...form.input('reason', words.replaceReason)} hint={words.replaceReasonExample} />
      )}
      <Button kind="primary" disabled={form.busy} onClick={() => void form.submit()}>
        {official ? words.replaceSubmit : words.register}
      </Button>
    </details>
  );
}
