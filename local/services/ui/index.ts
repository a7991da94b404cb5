// The door of the Ui service, which SpreadsheetApp.getUi() hands out.

import type { Execution } from '../../execution/service-object';
import { Ui } from './ui';

export function createUi(execution: Execution): Ui {
  return new Ui(execution);
}
