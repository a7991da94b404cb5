// 告知：回答を入力: the member desk, opened at the selected member's pre-check where a row is selected.
import { showPage } from '../../../../ui/components/page';
import { client } from '../../../../ui/server';
import { MemberDesk } from '../../../roster/pages';
import { preCheck } from '../parts/pre-check';
import type { Calls } from '../../contract';
import { disclosure as words } from '../../words';

showPage(words.loading, client<Calls>().disclosureStart, (start) => (
  <MemberDesk preCheck={preCheck} start={start} view="preCheck" />
));
