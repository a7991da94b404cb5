// Trigger: an installed trigger as scripts see it.

import type { TriggerRecord } from '../../state/state';
import { EnumValue, type Execution, ServiceObject } from '../../execution/service-object';

export class Trigger extends ServiceObject {
  readonly className = 'Trigger';
  constructor(
    execution: Execution,
    private readonly record: TriggerRecord,
  ) {
    super(execution);
  }

  getUniqueId(): string {
    return this.record.id;
  }

  getHandlerFunction(): string {
    return this.record.handler;
  }

  getEventType(): EnumValue {
    return new EnumValue('EventType', this.record.event);
  }

  getTriggerSource(): EnumValue {
    const { event, form } = this.record;
    const from = event === 'CLOCK' ? 'CLOCK' : form !== undefined ? 'FORMS' : 'SPREADSHEETS';
    return new EnumValue('TriggerSource', from);
  }

  getTriggerSourceId(): string | null {
    if (this.record.form !== undefined) return this.record.form;
    return this.record.event === 'CLOCK' ? null : this.execution.environment.state.spreadsheetId;
  }
}
