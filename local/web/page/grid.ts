// The grid: the spreadsheet component, its model joined to the one on the server, its selection.
import { App } from '@odoo/owl';
import {
  helpers,
  Model,
  registries,
  setTranslationMethod,
  Spreadsheet,
  stores,
  type Zone,
} from '@odoo/o-spreadsheet';
import { installPlugins } from '../../workbook/plugins';
import { pushUndo } from '../../workbook/undoing';
import type { GridSelection, ServerEvent } from '../protocol';
import { installComposing } from './composing';
import type { Connection } from './connection';
import { registerCustomFunctions } from './custom-functions';
import { installRowLinks } from './row-links';
import type { Store } from './state';
import { translate } from './translations';

type Welcome = ServerEvent & { kind: 'welcome' };

export interface Grid {
  readonly model: Model;
  /** What a person is still typing becomes the cell's content, as when clicking elsewhere. */
  finishTyping(): void;
  /** The selection as the server should know it before a script runs. */
  readonly sendSelection: () => Promise<void>;
  readonly activate: (selection: GridSelection) => void;
}

setTranslationMethod((...[text]) => translate(text));

export async function openGrid(
  welcome: Welcome,
  target: HTMLElement,
  templates: Promise<string>,
  connection: Connection,
  store: Store,
): Promise<Grid> {
  hideMenus();
  installPlugins();
  installRowLinks(activate);
  installComposing();
  useChartFace();
  const pushed = registerCustomFunctions(
    welcome.functions,
    welcome.values,
    (keys) => void connection.send({ kind: 'evaluate', keys }),
  );
  const receivers = new Map<string, (message: unknown) => void>();
  const early: unknown[] = [];
  connection.on((event) => {
    if (event.kind === 'values') pushed.accept(event.entries);
    if (event.kind !== 'grid') return;
    // the two models no longer agree, or another workbook took over: only the server's is right
    if ((event.message as { type?: string }).type === 'RELOAD') return location.reload();
    const { type, revisionId } = event.message as { type?: string; revisionId?: string };
    if (type === 'ANSWERED') return pushUndo(model, revisionId!);
    if (receivers.size === 0) early.push(event.message);
    for (const receive of receivers.values()) receive(event.message);
  });

  const model = new Model(
    welcome.data,
    {
      mode: 'normal',
      client: { id: welcome.client, name: welcome.user.email },
      custom: {
        user: welcome.user,
        now: () => new Date(store.get().now ?? welcome.now),
        say: (message: string) => store.toast(message),
        // the engine wants the answer at once, so this is the browser's own question
        confirm: (message: string) => window.confirm(message),
      },
      transportService: {
        sendMessage: (message: unknown) => connection.send({ kind: 'grid', message }),
        onNewMessage: (id: string, receive: (message: unknown) => void) => {
          receivers.set(id, receive);
          for (const message of early.splice(0)) receive(message);
        },
        leave: (id: string) => void receivers.delete(id),
      },
    },
    welcome.messages as never,
  );
  pushed.attach(model);
  model.joinSession();
  model.on('unexpected-revision-id', {}, () => location.reload());

  const app = new App(Spreadsheet, {
    props: {
      model,
      notifyUser: ({ text }: { text: string }) => store.toast(text),
      raiseError: (message: string, done?: () => void) => {
        store.set({ error: { name: 'Error', message } });
        done?.();
      },
      askConfirmation: (message: string, confirm: () => void, cancel?: () => void) =>
        store.set({ gridQuestion: { message, confirm, cancel } }),
      colorScheme: 'light',
    },
    templates: await templates,
    translateFn: translate,
    warnIfNoStaticProps: false,
  } as never);
  const component = (await app.mount(target)) as unknown as {
    __owl__: { childEnv: { getStore(store: unknown): { editionMode: string; stopEdition(): void } } };
  };

  let lastSent = '';
  function sendSelection(): Promise<void> {
    const selection = currentSelection(model);
    const text = JSON.stringify(selection);
    if (text === lastSent) return Promise.resolve();
    lastSent = text;
    return connection.send({ kind: 'select', selection });
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const selectionMoved = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void sendSelection(), 60);
  };
  model.on('update', {}, selectionMoved);
  selectionMoved();

  return {
    model,
    finishTyping() {
      const composer = component.__owl__.childEnv.getStore(stores.CellComposerStore);
      if (composer.editionMode !== 'inactive') composer.stopEdition();
    },
    sendSelection,
    activate: (selection) => activate(model, selection),
  };
}

/** Charts draw on a canvas of their own; without a face for Japanese their titles are empty boxes. */
function useChartFace(): void {
  const { Chart } = window as { Chart?: { defaults: { font: { family?: string } } } };
  if (Chart) Chart.defaults.font.family = 'Roboto';
}

function currentSelection(model: Model): GridSelection {
  const { getters } = model;
  const sheetId = getters.getActiveSheetId();
  const { col, row } = getters.getActivePosition();
  return {
    sheetName: getters.getSheetName(sheetId),
    zones: getters.getSelectedZones().map(zoneText),
    activeCell: helpers.toXC(col, row),
  };
}

/** A zone in A1 notation: `B5`, `A2:C9`. */
export function zoneText({ left, top, right, bottom }: Zone): string {
  const first = helpers.toXC(left, top);
  return left === right && top === bottom ? first : `${first}:${helpers.toXC(right, bottom)}`;
}

export function activate(model: Model, { sheetName, zones, activeCell }: GridSelection): void {
  const { getters } = model;
  const sheetIdTo = getters.getSheetIds().find((id) => getters.getSheetName(id) === sheetName);
  if (sheetIdTo === undefined) return;
  const sheetIdFrom = getters.getActiveSheetId();
  if (sheetIdTo !== sheetIdFrom) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo });
  zones.forEach((text, index) => {
    const zone = helpers.toZone(text);
    const inside = helpers.toCartesian(activeCell || text.split(':')[0]!);
    const last = index === zones.length - 1;
    const cell = last ? inside : { col: zone.left, row: zone.top };
    model.selection.selectZone({ cell, zone }, { scrollIntoView: last });
  });
}

/** Parts of the grid that Sheets does not have at these places, or that would confuse: pivots, carousels. */
function hideMenus(): void {
  const hidden: readonly [string, string][] = [
    ['insert', 'insert_pivot'],
    ['insert', 'insert_carousel'],
    ['data', 'pivot_data_sources'],
    ['data', 'reinsert_dynamic_pivot'],
    ['data', 'reinsert_static_pivot'],
    ['view', 'view_irregularity_map'],
    ['view', 'toggle_pin_panel'],
  ];
  for (const [menu, item] of hidden)
    registries.topbarMenuRegistry.replaceChild(item, [menu], { name: '', isVisible: () => false });
}
