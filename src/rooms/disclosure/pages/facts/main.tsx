// The page 資料の内容を確認・訂正: a programme's facts, one confirmed by the insurer's paper, another year beside them.
import { useState } from 'preact/hooks';
import { searchText, searchWords } from '../../../../domain/search-text';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { ChoiceInput, LineInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, FactDesk, FactLine } from '../../contract';
import { factPage as words } from '../../words';
import { CompareYears } from './compare-years';
import { ConfirmFact } from './confirm-fact';
import { useYear } from './use-year';

const server = client<Calls>();

function Facts({ start }: { readonly start: FactDesk }) {
  const [desk, setDesk] = useState(start);
  const [opened, setOpened] = useState<FactLine | null>(null);
  const [comparing, setComparing] = useState(false);
  // Above the two pages: one table serves for all that it says otherwise.
  const year = useYear(desk.program);
  const programs = useForm({ program: desk.program }, async (request) =>
    setDesk(await server.openFacts(request)),
  );
  const back = (confirmed: FactLine | null) => {
    if (confirmed) {
      const facts = desk.facts.map((fact) => (fact.factKey === confirmed.factKey ? confirmed : fact));
      setDesk({ ...desk, facts });
      if (comparing) year.settle(confirmed);
    }
    setOpened(null);
  };
  if (opened)
    return (
      <ConfirmFact
        fact={comparing ? year.begin(opened) : opened}
        back={comparing ? words.backToYear : words.back}
        onBack={back}
      />
    );
  if (comparing)
    return <CompareYears desk={desk} year={year} onBack={() => setComparing(false)} onFact={setOpened} />;
  return (
    <Frame
      actions={
        <>
          <Button onClick={() => setComparing(true)}>{words.compare}</Button>
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <FactList
        desk={desk}
        onProgram={(program) => {
          year.clear();
          void programs.submit({ program });
        }}
        onOpen={setOpened}
      />
      <Problems problems={programs.problems} />
    </Frame>
  );
}

interface FactListProps {
  readonly desk: FactDesk;
  readonly onProgram: (program: string) => void;
  readonly onOpen: (fact: FactLine) => void;
}

function FactList({ desk, onProgram, onOpen }: FactListProps) {
  const [text, setText] = useState('');
  const wanted = searchWords(text);
  const found = desk.facts.filter(({ label, value, corrected }) => {
    const haystack = searchText([label, value, corrected].join(' '));
    return wanted.every((word) => haystack.includes(word));
  });
  return (
    <>
      <div class="paper-choice">
        <ChoiceInput
          id="program"
          label={words.program}
          value={desk.program}
          error=""
          choices={desk.programs.map(({ code, name }) => ({ code, text: `${code}　${name}` }))}
          onValue={onProgram}
        />
        <LineInput
          id="search"
          label={words.search}
          value={text}
          error=""
          hint={words.placeholder}
          onValue={setText}
        />
      </div>
      {!desk.mayConfirm && <Notice tone="info">{words.notManager}</Notice>}
      <p class="hint" role="status">
        {words.found(found.length)}
      </p>
      <table class="table" aria-label={words.list}>
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
            {desk.mayConfirm && <th />}
          </tr>
        </thead>
        <tbody>
          {found.map((fact) => (
            <tr key={fact.factKey}>
              <td>{fact.label}</td>
              <td>
                {fact.value}
                {fact.corrected && <div class="sub">{words.corrected(fact.corrected)}</div>}
              </td>
              <td class="narrow">{fact.state}</td>
              <td class="sub">{fact.source}</td>
              {desk.mayConfirm && (
                <td class="narrow">
                  <Button kind="link" onClick={() => onOpen(fact)}>
                    {words.confirm}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

showPage(
  words.loading,
  () => server.openFacts({}),
  (desk) => <Facts start={desk} />,
);
