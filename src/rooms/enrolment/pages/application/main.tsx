import { Button } from '../../../../ui/components/button';
import { Frame } from '../../../../ui/components/frame';
import { Notice } from '../../../../ui/components/notice';
import { RowSearch } from '../../../../ui/components/row-search';
import { common } from '../../../../ui/messages';
import { showPage } from '../../../../ui/components/page';
import { closePage, client } from '../../../../ui/server';
import type { Calls } from '../../contract';
import { applicationPage as words } from '../../words';
import { ApplicationForm } from './application-form';

showPage(
  words.loading,
  () => client<Calls>().openApplications(),
  (desk, again) =>
    desk.lines.length === 0 ? (
      <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
        <Notice tone="info" title={words.none}>
          {words.noneHint}
        </Notice>
        <RowSearch tab="見積" onChosen={again} />
      </Frame>
    ) : (
      <ApplicationForm desk={desk} again={again} />
    ),
);
