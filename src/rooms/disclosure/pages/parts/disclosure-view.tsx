// 告知を入力 in the sidebar: the member's pre-check from the first question to the finished version.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { failureText, client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, DisclosureDesk, FinishDisclosureResult } from '../../contract';
import { disclosure as words, finishing } from '../../words';
import { DraftView } from './draft-view';
import { NextSteps } from './next-steps';
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
  const [finished, setFinished] = useState<FinishDisclosureResult | null>(null);
  const opens = useForm({ program: wanted, version: 0 }, async ({ program, version }) => {
    const of = { memberKey: desk?.memberKey ?? memberKey, ...(program && { program }) };
    setDesk(
      await (version > 0 ? server.correctDisclosure({ ...of, program, version }) : server.openDisclosure(of)),
    );
  });
  const open = (program = '') => void opens.submit({ program, version: 0 });
  useEffect(() => open(wanted), [memberKey]);

  // What the draft under the hands still has to save, before anything else is shown.
  const saveFirst = useRef<(() => Promise<void>) | null>(null);
  const leaves = useForm({ go: onBack }, async ({ go }): Promise<void> => {
    const save = saveFirst.current;
    // Told once; whoever presses again wants to go.
    saveFirst.current = null;
    await save?.().catch((problem: unknown) => {
      throw new Error(words.leaveUnsaved(failureText(problem)));
    });
    go();
  });
  const leave = (go: () => void) => void leaves.submit({ go });

  const choose = (program: string) =>
    leave(() => {
      setFinished(null);
      open(program);
    });
  const correct = (version: number) => {
    setFinished(null);
    void opens.submit({ program: desk!.program, version });
  };
  const problems = [...opens.problems, ...leaves.problems];
  const busy = opens.busy || (!desk && problems.length === 0);

  return (
    <div class="disclosure">
      <header class="disclosure-head">
        <Button kind="link" onClick={() => leave(onBack)}>
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
      <Problems problems={problems} />
      {problems.length > 0 && <Button onClick={() => open(desk?.program)}>{words.again}</Button>}
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
          onReload={() => open(desk.program)}
          onFinished={(result) => {
            setFinished(result);
            open(desk.program);
          }}
        />
      )}
      {!busy && desk && !desk.draft && (
        <div class="sheet">
          {finished && (
            <NextSteps
              memberKey={desk.memberKey}
              program={desk.program}
              version={finished.version}
              onBack={() => leave(onBack)}
            />
          )}
          <VersionList desk={desk} busy={busy} onCorrect={correct} onRegistered={() => open(desk.program)} />
        </div>
      )}
    </div>
  );
}
