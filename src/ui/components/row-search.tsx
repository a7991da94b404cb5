// A page that was opened without the row it needs asks for it: a search over the tab, and the row is selected there.
import { useEffect, useRef, useState } from 'preact/hooks';
import * as titles from '../../domain/page-titles';
import type { FoundRow } from '../../calls/page-calls';
import { common } from '../messages';
import { client, failureText } from '../server';
import { Notice } from './notice';
import { SearchBox } from './search-box';
import { OpenPage } from './ways';

const server = client();
/** The page that fills a tab, offered where the tab has no row yet. */
const FILLED_BY: Readonly<Record<string, { readonly page: string; readonly title: string }>> = {
  会員名簿: { page: 'import', title: titles.rosterImport },
  見積: { page: 'quotes', title: titles.quotes },
  照会: { page: 'referral', title: titles.referral },
  契約: { page: 'procedures', title: titles.procedures },
  送信箱: { page: 'quotes', title: titles.quotes },
  '収納・精算': { page: 'recordPayment', title: titles.recordPayment },
};
const LIST = 'found-rows';
const optionId = (index: number) => `${LIST}-${index}`;
/** Between two keys of somebody who types. */
const PAUSE_MS = 250;

interface RowSearchProps {
  readonly tab: string;
  readonly onChosen: (row: FoundRow) => void;
}

export function RowSearch({ tab, onChosen }: RowSearchProps) {
  const [text, setText] = useState('');
  const [rows, setRows] = useState<readonly FoundRow[] | null>(null);
  const [active, setActive] = useState(-1);
  const [error, setError] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef(0);
  useEffect(() => {
    const mine = ++asked.current;
    const timer = setTimeout(
      () =>
        server.findRows({ tab, text }).then(
          (found) => mine === asked.current && (setRows(found), setActive(-1), setError('')),
          (problem: unknown) => mine === asked.current && setError(failureText(problem)),
        ),
      text === '' ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [tab, text]);
  useEffect(() => field.current?.focus(), []);
  const choose = async (row: FoundRow | undefined) => {
    if (!row) return;
    await server.showRow({ tab, id: row.id });
    onChosen(row);
  };
  return (
    <div class="row-search">
      <SearchBox
        field={field}
        label={common.findRow(tab)}
        placeholder={common.findHint}
        list={LIST}
        length={rows?.length ?? 0}
        active={active}
        optionId={optionId}
        text={text}
        onText={setText}
        onActive={setActive}
        onEnter={() => void choose(rows?.[active] ?? (rows?.length === 1 ? rows[0] : undefined))}
      />
      {error !== '' && <Notice tone="error">{error}</Notice>}
      {rows?.length === 0 && (text === '' ? <EmptyTab tab={tab} /> : <p class="hint">{common.noRows}</p>)}
      <ul id={LIST} role="listbox" aria-label={common.findRow(tab)} class="found-rows">
        {rows?.map((row, index) => (
          <li
            key={row.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            class={index === active ? 'found active' : 'found'}
            onClick={() => void choose(row)}
          >
            <strong>{row.id}</strong> {row.detail}
          </li>
        ))}
      </ul>
    </div>
  );
}

function EmptyTab({ tab }: { readonly tab: string }) {
  const filler = FILLED_BY[tab];
  return (
    <p class="hint">
      {common.emptyTab(tab)}{' '}
      {filler && (
        <OpenPage kind="link" page={filler.page}>
          {common.openNamed(filler.title)}
        </OpenPage>
      )}
    </p>
  );
}
