// How our plugins enter the engine; both Node and the page call it before they make a model.

import { installAsSheets } from './as-sheets';
import { installColumnsAtOnce } from './columns-at-once';
import { installEditGuard } from './edit-guard';
import { installFormulaCells } from './formula-cells';
import { installFunctions } from './functions';
import { installGrowingSpills } from './growing-spills';
import { installImportCells } from './import-cells';
import { installInsertRows } from './insert-rows';
import { installLargeSpills } from './large-spills';
import { installLazyEvaluation } from './lazy-evaluation';
import { installLazyLayout } from './lazy-layout';
import { installNotes } from './notes';
import { installProtections } from './protections';
import { installQuickColumns } from './quick-columns';
import { installShownInstead } from './shown-instead';
import { installTextCells } from './text-cells';
import { installWholeColumns } from './whole-columns';
import { installWriteCells } from './write-cells';

export function installPlugins(): void {
  installWriteCells();
  installImportCells();
  // After what loads cells: it looks at what was loaded.
  installFormulaCells();
  installLazyEvaluation();
  installLargeSpills();
  installWholeColumns();
  installLazyLayout();
  installTextCells();
  installInsertRows();
  installColumnsAtOnce();
  installProtections();
  installNotes();
  installEditGuard();
  installFunctions();
  installQuickColumns();
  installAsSheets();
  installShownInstead();
  installGrowingSpills();
}
