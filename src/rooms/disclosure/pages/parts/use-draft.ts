// The hook of a draft under the hands: the sheet, what is saved of it, and what the server refused.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { disclosureProblems } from '../../../../domain/disclosure-messages';
import { houseProblems } from '../../../../domain/messages';
import type { ShownProblem } from '../../../../domain/problem-text';
import { client, failureText, Refusal } from '../../../../ui/server';
import type { Calls, DisclosureDesk, DisclosureDraft, SaveDisclosureRequest } from '../../contract';
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
  readonly problems: readonly ShownProblem[];
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

/** Another page has saved a newer draft. */
class Stale extends Error {
  constructor(
    { message }: Refusal,
    readonly stored: DisclosureDraft,
  ) {
    super(message);
  }
}

const tells = ({ problems }: Refusal, { code }: { readonly code: string }): boolean =>
  problems.some((problem) => problem.code === code);
/** What a person has to put right; a busy workbook is none of that. */
const isForPerson = (error: unknown): error is Refusal =>
  error instanceof Refusal && !tells(error, houseProblems.lockBusy);

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

  const whatStands = async (error: unknown): Promise<never> => {
    if (!(error instanceof Refusal) || !tells(error, disclosureProblems.draftStale)) throw error;
    const { memberKey, program } = desk;
    const stands = (await server.openDisclosure({ memberKey, program })).draft;
    throw stands ? new Stale(error, stands) : error;
  };
  const start = () =>
    createAutosave<AnswerSheet>({
      save: async (from) => {
        const result = await server.saveDisclosureDraft(requestOf(from)).catch(whatStands);
        revision.current = result.revision;
        setStatus((before) => ({ ...before, savedAt: result.savedAt }));
      },
      after: (error) => (error instanceof Stale ? 'stop' : isForPerson(error) ? 'wait' : 'retry'),
      onState: (state, error) =>
        setStatus(({ savedAt }) => ({
          state,
          savedAt,
          message: error === undefined ? '' : failureText(error),
          problems: isForPerson(error) ? error.problems : [],
          stored: error instanceof Stale ? error.stored : undefined,
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
