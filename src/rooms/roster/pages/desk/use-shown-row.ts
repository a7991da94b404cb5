// The hook of a row that is selected while the side bar stays open.
import { client, Refusal } from '../../../../ui/server';
import { useForm } from '../../../../ui/use-form';
import { sidebar as words } from '../../words';

const server = client();

export function useShownRow() {
  const { submit, busy, problems } = useForm(
    { tab: '', id: '', page: '' },
    async ({ tab, id, page }): Promise<void> => {
      const { found } = await server.showRow({ tab, id });
      if (!found) throw new Refusal([{ code: 'rowMissing', message: words.rowMissing }]);
      if (page !== '') await server.openPage({ page });
    },
  );
  /** The page is about the row: it opens once the row is selected. */
  const show = (tab: string, id: string, page = ''): void => void submit({ tab, id, page });
  return { show, busy, problems };
}
