// HtmlTemplate: what of it is no script of its own; the realm evaluates the scriptlets (execution/realm.ts).

import { type Execution, ServiceObject } from '../../execution/service-object';

export class HtmlTemplate extends ServiceObject {
  readonly className = 'HtmlTemplate';
  constructor(
    execution: Execution,
    private readonly html: string,
  ) {
    super(execution);
  }

  getRawContent(): string {
    return this.html;
  }
}
