// A draft under the hands: progress, what is saved, answers to take over, then the sheet or its summary.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { goTo, goToNextOpen, nextOpen, sheetProgress, takeProposals } from './answer-sheet';
import { useDraft, type DraftStatus } from './use-draft';
import type { DisclosureDesk, DisclosureDraft, FinishDisclosureResult } from '../../contract';
import { disclosure as words } from '../../words';
import { FinishStep } from './finish-step';
import { QuestionSheet } from './question-sheet';
import { VersionList } from './version-list';

interface DraftViewProps {
  readonly desk: DisclosureDesk;
  readonly draft: DisclosureDraft;
  /** Where the way to save now is left for whoever closes this view. */
  readonly saveFirst: { current: (() => Promise<void>) | null };
  readonly onReload: () => void;
  readonly onFinished: (result: FinishDisclosureResult) => void;
}

export function DraftView({ desk, draft: stored, saveFirst, onReload, onFinished }: DraftViewProps) {
  const draft = useDraft(desk, stored);
  const { sheet, status } = draft;
  saveFirst.current = draft.flush;
  const [step, setStep] = useState<'sheet' | 'finish'>('sheet');
  const offered = desk.proposals.filter((proposal) => !stored.carried.includes(proposal.key));
  const [proposing, setProposing] = useState(offered.length > 0);
  const { answered, total } = sheetProgress(sheet);

  const backToSheet = (key?: string) => {
    if (key) draft.change(goTo(draft.latest(), key));
    setStep('sheet');
  };
  return (
    <>
      <div class="draft-bar">
        <div class="draft-state">
          <span>
            {words.version(stored.version)}（{words.draft}）
          </span>
          <SaveMark status={status} />
        </div>
        <div class="draft-progress">
          <progress max={total || 1} value={answered} aria-label={words.progressLabel(answered, total)} />
          <b>{words.progress(answered, total)}</b>
          {step === 'sheet' &&
            (nextOpen(sheet) ? (
              <Button kind="link" onClick={() => draft.change(goToNextOpen(draft.latest()))}>
                {words.next} <kbd>N</kbd>
              </Button>
            ) : (
              <Button kind="link" onClick={() => setStep('finish')}>
                {words.allAnswered} ›
              </Button>
            ))}
        </div>
      </div>
      {status.message && !status.stored && (
        <Notice tone="error">
          <p>{words.saveFailed(status.message)}</p>
          {status.problems.length === 0 && <p>{words.saveRetry}</p>}
        </Notice>
      )}
      {status.stored && (
        <Notice tone="error" title={words.staleTitle}>
          <p>{words.staleText(status.stored.savedBy, clock(status.stored.savedAt))}</p>
          <div class="card-actions">
            <Button onClick={onReload}>{words.staleOpen}</Button>
            <Button onClick={draft.overwrite}>{words.staleOverwrite}</Button>
          </div>
        </Notice>
      )}
      {proposing && step === 'sheet' && (
        <Notice tone="info" title={words.proposalsTitle(offered.length)}>
          <p>
            {words.proposalsFrom([...new Set(offered.map((proposal) => proposal.from))])}{' '}
            {offered.some((proposal) => proposal.confirmNeeded) &&
              words.proposalsConfirm(offered.filter((proposal) => proposal.confirmNeeded).length)}
          </p>
          <div class="card-actions">
            <Button
              onClick={() => {
                draft.change(takeProposals(draft.latest(), offered));
                setProposing(false);
              }}
            >
              {words.takeProposals}
            </Button>
            <Button kind="link" onClick={() => setProposing(false)}>
              {words.leaveProposals}
            </Button>
          </div>
        </Notice>
      )}
      {step === 'sheet' ? (
        <>
          <p class="key-hint">{words.keys}</p>
          <QuestionSheet desk={desk} draft={draft} onFinish={() => setStep('finish')} />
        </>
      ) : (
        <FinishStep desk={desk} draft={draft} onBack={backToSheet} onFinished={onFinished} />
      )}
      {step === 'finish' && <VersionList desk={desk} busy={false} onRegistered={onReload} />}
    </>
  );
}

function SaveMark({ status }: { readonly status: DraftStatus }) {
  const { state, savedAt } = status;
  const text =
    state === 'saved' ? (savedAt ? words.save.savedAt(clock(savedAt)) : words.save.none) : words.save[state];
  return <span class={`save ${state === 'saved' && savedAt ? 'kept' : state}`}>{text}</span>;
}

/** `2026-11-22T13:05:00` → 13:05 */
const clock = (time: string) => time.slice(11, 16);
