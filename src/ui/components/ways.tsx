// The ways out of a refusal as buttons: a page to open, a call to make, a cell to look at.
import { useState } from 'preact/hooks';
import type { ShownProblem } from '../../domain/problem-text';
import type { Way } from '../../domain/way';
import { common } from '../messages';
import { client, closePage, failureText } from '../server';
import { Button } from './button';

const server = client<Record<string, (request: unknown) => unknown>>();

export function WayButtons({ ways = [] }: Pick<ShownProblem, 'ways'>) {
  const [told, setTold] = useState('');
  const buttons = ways.flatMap((way) => {
    const caption = captionOf(way);
    return caption === '' ? [] : [{ way, caption }];
  });
  if (buttons.length === 0) return null;
  return (
    <p class="ways">
      {buttons.map(({ way, caption }) => (
        <Button
          key={caption}
          onClick={() => void take(way).then(setTold, (error) => setTold(failureText(error)))}
        >
          {caption}
        </Button>
      ))}
      {told && <span role="status">{told}</span>}
    </p>
  );
}

function captionOf(way: Way): string {
  switch (way.kind) {
    case 'page':
      return common.openNamed(way.title);
    case 'call':
      return way.label;
    case 'cell':
      return common.openRow(way.tab, String(way.id));
    default:
      return '';
  }
}

/** What is told beside the buttons; '' where the page goes. */
async function take(way: Way): Promise<string> {
  switch (way.kind) {
    case 'cell':
      return showAndClose(way.tab, String(way.id));
    case 'page':
      if (way.row) await server.showRow({ tab: way.row.tab, id: String(way.row.id) });
      await server.openPage({ page: way.page });
      return '';
    case 'call':
      await server[way.call]!(way.request);
      return common.wayDone(way.label);
    default:
      return '';
  }
}

interface OpenRowProps {
  readonly tab: string;
  /** Without one the tab alone is opened. */
  readonly id?: string;
  readonly kind?: 'primary' | 'plain' | 'link';
  readonly children: string;
}

/** Goes to a tab, or to one of its rows; the page closes. */
export function OpenRow({ tab, id = '', kind, children }: OpenRowProps) {
  const [failed, setFailed] = useState('');
  const open = () => void showAndClose(tab, id).then(setFailed, (error) => setFailed(failureText(error)));
  return (
    <>
      <Button kind={kind} onClick={open}>
        {children}
      </Button>
      {failed && <span role="status">{failed}</span>}
    </>
  );
}

async function showAndClose(tab: string, id: string): Promise<string> {
  const { found } = await server.showRow({ tab, id });
  if (!found) return common.rowGone(tab, id);
  closePage();
  return '';
}
