// 隠したタブ: a manager shows one, until the daily run hides it again.
import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { showPage } from '../../../../ui/components/page';
import { Problems } from '../../../../ui/components/problems';
import { Table } from '../../../../ui/components/table';
import { common } from '../../../../ui/messages';
import { client, closePage } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import type { Calls, HiddenTabs } from '../../contract';
import { hiddenTabsPage as words } from '../../words';

const server = client<Calls>();

function Tabs({ tabs }: HiddenTabs) {
  const form = useForm({ tab: '' }, async ({ tab }) => {
    await server.showHiddenTab({ tab });
    return tab;
  });
  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      <p class="lead">{words.lead}</p>
      <Problems problems={form.problems} />
      {form.done && <Notice tone="success">{words.shown(form.done)}</Notice>}
      <Table
        caption={words.tab}
        rows={tabs}
        keyOf={(tab) => tab}
        columns={[
          { title: words.tab, class: 'wide', cell: (tab) => tab },
          {
            title: '',
            cell: (tab) => (
              <Button kind="link" title={words.showNamed(tab)} onClick={() => void form.submit({ tab })}>
                {words.show}
              </Button>
            ),
          },
        ]}
      />
    </Frame>
  );
}

showPage(words.loading, server.openHiddenTabs, (view) => <Tabs {...view} />);
