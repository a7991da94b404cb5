// 使う業務: each room that may be off, what is open there, and its switch.
import { useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Progress } from '../../../../ui/components/progress';
import { Table, twoLines } from '../../../../ui/components/table';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, RoomsView } from '../../contract';
import { roomsText as words } from '../../words';

const server = client<Calls>();

function Rooms({ first }: { readonly first: RoomsView }) {
  const [view, setView] = useState(first);
  const form = useForm({ room: '', on: false }, async (wanted) => {
    const answer = await server.switchRoom(wanted);
    setView(answer);
    return answer;
  });
  if (form.busy)
    return (
      <Frame>
        <Progress text={words.working} />
      </Frame>
    );
  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      <p class="lead">{words.lead}</p>
      {!view.isManager && <Notice tone="info">{words.staffOnly}</Notice>}
      <Problems problems={form.problems} />
      {form.done && <Notice tone="success">{words.done}</Notice>}
      <Table
        caption={words.room}
        rows={view.rooms}
        keyOf={({ room }) => room}
        columns={[
          { title: words.room, class: 'wide', cell: ({ title, meaning }) => twoLines(title, meaning) },
          {
            title: words.state,
            cell: ({ isOn }) => <Badge tone={isOn ? 'good' : 'info'}>{isOn ? words.on : words.off}</Badge>,
          },
          {
            title: words.open,
            class: 'wide',
            cell: ({ open }) => (open.length === 0 ? words.none : open.join('、')),
          },
          {
            title: '',
            cell: ({ room, title, isOn, open }) => (
              <Button
                disabled={!view.isManager || open.length > 0}
                onClick={() => void form.submit({ room, on: !isOn })}
              >
                {isOn ? words.turnOff(title) : words.turnOn(title)}
              </Button>
            ),
          },
        ]}
      />
    </Frame>
  );
}

showPage(words.loading, server.openRooms, (first) => <Rooms first={first} />);
