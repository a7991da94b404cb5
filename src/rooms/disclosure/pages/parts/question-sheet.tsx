// The sheet of questions in printed order, worked by keyboard as fast as it is read aloud.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { confirmed, goTo, isVoluntary, moved, pressed, sheetProblems, visibleItems } from './answer-sheet';
import type { DraftHandle } from './use-draft';
import type { DisclosureDesk } from '../../contract';
import { disclosure as words } from '../../words';
import { questionId, QuestionItem, type SheetActions } from './question-item';

interface QuestionSheetProps {
  readonly desk: DisclosureDesk;
  readonly draft: DraftHandle;
  readonly onFinish: () => void;
}

const FINISH = 'finish';

export function QuestionSheet({ desk, draft, onFinish }: QuestionSheetProps) {
  const { sheet, latest, change } = draft;
  const list = useRef<HTMLDivElement>(null);

  const shown = useRef<string | null>(null);

  // The focus follows the cursor, so that the next key and the reader's voice are at the same place;
  // it also comes back when the button that had it is gone.
  useLayoutEffect(() => {
    if (shown.current === sheet.current && document.activeElement !== document.body) return;
    shown.current = sheet.current;
    const place = document.getElementById(sheet.current ? questionId(sheet.current) : FINISH);
    const field = place?.querySelector<HTMLInputElement>('[data-first]');
    (field ?? place)?.focus({ preventScroll: true });
    // What is typed takes the place of what stands there.
    field?.select();
    const room = list.current?.clientHeight ?? 0;
    place?.scrollIntoView({ block: place.offsetHeight > room ? 'start' : 'center' });
  });

  const actions: SheetActions = {
    go: (key) => change(goTo(latest(), key)),
    press: (key) => {
      const next = pressed(latest(), key);
      if (next) change(next);
    },
    confirm: (key) => change(moved(confirmed(latest(), key), 1)),
    change: (work) => change(work(latest())),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const typing = target.matches('input[type=text]');
    const arrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (typing && event.key === 'Enter') {
      event.preventDefault();
      const fields = [...target.closest('.question')!.querySelectorAll<HTMLInputElement>('input[type=text]')];
      const following = fields[fields.indexOf(target as HTMLInputElement) + 1];
      if (!following) return actions.press('Enter');
      following.focus();
      return following.select();
    }
    if (typing && !arrow) return;
    // Buttons and boxes keep their own keys.
    if (event.key === 'Enter' && target.matches('button')) return;
    const next = pressed(latest(), event.key);
    if (!next) return;
    event.preventDefault();
    change(next);
  };

  const problems = sheetProblems(sheet);
  const items = visibleItems(sheet);
  return (
    <div class="sheet" ref={list} onKeyDown={onKeyDown} role="region" aria-label={words.sheet}>
      {desk.layout.blocks.map((block) => {
        const own = items.filter((item) => item.block === block.code);
        if (own.length === 0) return null;
        return (
          <section key={block.code}>
            <h3>
              {block.title} {isVoluntary(sheet, own[0]!) && <Badge>{words.voluntary}</Badge>}
            </h3>
            <ol class="questions" role="presentation">
              {own.map((item) => (
                <QuestionItem
                  key={item.question.key}
                  sheet={sheet}
                  item={item}
                  actions={actions}
                  problem={problems.get(item.question.key)}
                  refused={draft.status.problems.find(({ field }) => field === item.number)?.message ?? ''}
                  official={desk.officialWording.includes(item.number)}
                  own={desk.ownWording[item.number] ?? ''}
                  proposal={desk.proposals.find((proposal) => proposal.key === item.question.key)}
                />
              ))}
            </ol>
          </section>
        );
      })}
      <div
        id={FINISH}
        class={sheet.current === '' ? 'finish current' : 'finish'}
        tabIndex={sheet.current === '' ? 0 : -1}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target === event.currentTarget) onFinish();
        }}
      >
        <Button kind="primary" onClick={onFinish}>
          {words.finishStep}
        </Button>
      </div>
    </div>
  );
}
