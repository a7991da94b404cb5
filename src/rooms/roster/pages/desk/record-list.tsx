// The other records that fit the search: quotes, policies, claims, contacts; each opens its row.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Notice } from '../../../../ui/components/notice';
import { failureText, client } from '../../../../ui/server';
import type { RecordHit } from '../../contract';
import { sidebar as words } from '../../words';

const server = client();

export function RecordList({ hits }: { readonly hits: readonly RecordHit[] }) {
  const [error, setError] = useState('');
  const open = async ({ tab, id }: RecordHit) => {
    setError('');
    try {
      const { found } = await server.showRow({ tab, id });
      if (!found) setError(words.rowMissing);
    } catch (problem) {
      setError(failureText(problem));
    }
  };
  const tabs = [...new Set(hits.map(({ tab }) => tab))];
  return (
    <section class="records" aria-label={words.records}>
      {error && <Notice tone="error">{error}</Notice>}
      {tabs.map((tab) => (
        <div key={tab}>
          <h3>{tab}</h3>
          <ul>
            {hits
              .filter((hit) => hit.tab === tab)
              .map((hit) => (
                <li key={hit.id}>
                  <Button kind="link" title={words.openRecord(tab, hit.id)} onClick={() => void open(hit)}>
                    {hit.id}
                  </Button>{' '}
                  {hit.title}
                  <div class="sub">{hit.detail}</div>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
