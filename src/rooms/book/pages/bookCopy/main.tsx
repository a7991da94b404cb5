// 複製されたブック: what this file is, what waits in it, and a manager's word.
import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Tick } from '../../../../ui/components/inputs';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { Table } from '../../../../ui/components/table';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { BookView, Calls, SettleCopyRequest } from '../../contract';
import { bookPage as words } from '../../words';

const server = client<Calls>();

function Book({ first }: { readonly first: BookView }) {
  const [view, setView] = useState(first);
  const [isUnused, setUnused] = useState(false);
  const form = useForm<SettleCopyRequest, BookView>({ as: 'practice' }, async (wanted) => {
    const answer = await server.settleCopy(wanted);
    setView(answer);
    return answer;
  });
  const { place, isManager, waits, fileId, known } = view;
  if (form.busy)
    return (
      <Frame>
        <Progress text={words.loading} />
      </Frame>
    );
  const isOpen = place === 'copy' || place === 'practice';
  const tone = place === 'original' ? 'success' : 'warning';
  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      <Problems problems={form.problems} />
      <Notice tone={tone}>{words.places[place]}</Notice>
      {form.done && words.done[form.done.place] !== '' && (
        <Notice tone="info">{words.done[form.done.place]}</Notice>
      )}
      {isOpen && (
        <>
          <p class="lead">
            {words.file}：{fileId}
            {place === 'copy' && ` ／ ${words.known}：${known}`}
          </p>
          {waits.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <Table
              caption={words.waits}
              rows={waits}
              keyOf={({ what }) => what}
              columns={[
                { title: words.waits, class: 'wide', cell: ({ what }) => what },
                { title: words.how, cell: ({ how }) => how },
              ]}
            />
          )}
          {!isManager && <Notice tone="info">{words.managerOnly}</Notice>}
          <p>{words.replaceAbout}</p>
          <Tick id="unused" label={words.unused} ticked={isUnused} onTicked={setUnused} />
          <Button
            kind="primary"
            disabled={!isManager || !isUnused}
            onClick={() => void form.submit({ as: 'replacement' })}
          >
            {words.replace}
          </Button>
          {place === 'copy' && (
            <>
              <p>{words.practiseAbout}</p>
              <Button disabled={!isManager} onClick={() => void form.submit({ as: 'practice' })}>
                {words.practise}
              </Button>
            </>
          )}
        </>
      )}
    </Frame>
  );
}

showPage(words.loading, server.openBook, (first) => <Book first={first} />);
