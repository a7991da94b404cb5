// The global Charts: of it scripts use the constants only.

import { ServiceObject } from '../../execution/service-object';

export class Charts extends ServiceObject {
  static override readonly enums = {
    ChartType: ['AREA', 'BAR', 'COLUMN', 'COMBO', 'LINE', 'PIE', 'SCATTER', 'TABLE'],
    Position: ['TOP', 'RIGHT', 'BOTTOM', 'NONE', 'INSIDE'],
  };
  readonly className = 'Charts';
}
