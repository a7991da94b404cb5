// The other records that fit the search: quotes, policies, claims, contacts; each opens its row.
import { Button } from '../../../../ui/components/button';
import { Problems } from '../../../../ui/components/problems';
import type { RecordHit } from '../../contract';
import { sidebar as words } from '../../words';
import { useShownRow } from './use-shown-row';

export function RecordList({ hits }: { readonly hits: readonly RecordHit[] }) {
  const shown = useShownRow();
  const tabs = [...new Set(hits.map(({ tab }) => tab))];
  return (
    <section class="records" aria-label={words.records}>
      <Problems problems={shown.problems} />
      {tabs.map((tab) => (
        <div key={tab}>
          <h3>{tab}</h3>
          <ul>
            {hits
              .filter((hit) => hit.tab === tab)
              .map((hit) => (
                <li key={hit.id}>
                  <Button
                    kind="link"
                    title={words.openRecord(tab, hit.id)}
                    onClick={() => shown.show(tab, hit.id)}
                  >
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
