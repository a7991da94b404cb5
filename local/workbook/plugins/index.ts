// This file defines how our plugins enter the engine; both Node and the page call it before they make a model.

import { installEditGuard } from './edit-guard';
import { installFunctions } from './functions';
import { installInsertRows } from './insert-rows';
import { installNotes } from './notes';
import { installProtections } from './protections';
import { installTextCells } from './text-cells';
import { installWriteCells } from './write-cells';

export function installPlugins(): void {
  installWriteCells();
  installTextCells();
  installInsertRows();
  installProtections();
  installNotes();
  installEditGuard();
  installFunctions();
}
