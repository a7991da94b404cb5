// PromptResponse: what a person answered to a prompt.

import { EnumValue, type Execution, ServiceObject } from '../../execution/service-object';

export class PromptResponse extends ServiceObject {
  readonly className = 'PromptResponse';
  constructor(
    execution: Execution,
    private readonly button: string,
    private readonly text: string,
  ) {
    super(execution);
  }

  getSelectedButton(): EnumValue {
    return new EnumValue('Button', this.button);
  }

  getResponseText(): string {
    return this.text;
  }
}
