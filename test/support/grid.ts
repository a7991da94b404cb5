// A person's grid without a browser: it joins the workbook as the page does, and types, pastes, sorts and undoes.
import type { TwinUser } from '../../local/contracts';
import { Model } from '../../local/workbook/engine';
import { installPlugins } from '../../local/workbook/plugins';
import type { Zone } from '../../local/workbook/plugins/engine-classes';
import { pushUndo } from '../../local/workbook/undoing';
import type { Workbook } from '../../local/workbook/workbook';

/** Messages to the grid wait until `deliver`, as on a network; `tab` is the first one unless named. */
export function openGrid(workbook: Workbook, id: string, user: TwinUser, tab?: string) {
  installPlugins();
  const incoming: any[] = [];
  const said: string[] = [];
  const joined = workbook.join({
    id,
    user,
    send: (message) => incoming.push(JSON.parse(JSON.stringify(message))),
  });
  let receive: (message: unknown) => void = () => undefined;
  let held: unknown[] | undefined;
  const post = (message: unknown) => workbook.receive(id, JSON.parse(JSON.stringify(message)));
  const model = new Model(
    JSON.parse(JSON.stringify(joined.data)),
    {
      client: { id, name: user.email },
      custom: { user, say: (text: string) => said.push(text), confirm: () => false },
      transportService: {
        sendMessage: async (message: unknown) => void (held ? held.push(message) : post(message)),
        onNewMessage: (_id: string, callback: (message: unknown) => void) => (receive = callback),
        leave: () => undefined,
      },
    } as never,
    joined.messages as never,
  );
  const { getters } = model;
  const sheetId = tab
    ? getters.getSheetIds().find((one) => getters.getSheetName(one) === tab)!
    : getters.getSheetIds()[0]!;
  const sheetIdFrom = getters.getActiveSheetId();
  const dispatch = (type: string, payload: object = {}) => (model.dispatch as any)(type, payload);
  if (sheetId !== sheetIdFrom) dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
  const deliver = () =>
    incoming.splice(0).forEach((message) => {
      if (message.type === 'ANSWERED') pushUndo(model, message.revisionId);
      else receive(message);
    });
  /** Whether it was allowed. */
  const did = (type: string, payload?: object): boolean => {
    const { isSuccessful } = dispatch(type, payload);
    deliver();
    return isSuccessful;
  };
  return {
    model,
    said,
    incoming,
    deliver,
    hold: () => (held = []),
    release: () => {
      const messages = held ?? [];
      held = undefined;
      messages.forEach(post);
    },
    type: (col: number, row: number, content: string) =>
      dispatch('UPDATE_CELL', { sheetId, col, row, content }).isSuccessful as boolean,
    undo: () => did('REQUEST_UNDO'),
    redo: () => did('REQUEST_REDO'),
    sort: (zone: Zone, col: number, sortDirection: 'asc' | 'desc' = 'asc') =>
      did('SORT_CELLS', { sheetId, col, row: zone.top, zone, sortDirection }),
    /** Copies a zone of this tab to another place of it. */
    paste: (from: Zone, to: { col: number; row: number }) => {
      model.selection.selectZone({ cell: { col: from.left, row: from.top }, zone: from });
      dispatch('COPY');
      return did('PASTE', { target: [{ left: to.col, right: to.col, top: to.row, bottom: to.row }] });
    },
    value: (col: number, row: number) => getters.getEvaluatedCell({ sheetId, col, row }).value,
  };
}
