// How the menu's data becomes the menu 「台帳」, and how a menu function speaks to the person.
import { oneLine } from '../domain/visible-text';

export type MenuNode =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly MenuNode[] };

export function showMenu(title: string, nodes: readonly MenuNode[]): void {
  const ui = SpreadsheetApp.getUi();
  addNodes(ui, ui.createMenu(title), nodes).addToUi();
}

function addNodes(
  ui: GoogleAppsScript.Base.Ui,
  target: GoogleAppsScript.Base.Menu,
  nodes: readonly MenuNode[],
): GoogleAppsScript.Base.Menu {
  for (const node of nodes) {
    if (node.kind === 'item') target.addItem(node.caption, node.functionName);
    else if (node.kind === 'separator') target.addSeparator();
    else target.addSubMenu(addNodes(ui, ui.createMenu(node.caption), node.items));
  }
  return target;
}

export function tell(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** True when the person agrees. */
export function ask(title: string, text: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}

/** What the person typed, as it was seen, or undefined when they stepped back. */
export function askText(title: string, text: string): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? oneLine(answer.getResponseText()) : undefined;
}

export function toast(text: string, title: string, seconds = 5): void {
  SpreadsheetApp.getActive().toast(text, title, seconds);
}
