// The finished pre-checks of a member: what changed, the correction, and the insurer's signed form.
import { visibleQuestions } from '../../../../domain/questionnaire';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import type { ChangeLine, DisclosureDesk } from '../../contract';
import { versions as words } from '../../words';
import { AnswerTable } from './finish-step';
import { OfficialForm } from './official-form';

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
            {version.official && (
              <p class="sub">
                {words.officialDone(version.official.signedOn)}{' '}
                {/^https:/.test(version.official.imageLink) && (
                  <a href={version.official.imageLink} target="_blank" rel="noopener noreferrer">
                    {words.officialLink}
                  </a>
                )}
              </p>
            )}
            {version === newest && <OfficialForm desk={desk} version={version} onRegistered={onRegistered} />}
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
