// Another year's table beside 事実: what differs, each with the way to take it over.
import { Button } from '../../../../ui/components/button';
import { FormFrame } from '../../../../ui/components/form-frame';
import { TextInput } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, FactDesk, FactLine } from '../../contract';
import { factPage as words } from '../../words';

const server = client<Calls>();

interface CompareYearsProps {
  readonly desk: FactDesk;
  readonly onBack: () => void;
  readonly onFact: (fact: FactLine, text: string) => void;
}

export function CompareYears({ desk, onBack, onFact }: CompareYearsProps) {
  const form = useForm({ program: desk.program, table: '' }, server.compareFacts);
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
              return (
                <tr key={key}>
                  <td>{kind}</td>
                  <td>{label}</td>
                  <td>{before}</td>
                  <td>{after}</td>
                  {desk.mayConfirm && (
                    <td>
                      {fact && kind === '変更' && (
                        <Button kind="link" onClick={() => onFact(fact, after)}>
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
