// Another year's table, and which of its differences a manager has settled since it was pasted.
import { useState } from 'preact/hooks';
import { client } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, FactLine } from '../../contract';

const server = client<Calls>();

export type Year = ReturnType<typeof useYear>;

/** A table is of one programme: with another one it is pasted anew. */
export function useYear(program: string) {
  const [settled, setSettled] = useState<readonly FactLine[]>([]);
  const form = useForm({ table: '' }, ({ table }) => {
    // What was settled by one table says nothing of another.
    setSettled([]);
    return server.compareFacts({ program, table });
  });
  const settledBy = (key: string) => settled.find(({ factKey }) => factKey === key);
  return {
    form,
    settledBy,
    settle: (fact: FactLine) =>
      setSettled([...settled.filter(({ factKey }) => factKey !== fact.factKey), fact]),
    clear: () => {
      setSettled([]);
      form.set({ table: '' });
      form.clear();
    },
    /** What the other year says, on the paper that the one before it was settled by; a settled one as it stands. */
    begin: (fact: FactLine): FactLine => {
      const own = settledBy(fact.factKey);
      if (own) return own;
      const { paper, approvedBy } = settled[settled.length - 1] ?? fact;
      const after = form.done?.differences.find(({ key }) => key === fact.factKey)?.after;
      return { ...fact, corrected: after ?? fact.corrected, paper, approvedBy };
    },
  };
}
