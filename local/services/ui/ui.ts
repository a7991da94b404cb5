// Ui: menus, alerts, prompts, sidebar and dialogs of the spreadsheet.

import { EnumValue, ScriptError, ServiceObject } from '../../execution/service-object';
import { HtmlOutput } from '../html/html-output';
import { Menu } from './menu';
import { PromptResponse } from './prompt-response';

const CONTAINER_UI = 'script.container.ui';

export class Ui extends ServiceObject {
  static override readonly enums = {
    Button: ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'],
    ButtonSet: ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'],
  };
  readonly className = 'Ui';

  createMenu(caption: string): Menu {
    return new Menu(this.execution, caption);
  }

  createAddonMenu(): Menu {
    return new Menu(this.execution, 'Add-on');
  }

  async alert(...args: string[]): Promise<EnumValue> {
    this._require();
    const { title, message, buttons } = dialogArguments(args);
    return new EnumValue('Button', await this.execution.ui.alert(title, message, buttons));
  }

  async prompt(...args: string[]): Promise<PromptResponse> {
    this._require();
    const { title, message, buttons } = dialogArguments(args);
    const { button, text } = await this.execution.ui.prompt(title, message, buttons);
    return new PromptResponse(this.execution, button, text);
  }

  showSidebar(page: HtmlOutput): void {
    this._require();
    this.execution.ui.showSidebar(this._page(page)._served());
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this._require();
    this.execution.ui.showDialog(this._page(page)._served(title), true);
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this._require();
    this.execution.ui.showDialog(this._page(page)._served(title), false);
  }

  private _page(page: unknown): HtmlOutput {
    if (page instanceof HtmlOutput) return page;
    throw new ScriptError(`The parameters don't match the method signature for ${this.className}.`);
  }

  /** A trigger has nobody in front of it; simple triggers may only add menus. */
  private _require(): void {
    if (this.execution.kind === 'trigger')
      throw new ScriptError('Cannot call SpreadsheetApp.getUi() from this context.');
    this.execution.requireAuthorization();
    this.execution.requireScope(CONTAINER_UI);
  }
}

/** (message), (message, buttons) or (title, message, buttons). */
function dialogArguments(args: string[]): { title: string; message: string; buttons: string } {
  if (args.length >= 3) return { title: args[0]!, message: args[1] ?? '', buttons: args[2]! };
  return { title: '', message: String(args[0] ?? ''), buttons: args[1] ?? 'OK' };
}
