// What each user has selected in a grid, and how a script moves it.

import type { TwinUser } from '../contracts';

/** Ranges in A1 notation; the last one is where the cursor is. */
export interface Selection {
  readonly sheetName: string;
  readonly zones: readonly string[];
  readonly activeCell: string;
}

export class Selections {
  private readonly byUser = new Map<string, Selection>();
  private readonly listeners: ((user: TwinUser, selection: Selection) => void)[] = [];

  get(user: TwinUser): Selection | undefined {
    return this.byUser.get(user.email);
  }

  set(user: TwinUser, selection: Selection): void {
    this.byUser.set(user.email, selection);
  }

  /** A script selects: the user's grids follow. */
  activate(user: TwinUser, selection: Selection): void {
    this.set(user, selection);
    for (const listener of this.listeners) listener(user, selection);
  }

  onActivate(listener: (user: TwinUser, selection: Selection) => void): void {
    this.listeners.push(listener);
  }
}
