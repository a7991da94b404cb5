// This file defines the finished pre-checks of a member: what changed, the correction, and the insurer's signed form.
import { useState } from 'preact/hooks';
import { visibleQuestions } from '../../../domain/questionnaire';
import { Badge } from '../../client/components/badge';
import { Button } from '../../client/components/button';
import { Field } from '../../client/components/field';
import { failureText, server } from '../../client/server';
import type { ChangeLine, DisclosureDesk, DisclosureVersion } from '../../disclosure-contract';
import { versions as words } from '../../disclosure-messages';
import { AnswerTable } from './finish-step';

interface VersionListProps {
  readonly desk: DisclosureDesk;
  /** A correction is offered only where no draft stands. */
  readonly onCorrect?: (version: number) => void;
  readonly onRegistered: () => void;
  readonly busy: boolean;
}

export function VersionList({ desk, onCorrect, onRegistered, busy }: VersionListProps) {
  const [newest] = desk.versions;
  if (!newest) return null;
  return (
    <section class="versions">
      <h3>{words.title}</h3>
      {onCorrect && (
        <>
          <Button disabled={busy} onClick={() => onCorrect(newest.version)}>
            {words.correct}
          </Button>
          <p class="hint">{words.correctHint}</p>
        </>
      )}
      <ul>
        {desk.versions.map((version) => (
          <li key={version.version}>
            <div class="version-head">
              <b>{words.version(version.version)}</b>{' '}
              <Badge tone={version.state === '告知完了' ? 'good' : 'info'}>{version.state}</Badge>
              <span class="sub">{words.finished(version.finishedOn, version.finishedBy)}</span>
            </div>
            {version.version > 1 && <Changes changes={version.changes} />}
            <details>
              <summary>{words.answers}</summary>
              <AnswerTable items={visibleQuestions(desk.layout, version.answers)} answers={version.answers} />
            </details>
            {version.official ? (
              <p class="sub">
                {words.officialDone(version.official.signedOn)}{' '}
                {/^https:/.test(version.official.imageLink) && (
                  <a href={version.official.imageLink} target="_blank" rel="noopener noreferrer">
                    {words.officialLink}
                  </a>
                )}
              </p>
            ) : (
              version === newest && <OfficialForm desk={desk} version={version} onRegistered={onRegistered} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Changes({ changes }: { readonly changes: readonly ChangeLine[] }) {
  if (changes.length === 0) return <p class="hint">{words.noChanges}</p>;
  return (
    <>
      <p class="sub">{words.changes(changes.length)}</p>
      <ul class="changes">
        {changes.map((change) => (
          <li key={change.number}>
            <span class="question-number">
              {change.star && '★'}
              {change.number}
            </span>
            <span class="question-text">{change.text}</span>
            <b>{words.change(change.before, change.after)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

interface OfficialFormProps {
  readonly desk: DisclosureDesk;
  readonly version: DisclosureVersion;
  readonly onRegistered: () => void;
}

function OfficialForm({ desk, version, onRegistered }: OfficialFormProps) {
  const [signedOn, setSignedOn] = useState('');
  const [imageLink, setImageLink] = useState('');
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
      <summary>{words.register}</summary>
      <p class="hint">{words.officialNone}</p>
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
      <Button kind="primary" disabled={busy} onClick={register}>
        {words.register}
      </Button>
    </details>
  );
}
