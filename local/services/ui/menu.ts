// Menu: a menu being built by a script.

import type { MenuEntry } from '../../contracts';
import { type Execution, ServiceObject } from '../../execution/service-object';

export class Menu extends ServiceObject {
  readonly className = 'Menu';
  private readonly entries: MenuEntry[] = [];
  constructor(
    execution: Execution,
    private readonly caption: string,
  ) {
    super(execution);
  }

  addItem(caption: string, functionName: string): this {
    this.entries.push({ kind: 'item', caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.entries.push({ kind: 'separator', caption: '' });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.entries.push(menu._entry());
    return this;
  }

  addToUi(): void {
    const { environment } = this.execution;
    // A menu of the same name takes the place of the earlier one, so that a second onOpen adds nothing.
    environment.menus = [...environment.menus.filter((menu) => menu.caption !== this.caption), this._entry()];
    this.execution.ui.setMenus(environment.menus);
  }

  _entry(): MenuEntry {
    return { kind: 'menu', caption: this.caption, items: this.entries };
  }
}
