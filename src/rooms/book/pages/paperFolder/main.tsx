// 書類のフォルダ: who can open it, and a manager's word on who shall.
import { useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { Table } from '../../../../ui/components/table';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, FolderView, MovedPapers } from '../../contract';
import { folderPageText as words } from '../../words';

const server = client<Calls>();
const TONES = { yes: 'good', no: 'info', left: 'bad' } as const;

type Taken = Omit<MovedPapers, 'next'>;

function sendersText(others: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const address of others) counts.set(address, (counts.get(address) ?? 0) + 1);
  return [...counts].map(([address, files]) => words.sender(address, files)).join('、');
}

function Folder({ first }: { readonly first: FolderView }) {
  const [view, setView] = useState(first);
  const form = useForm({ step: 'make' }, async ({ step }) => {
    const addresses = view.people.filter(({ access }) => access === 'no').map(({ address }) => address);
    const answer =
      step === 'make'
        ? await server.makePaperFolder()
        : step === 'share'
          ? await server.sharePaperFolder({ addresses })
          : await server.unsharePaperFolder();
    setView(answer);
    return answer;
  });
  const [taken, setTaken] = useState<Taken>();
  const taking = useForm({ after: '' }, async () => {
    let sum: Taken = { moved: 0, refused: 0, others: [] };
    for (let after = '', left = true; left;) {
      const part = await server.movePapers({ after });
      sum = {
        moved: sum.moved + part.moved,
        refused: sum.refused + part.refused,
        others: [...sum.others, ...part.others],
      };
      after = part.next;
      left = after !== '';
    }
    setTaken(sum);
    return sum;
  });
  const act = (step: string) => () => void form.submit({ step });
  if (form.busy || taking.busy)
    return (
      <Frame>
        <Progress text={taking.busy ? words.taking : words.loading} />
      </Frame>
    );
  const { url, open, people, isManager, isOpenToAll, refused } = view;
  const without = people.filter(({ access }) => access === 'no').length;
  const hasLeft = isOpenToAll || people.some(({ access }) => access === 'left');
  return (
    <Frame
      actions={
        <>
          {url === '' && (
            <Button kind="primary" disabled={!isManager} onClick={act('make')}>
              {words.make}
            </Button>
          )}
          {open && without > 0 && (
            <Button kind="primary" disabled={!isManager} onClick={act('share')}>
              {words.share(without)}
            </Button>
          )}
          {open && (
            <Button disabled={!isManager} onClick={() => void taking.submit({ after: '' })}>
              {words.take}
            </Button>
          )}
          {open && hasLeft && (
            <Button disabled={!isManager} onClick={act('unshare')}>
              {words.unshare}
            </Button>
          )}
          <Button onClick={closePage}>{common.close}</Button>
        </>
      }
    >
      <p class="lead">{words.lead}</p>
      <Problems problems={[...form.problems, ...taking.problems]} />
      {taken && <Notice tone="success">{words.taken(taken.moved)}</Notice>}
      {taken && taken.refused > 0 && <Notice tone="warning">{words.takeRefused(taken.refused)}</Notice>}
      {taken && taken.others.length > 0 && (
        <Notice tone="warning">{words.othersLeft(taken.others.length, sendersText(taken.others))}</Notice>
      )}
      {!isManager && <Notice tone="info">{words.managerOnly}</Notice>}
      {refused.length > 0 && <Notice tone="warning">{words.refused(refused)}</Notice>}
      {url === '' && <Notice tone="warning">{words.none}</Notice>}
      {url !== '' && !open && <Notice tone="warning">{words.closed}</Notice>}
      {isOpenToAll && <Notice tone="warning">{words.openToAll}</Notice>}
      {open && (
        <>
          <p>
            <a href={url} target="_blank" rel="noopener">
              {words.open}
            </a>
          </p>
          <Table
            caption={words.person}
            rows={people}
            keyOf={({ address }) => address}
            columns={[
              { title: words.person, class: 'wide', cell: ({ address }) => address },
              {
                title: words.access,
                cell: ({ access }) => <Badge tone={TONES[access]}>{words.accesses[access]}</Badge>,
              },
            ]}
          />
          <p>{words.moved}</p>
          <p>{words.takeAbout}</p>
        </>
      )}
    </Frame>
  );
}

showPage(words.loading, server.openPaperFolder, (first) => <Folder first={first} />);
