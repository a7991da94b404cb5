// Another year's table beside 事実: what differs, each with the way to take it over.
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { TextInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import type { FactDesk, FactLine } from '../../contract';
import { factPage as words } from '../../words';
import type { Year } from './use-year';

interface CompareYearsProps {
  readonly desk: FactDesk;
  readonly year: Year;
  readonly onBack: () => void;
  readonly onFact: (fact: FactLine) => void;
}

export function CompareYears({ desk, year, onBack, onFact }: CompareYearsProps) {
  const { form } = year;
  const { done } = form;
  const facts = new Map(desk.facts.map((fact) => [fact.factKey, fact]));
  return (
    <FormFrame
      form={form}
      submit={words.compareSubmit}
      sending={words.comparing}
      back={{ caption: words.back, onClick: onBack }}
    >
      <p>{words.compareLead}</p>
      <TextInput {...form.input('table', words.table)} rows={6} />
      {done && (
        <Notice tone={done.differences.length === 0 ? 'success' : 'info'}>
          {done.differences.length === 0
            ? words.same(done.read)
            : words.differs(done.read, done.differences.length)}
        </Notice>
      )}
      {done && done.differences.length > 0 && (
        <table class="table">
          <thead>
            <tr>
              {words.differences.map((column) => (
                <th key={column}>{column}</th>
              ))}
              {desk.mayConfirm && <th />}
            </tr>
          </thead>
          <tbody>
            {done.differences.map(({ kind, key, label, before, after }) => {
              const fact = facts.get(key);
              const settled = year.settledBy(key);
              return (
                <tr key={key}>
                  <td>{kind}</td>
                  <td>{label}</td>
                  <td>{before}</td>
                  <td>{after}</td>
                  {desk.mayConfirm && (
                    <td>
                      {settled && <div class="sub">{words.settled(settled.corrected)}</div>}
                      {fact && kind === '変更' && (
                        <Button kind="link" onClick={() => onFact(fact)}>
                          {words.confirm}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </FormFrame>
  );
}
