// The ways out of a refusal as buttons: a page to open, a call to make, a cell to look at.
import { useState } from 'preact/hooks';
import type { ShownProblem } from '../../domain/problem-text';
import type { Way } from '../../domain/way';
import { mayLeave } from '../leaving';
import { common } from '../messages';
import { client, closePage, failureText } from '../server';
import { Button, type ButtonKind } from './button';

const server = client<Record<string, (request: unknown) => unknown>>();

interface WayButtonsProps extends Pick<ShownProblem, 'ways'> {
  /** Where what stands beside says what is opened: the titles of pages alone. */
  readonly short?: boolean;
}

export function WayButtons({ ways = [], short = false }: WayButtonsProps) {
  const buttons = ways.flatMap((way) => {
    const caption = short && way.kind === 'page' ? way.title : captionOf(way);
    return caption === '' ? [] : [{ way, caption }];
  });
  if (buttons.length === 0) return null;
  return (
    <p class="ways">
      {buttons.map(({ way, caption }) => (
        <Go key={caption} go={() => take(way)}>
          {caption}
        </Go>
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

/** What is told beside the buttons; '' where the page goes. */
async function take(way: Way): Promise<string> {
  switch (way.kind) {
    case 'cell':
      return showAndClose(way.tab, String(way.id));
    case 'page':
      return pageInstead(way.page, way.row && { tab: way.row.tab, id: String(way.row.id) }, way.about);
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
  readonly kind?: ButtonKind;
  /** What is read aloud in place of the caption. */
  readonly title?: string;
  readonly children: string;
}

/** Goes to a tab, or to one of its rows; the page closes. */
export const OpenRow = ({ tab, id = '', ...button }: OpenRowProps) => (
  <Go {...button} go={() => showAndClose(tab, id)} />
);

interface OpenPageProps {
  readonly page: string;
  /** The row that the page is about. */
  readonly row?: { readonly tab: string; readonly id: string };
  /** Ids that it is opened for. */
  readonly about?: readonly string[];
  readonly kind?: ButtonKind;
  /** While what stands above it is still coming. */
  readonly disabled?: boolean;
  readonly children: string;
}

/** Opens another page in place of this one. */
export const OpenPage = ({ page, row, about, ...button }: OpenPageProps) => (
  <Go {...button} go={() => pageInstead(page, row, about)} />
);

/** After letters were put into the outbox: to their sending, with these ticked. */
export const SendThese = ({ deliveries, kind }: { deliveries: readonly string[]; kind?: ButtonKind }) =>
  deliveries.length === 0 ? null : (
    <OpenPage page="outbox" about={deliveries} kind={kind}>
      {common.sendThese(deliveries.length)}
    </OpenPage>
  );

/** After a step of a case: to all its steps, where the next one is marked. */
export const ToCase = ({ kind = 'primary', ...row }: CaseProps) => (
  <OpenPage page="procedures" row={row} kind={kind}>
    {common.nextOfCase}
  </OpenPage>
);

interface CaseProps {
  readonly tab: '見積' | '契約';
  readonly id: string;
  readonly kind?: ButtonKind;
}

interface GoProps extends Omit<OpenRowProps, 'tab' | 'id'> {
  readonly disabled?: boolean;
  /** Answers what is told beside the button. */
  readonly go: () => Promise<string>;
}

function Go({ go, ...button }: GoProps) {
  const [told, setTold] = useState('');
  return (
    <>
      <Button {...button} onClick={() => void go().then(setTold, (error) => setTold(failureText(error)))} />
      {told && <span role="status">{told}</span>}
    </>
  );
}

async function showAndClose(tab: string, id: string): Promise<string> {
  const { found } = await server.showRow({ tab, id });
  if (!found) return common.rowGone(tab, id);
  await closePage();
  return '';
}

async function pageInstead(
  page: string,
  row?: OpenPageProps['row'],
  about?: readonly string[],
): Promise<string> {
  if (!(await mayLeave())) return '';
  if (row) await server.showRow(row);
  await server.openPage({ page, ...(about ? { about } : {}) });
  return '';
}
