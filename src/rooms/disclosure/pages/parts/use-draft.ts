// The hook of a draft under the hands: the sheet, what is saved of it, and what the server refused.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type {
  DisclosureDesk,
  DisclosureDraft,
  DisclosureProblem,
  SaveDisclosureRequest,
} from '../../contract';
import { failureText, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { openSheet, sentAnswers, sentUnconfirmed, type AnswerSheet } from './answer-sheet';
import { createAutosave, type SaveState } from './autosave';

const server = client<Calls>();

export interface DraftStatus {
  readonly state: SaveState;
  readonly savedAt: string;
  /** Why the last save failed. */
  readonly message: string;
  /** What another page has saved meanwhile. */
  readonly stored?: DisclosureDraft;
  readonly problems: readonly DisclosureProblem[];
}

export interface DraftHandle {
  readonly sheet: AnswerSheet;
  /** Reads the sheet as it is this very moment: keys may come faster than the page is drawn. */
  readonly latest: () => AnswerSheet;
  readonly change: (next: AnswerSheet) => void;
  readonly status: DraftStatus;
  readonly flush: () => Promise<void>;
  readonly request: () => SaveDisclosureRequest;
  /** Saves over what another page has stored; asked for by a person. */
  readonly overwrite: () => void;
}

class Refused extends Error {
  constructor(
    readonly problems: readonly DisclosureProblem[],
    readonly stored?: DisclosureDraft,
  ) {
    super(problems.map((problem) => problem.message).join(' '));
  }
}

const sheetOf = (desk: DisclosureDesk, draft: DisclosureDraft): AnswerSheet =>
  openSheet(desk.layout, draft.answers, draft.unconfirmed, draft.carried);

export function useDraft(desk: DisclosureDesk, draft: DisclosureDraft): DraftHandle {
  const [sheet, setSheet] = useState(() => sheetOf(desk, draft));
  const [status, setStatus] = useState<DraftStatus>({
    state: 'saved',
    savedAt: draft.savedAt,
    message: '',
    problems: [],
  });
  const latest = useRef(sheet);
  const revision = useRef(draft.revision);
  const requestOf = (from: AnswerSheet): SaveDisclosureRequest => {
    const answers = sentAnswers(from);
    return {
      memberKey: desk.memberKey,
      program: desk.program,
      revision: revision.current,
      answers,
      carried: from.carried.filter((key) => key in answers),
      unconfirmed: sentUnconfirmed(from),
    };
  };

  const start = () =>
    createAutosave<AnswerSheet>({
      save: async (from) => {
        const result = await server.saveDisclosureDraft(requestOf(from));
        if (!result.ok) throw new Refused(result.problems, result.stored);
        revision.current = result.revision;
        setStatus((before) => ({ ...before, savedAt: result.savedAt }));
      },
      after: (error) => (!(error instanceof Refused) ? 'retry' : error.stored ? 'stop' : 'wait'),
      onState: (state, error) =>
        setStatus(({ savedAt }) => ({
          state,
          savedAt,
          message: error === undefined ? '' : failureText(error),
          problems: error instanceof Refused ? error.problems : [],
          stored: error instanceof Refused ? error.stored : undefined,
        })),
    });
  const autosave = useRef(useMemo(start, []));

  // Hidden may mean closed: there is no later moment.
  useEffect(() => {
    const save = () => void autosave.current.flush().catch(() => undefined);
    const onVisibility = () => document.visibilityState === 'hidden' && save();
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, []);

  return {
    sheet,
    latest: () => latest.current,
    change: (next) => {
      const before = latest.current;
      latest.current = next;
      setSheet(next);
      if (next.answers !== before.answers || next.unconfirmed !== before.unconfirmed)
        autosave.current.changed(next);
    },
    status,
    flush: () => autosave.current.flush(),
    request: () => requestOf(latest.current),
    overwrite: () => {
      if (!status.stored) return;
      revision.current = status.stored.revision;
      autosave.current = start();
      autosave.current.changed(latest.current);
      void autosave.current.flush().catch(() => undefined);
    },
  };
}
