// Buttons for the ways out of a refusal that a page can open.
import type { Way } from '../../domain/way';
import { common } from '../messages';
import { client, closePage } from '../server';
import { Button } from './button';

const server = client<Record<string, (request: unknown) => unknown>>();

export function WayButtons({ ways }: { readonly ways: readonly Way[] }) {
  const buttons = ways.flatMap((way) => {
    const caption = captionOf(way);
    return caption === '' ? [] : [{ way, caption }];
  });
  if (buttons.length === 0) return null;
  return (
    <p class="ways">
      {buttons.map(({ way, caption }) => (
        <Button key={caption} onClick={() => void take(way)}>
          {caption}
        </Button>
      ))}
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

async function take(way: Way): Promise<void> {
  if (way.kind === 'cell') {
    await server.showRow({ tab: way.tab, id: String(way.id) });
    closePage();
  }
  if (way.kind === 'page') {
    if (way.row) await server.showRow({ tab: way.row.tab, id: String(way.row.id) });
    await server.openPage({ page: way.page });
  }
  if (way.kind === 'call') await server[way.call]!(way.request);
}
