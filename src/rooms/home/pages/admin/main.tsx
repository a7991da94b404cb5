// 管理: one list of what is done beside the daily work, with who may; and the last 点検.
import { useState } from 'preact/hooks';
import { take } from '../../../../ui/components/beside';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { ShownProblem } from '../../../../domain/problem-text';
import type { AdminDesk, Calls } from '../../contract';
import { adminPage as words } from '../../words';

const server = client<Calls>();

function Admin({ desk }: { readonly desk: AdminDesk }) {
  const [problems, setProblems] = useState<readonly ShownProblem[]>([]);
  const [checks, setChecks] = useState(desk.checks);
  const check = useForm({}, async () => setChecks(await server.checkDesk()));
  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      <p class="lead">{words.lead}</p>
      <Problems problems={problems} />
      <ul class="offers" aria-label={words.offers}>
        {desk.offers.map((offer) => (
          <li key={offer.name}>
            <Button kind="link" disabled={!offer.allowed} onClick={() => void take(offer).then(setProblems)}>
              {offer.title}
            </Button>
            <span class="sub">{offer.allowed ? offer.about : common.askManagers(offer.ask)}</span>
          </li>
        ))}
      </ul>
      <h2>{words.checks}</h2>
      <p class="hint">{words.checksLead}</p>
      <Problems problems={check.problems} />
      {checks.length === 0 ? (
        <p class="hint">{words.noChecks}</p>
      ) : (
        <ul class="plain-list">
          {checks.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p class="lone-button">
        <Button onClick={() => void check.submit()} disabled={check.busy}>
          {check.busy ? words.checking : words.check}
        </Button>
      </p>
    </Frame>
  );
}

showPage(words.loading, server.openAdmin, (desk) => <Admin desk={desk} />);
