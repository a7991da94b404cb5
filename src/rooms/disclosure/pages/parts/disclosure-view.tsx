// 告知を入力 in the sidebar: the member's pre-check from the first question to the finished version.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { Progress } from '../../../../ui/components/progress';
import { failureText, client } from '../../../../ui/server';
import type { Calls, DisclosureDesk, FinishDisclosureResult } from '../../contract';
import { disclosure as words, finishing } from '../../words';
import { DraftView } from './draft-view';
import { Changes, VersionList } from './version-list';

const server = client<Calls>();

interface DisclosureViewProps {
  readonly memberKey: string;
  /** The member's own programme where blank. */
  readonly program: string;
  readonly onBack: () => void;
}

export function DisclosureView({ memberKey, program: wanted, onBack }: DisclosureViewProps) {
  const [desk, setDesk] = useState<DisclosureDesk | null>(null);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(true);
  const [finished, setFinished] = useState<FinishDisclosureResult | null>(null);

  // What the draft under the hands still has to save, before anything else is shown.
  const saveFirst = useRef<(() => Promise<void>) | null>(null);
  const leave = async (go: () => void) => {
    const save = saveFirst.current;
    saveFirst.current = null;
    try {
      await save?.();
    } catch (problem) {
      // Told once; whoever presses again wants to go.
      return setError(words.leaveUnsaved(failureText(problem)));
    }
    go();
  };
  const load = async (ask: () => Promise<DisclosureDesk>) => {
    setBusy(true);
    setError('');
    try {
      setDesk(await ask());
    } catch (problem) {
      setError(failureText(problem));
    }
    setBusy(false);
  };
  const open = (program?: string) =>
    load(() =>
      server.openDisclosure({ memberKey: desk?.memberKey ?? memberKey, ...(program && { program }) }),
    );
  useEffect(() => void open(wanted || undefined), [memberKey]);

  const choose = (program: string) => {
    void leave(() => {
      setFinished(null);
      void open(program);
    });
  };
  const correct = (version: number) => {
    setFinished(null);
    const { memberKey: key, program } = desk!;
    void load(() => server.correctDisclosure({ memberKey: key, program, version }));
  };

  return (
    <div class="disclosure">
      <header class="disclosure-head">
        <Button kind="link" onClick={() => void leave(onBack)}>
          ‹ {words.back}
        </Button>
        {desk && (
          <>
            <h2>
              {desk.organization}
              <span class="sub">
                {desk.memberNumber}
                {desk.programs.length <= 1 && ` ・ ${desk.layout.title}`}
              </span>
            </h2>
            {desk.programs.length > 1 && (
              <select
                aria-label={words.program}
                value={desk.program}
                onChange={(event) => choose(event.currentTarget.value)}
              >
                {desk.programs.map((program) => (
                  <option key={program.code} value={program.code}>
                    {program.code} {program.name}
                  </option>
                ))}
              </select>
            )}
          </>
        )}
      </header>
      {error && (
        <Notice tone="error">
          <p>{error}</p>
          <Button onClick={() => void open(desk?.program)}>{words.again}</Button>
        </Notice>
      )}
      {busy && <Progress text={words.loading} />}
      {!busy && desk && finished && (
        <Notice tone="success" title={finishing.finished(finished.version)}>
          {finished.version > 1 && <Changes changes={finished.changes} />}
        </Notice>
      )}
      {!busy &&
        desk &&
        [...(finished?.notices ?? []), ...desk.notices].map((notice) => (
          <p class="desk-notice" role="status" key={notice}>
            {notice}
          </p>
        ))}
      {!busy && desk?.draft && (
        <DraftView
          // A page of its own for every draft: nothing of another member stays behind.
          key={`${desk.memberKey} ${desk.program} ${desk.draft.version} ${desk.draft.revision}`}
          desk={desk}
          draft={desk.draft}
          saveFirst={saveFirst}
          onReload={() => void open(desk.program)}
          onFinished={(result) => {
            setFinished(result);
            void open(desk.program);
          }}
        />
      )}
      {!busy && desk && !desk.draft && (
        <div class="sheet">
          <VersionList
            desk={desk}
            busy={busy}
            onCorrect={correct}
            onRegistered={() => void open(desk.program)}
          />
        </div>
      )}
    </div>
  );
}
