// The registration of the insurer's signed form, and the replacement of a wrong one.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Field } from '../../../../ui/components/field';
import { failureText, client } from '../../../../ui/server';
import type { Calls, DisclosureDesk, DisclosureVersion } from '../../contract';
import { versions as words } from '../../words';

const server = client<Calls>();

interface OfficialFormProps {
  readonly desk: DisclosureDesk;
  readonly version: DisclosureVersion;
  readonly onRegistered: () => void;
}

export function OfficialForm({ desk, version, onRegistered }: OfficialFormProps) {
  const [signedOn, setSignedOn] = useState('');
  const [imageLink, setImageLink] = useState('');
  const [reason, setReason] = useState('');
  const standing = version.official;
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const register = async () => {
    setBusy(true);
    setError('');
    try {
      const { memberKey, program } = desk;
      const result = await server.registerOfficialForm({
        memberKey,
        program,
        version: version.version,
        signedOn,
        imageLink,
        ...(standing ? { reason } : {}),
      });
      if (result.ok) onRegistered();
      else setError(result.problems.map((problem) => problem.message).join(' '));
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy(false);
  };
  return (
    <details class="official-form">
      <summary>{standing ? words.replace : words.register}</summary>
      <p class="hint">{standing ? words.replaceHint : words.officialNone}</p>
      <Field id="signed-on" label={words.signedOn} hint={words.signedOnExample}>
        <input
          type="text"
          id="signed-on"
          value={signedOn}
          onInput={(event) => setSignedOn(event.currentTarget.value)}
        />
      </Field>
      <Field id="image-link" label={words.imageLink} hint={words.imageLinkExample} error={error}>
        <input
          type="text"
          id="image-link"
          value={imageLink}
          onInput={(event) => setImageLink(event.currentTarget.value)}
        />
      </Field>
      {standing && (
        <Field id="replace-reason" label={words.replaceReason} hint={words.replaceReasonExample}>
          <input
            type="text"
            id="replace-reason"
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </Field>
      )}
      <Button kind="primary" disabled={busy} onClick={register}>
        {standing ? words.replaceSubmit : words.register}
      </Button>
    </details>
  );
}
