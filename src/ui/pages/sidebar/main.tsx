// This file defines the sidebar: search a member as you type, read the card, go on from there.
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../../client/components/notice';
import { movedIndex } from '../../client/list-keys';
import { failureText, server } from '../../client/server';
import type { MemberCard } from '../../contract';
import { sidebar as words } from '../../messages';
import { DisclosureView } from './disclosure-view';
import { MemberCardView } from './member-card';
import { optionId, ResultList } from './result-list';

/** Long enough that a word is typed, short enough to feel immediate. */
const DELAY_MS = 250;

function Sidebar() {
  const [text, setText] = useState('');
  const [results, setResults] = useState<readonly MemberCard[] | null>(null);
  const [active, setActive] = useState(-1);
  const [opened, setOpened] = useState<MemberCard | null>(null);
  const [disclosing, setDisclosing] = useState(false);
  const [searching, setSearching] = useState(false);
  const [error, setError] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(0);

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    const wanted = text.trim();
    const search = ++latest.current;
    setActive(-1);
    setError('');
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
    }, DELAY_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || opened) return;
    if (event.key === 'Escape') return setText('');
    const list = results ?? [];
    if (event.key === 'Enter') {
      // While a search runs, the list still answers an earlier text.
      if (searching) return;
      const chosen = list[active] ?? (list.length === 1 ? list[0] : undefined);
      if (chosen) setOpened(chosen);
      return;
    }
    const next = movedIndex(event.key, active, list.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };
  const backToResults = () => {
    setOpened(null);
    input.current?.focus();
  };

  if (opened && disclosing)
    return <DisclosureView memberKey={opened.memberKey} onBack={() => setDisclosing(false)} />;
  return (
    <div class="sidebar">
      <div class="search field">
        <label for="search">{words.label}</label>
        <input
          ref={input}
          id="search"
          type="search"
          role="combobox"
          autocomplete="off"
          placeholder={words.placeholder}
          aria-autocomplete="list"
          aria-expanded={!opened && results !== null && results.length > 0}
          aria-controls="results"
          aria-activedescendant={!opened && active >= 0 ? optionId(active) : undefined}
          value={text}
          onInput={(event) => {
            setOpened(null);
            setText(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {opened ? (
        <MemberCardView card={opened} onBack={backToResults} onDisclose={() => setDisclosing(true)} />
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

render(<Sidebar />, document.getElementById('app')!);
