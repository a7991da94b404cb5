// The state of the form: the draft, where the visitor stands, and what happens on sending.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldMessage, FormStart, SubmissionResult } from '../contract';
import {
  emptyDraft,
  draftProblems,
  requestOf,
  sectionOfField,
  sectionsOf,
  type Draft,
  type Section,
} from './draft';
import { server } from './server';
import { forget, keep, recall } from './storage';
import { pageWords as words } from './words';

type OpenStart = Extract<FormStart, { open: true }>;
type Receipt = Extract<SubmissionResult, { ok: true }>;

export type Place = 'form' | 'confirm' | 'receipt';

const RETRY_MS = [1500, 4000];
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

export function useForm(start: OpenStart, { small }: { readonly small: boolean }) {
  const kept = useRef(recall());
  const restored = kept.current && start.programs.some(({ code }) => code === kept.current!.draft.program);
  const [draft, setDraft] = useState<Draft>(() => ({
    ...emptyDraft(start.programs),
    ...(restored ? kept.current!.draft : {}),
  }));
  // Given anew for each submission; until then nothing is kept, not even here.
  const [consent, setConsent] = useState(false);
  const [token, setToken] = useState(restored ? kept.current!.sentToken || start.token : start.token);
  const [step, setStep] = useState(0);
  const [place, setPlace] = useState<Place>('form');
  const [problems, setProblems] = useState<readonly FieldMessage[]>([]);
  const [notice, setNotice] = useState('');
  const [busy, setBusy] = useState('');
  const [receipt, setReceipt] = useState<Receipt>();
  const program = start.programs.find(({ code }) => code === draft.program);
  const sections = sectionsOf(draft, program?.layout);
  const at = Math.min(step, sections.length - 1);

  const sentToken = useRef(restored ? kept.current!.sentToken : '');
  useEffect(() => {
    if (receipt || !consent) return;
    // A pause in the typing is soon enough.
    const timer = setTimeout(() => keep({ draft, sentToken: sentToken.current }), 300);
    return () => clearTimeout(timer);
  }, [draft, receipt, consent]);

  function agree(given: boolean): void {
    setConsent(given);
    if (!given) return forget();
    setProblems((told) => told.filter(({ field }) => field !== 'consent'));
  }

  function change(work: (before: Draft) => Draft): void {
    setDraft((before) => {
      const after = work(before);
      // What was told once is told again as it is corrected; nothing new is told while typing.
      setProblems((told) => {
        if (told.length === 0) return told;
        const layout = start.programs.find(({ code }) => code === after.program)?.layout;
        const now = draftProblems(after, layout, start.today);
        return [
          ...told.filter(({ field }) => field === 'consent'),
          ...now.filter(({ field }) => told.some((each) => each.field === field)),
        ];
      });
      return after;
    });
  }

  /** True when nothing is wrong in these parts; otherwise the summary says what. */
  function check(parts: readonly Section[]): boolean {
    const missing = consent ? [] : [{ field: 'consent', message: words.consentNeeded }];
    const all = [...missing, ...draftProblems(draft, program?.layout, start.today)];
    const own = all.filter(({ field }) => {
      const section = sectionOfField(field, sections);
      return parts.some((part) => part.code === (section?.code ?? sections[0]!.code));
    });
    setProblems(own);
    setNotice('');
    return own.length === 0;
  }

  function forward(): void {
    if (!small) {
      if (check(sections)) setPlace('confirm');
      return;
    }
    if (!check([sections[at]!])) return;
    if (at < sections.length - 1) return setStep(at + 1);
    if (check(sections)) setPlace('confirm');
  }

  function back(): void {
    setProblems([]);
    setNotice('');
    if (place === 'confirm') setPlace('form');
    else setStep(Math.max(0, at - 1));
  }

  function goTo(section: Section): void {
    setProblems([]);
    setNotice('');
    setStep(
      Math.max(
        0,
        sections.findIndex(({ code }) => code === section.code),
      ),
    );
    setPlace('form');
  }

  async function send(website: string): Promise<void> {
    if (busy || !program) return;
    setBusy(words.sending);
    setNotice('');
    sentToken.current = token;
    keep({ draft, sentToken: token });
    try {
      const request = requestOf(draft, program.layout);
      let result = await server.submitRequest({ token, website, consent, request });
      for (const pause of RETRY_MS) {
        if (result.ok || result.reason !== 'busy') break;
        setBusy(words.retrying);
        await wait(pause);
        result = await server.submitRequest({ token, website, consent, request });
      }
      await finish(result);
    } catch (error) {
      setNotice((error as Error).message);
    } finally {
      setBusy('');
    }
  }

  async function finish(result: SubmissionResult): Promise<void> {
    if (result.ok) {
      forget();
      setReceipt(result);
      return setPlace('receipt');
    }
    setNotice(result.message);
    if (result.reason === 'token') {
      const fresh = await server.startRequest();
      if (fresh.open) setToken(fresh.token);
      sentToken.current = '';
    }
    if (result.problems.length > 0) {
      setProblems(result.problems);
      setPlace('form');
    }
  }

  function erase(): void {
    forget();
    kept.current = undefined;
    sentToken.current = '';
    setConsent(false);
    setDraft(emptyDraft(start.programs));
    setProblems([]);
    setStep(0);
    setPlace('form');
  }

  return {
    draft,
    program,
    sections,
    at,
    place,
    problems,
    notice,
    busy,
    receipt,
    consent,
    agree,
    restored: restored === true,
    change,
    forward,
    back,
    goTo,
    send,
    erase,
  };
}
