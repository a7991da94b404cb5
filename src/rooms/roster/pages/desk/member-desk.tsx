// The desk at the side: search a member as you type, read the card, go on from there.
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import * as pageTitles from '../../../../domain/page-titles';
import { Notice } from '../../../../ui/components/notice';
import { SearchBox } from '../../../../ui/components/search-box';
import { Button } from '../../../../ui/components/button';
import { Problems } from '../../../../ui/components/problems';
import { failureText, client, Refusal } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, MemberCard, RecordHit } from '../../contract';
import { sidebar as words } from '../../words';
import { MemberCardView, type PremiumsProps } from './member-card';
import { NewMember } from './new-member';
import { RecordList } from './record-list';
import { optionId, ResultList } from './result-list';

const server = client<Calls>();

/** Long enough that a word is typed, short enough to feel immediate. */
const DELAY_MS = 250;

/** What the room above plugs in: a member's pre-check, shown in place of the card. */
export interface PreCheck {
  readonly caption: string;
  readonly View: ComponentType<{
    readonly memberKey: string;
    /** The member's own programme where blank. */
    readonly program: string;
    readonly onBack: () => void;
  }>;
}

/** The same of quotes: premiums on the card, and the way from there to a letter that is sent. */
export interface QuotePart {
  readonly Premiums: ComponentType<PremiumsProps>;
  readonly View: ComponentType<{ readonly memberKey: string; readonly onBack: () => void }>;
}

interface MemberDeskProps {
  readonly preCheck: PreCheck;
  readonly quote?: QuotePart;
  /** Where a row is selected: the card of this member, or its pre-check, stands open at once. */
  readonly start?: { readonly card?: MemberCard | null; readonly program: string };
  readonly view?: 'card' | 'preCheck' | 'newMember';
}

type Part = 'card' | 'preCheck' | 'send' | 'newMember';

export function MemberDesk({ preCheck, quote, start, view = 'card' }: MemberDeskProps) {
  const [text, setText] = useState('');
  const [results, setResults] = useState<readonly MemberCard[] | null>(null);
  const [records, setRecords] = useState<readonly RecordHit[]>([]);
  const [active, setActive] = useState(-1);
  const [opened, setOpened] = useState<MemberCard | null>(start?.card ?? null);
  const [part, setPart] = useState<Part>(start?.card || view === 'newMember' ? view : 'card');
  const selects = useForm({}, async (): Promise<void> => {
    const { card } = await server.openSelected();
    if (!card) throw new Refusal([{ code: 'noneSelected', message: words.noneSelected }]);
    setOpened(card);
  });
  const [program, setProgram] = useState(start?.program ?? '');
  const [searching, setSearching] = useState(false);
  const [entered, setEntered] = useState(false);
  const [error, setError] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(0);

  // A card that stands open has the focus at its name.
  useLayoutEffect(() => {
    // The form chooses its first field itself.
    if (!start?.card && view !== 'newMember') input.current?.focus();
  }, []);
  useEffect(() => {
    const wanted = text.trim();
    const search = ++latest.current;
    setActive(-1);
    setError('');
    setRecords([]);
    if (!wanted) {
      setResults(null);
      setSearching(false);
      return;
    }
    setSearching(true);
    // An answer to an earlier text must not replace a later one.
    const isLatest = () => search === latest.current;
    const timer = setTimeout(async () => {
      try {
        const found = await server.findMembers({ text: wanted });
        if (isLatest()) setResults(found);
      } catch (problem) {
        if (isLatest()) setError(failureText(problem));
      }
      if (isLatest()) setSearching(false);
      try {
        const others = await server.findRecords({ text: wanted });
        if (isLatest()) setRecords(others);
      } catch {
        if (isLatest()) setError(words.recordsFailed);
      }
    }, DELAY_MS);
    return () => clearTimeout(timer);
  }, [text]);

  // Enter waits for a running search: until then the list answers an earlier text.
  useEffect(() => {
    if (!entered || searching) return;
    setEntered(false);
    if (opened) return;
    const list = results ?? [];
    const chosen = list[active] ?? (list.length === 1 ? list[0] : undefined);
    if (chosen) setOpened(chosen);
  }, [entered, searching]);
  const backToResults = () => {
    setOpened(null);
    input.current?.focus();
  };

  if (opened && part === 'preCheck')
    return (
      <preCheck.View
        memberKey={opened.memberKey}
        program={program}
        onBack={() => {
          setPart('card');
          setProgram('');
        }}
      />
    );
  if (opened && part === 'send' && quote)
    return <quote.View memberKey={opened.memberKey} onBack={() => setPart('card')} />;
  if (part === 'newMember')
    return (
      <NewMember
        onBack={() => setPart('card')}
        onOpen={(card) => {
          setOpened(card);
          setPart('card');
        }}
      />
    );
  return (
    <div class="sidebar">
      <SearchBox
        field={input}
        label={pageTitles.sidebar}
        placeholder={words.placeholder}
        list="results"
        length={opened ? 0 : (results?.length ?? 0)}
        active={opened ? -1 : active}
        optionId={optionId}
        text={text}
        onText={(typed) => {
          setOpened(null);
          setText(typed);
          setEntered(false);
          setSearching(typed.trim() !== '');
        }}
        onActive={setActive}
        onEnter={() => setEntered(true)}
      />
      <div class="card-actions">
        <Button disabled={selects.busy} onClick={() => void selects.submit()}>
          {words.selected}
        </Button>
        <Button onClick={() => setPart('newMember')}>{words.newMember}</Button>
      </div>
      <Problems problems={selects.problems} tone="info" />
      {opened ? (
        <MemberCardView
          key={opened.memberKey}
          card={opened}
          onBack={backToResults}
          preCheck={preCheck.caption}
          {...(quote ? { Premiums: quote.Premiums, onSend: () => setPart('send') } : {})}
          onPreCheck={() => setPart('preCheck')}
        />
      ) : (
        <>
          <p class="hint" role="status" aria-live="polite">
            {statusText(text.trim(), searching, results)}
          </p>
          {error && <Notice tone="error">{error}</Notice>}
          {results && results.length === 0 && !searching && text.trim() && (
            <p class="hint">{words.noneHint}</p>
          )}
          {results && results.length > 0 && (
            <ResultList results={results} active={active} onOpen={setOpened} />
          )}
          {records.length > 0 && <RecordList hits={records} />}
        </>
      )}
    </div>
  );
}

function statusText(text: string, searching: boolean, results: readonly MemberCard[] | null): string {
  if (!text) return words.hint;
  if (searching) return words.searching;
  if (!results) return '';
  return results.length === 0 ? words.none(text) : `${words.found(results.length)}。${words.keys}`;
}
