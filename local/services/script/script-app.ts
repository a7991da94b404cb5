// The global ScriptApp: triggers and authorisation.

import { ScriptError, ServiceObject } from '../../execution/service-object';
import { AuthorizationInfo } from './authorization-info';
import { Trigger } from './trigger';
import { TriggerBuilder } from './trigger-builder';

export class ScriptApp extends ServiceObject {
  static override readonly enums = {
    AuthMode: ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
    AuthorizationStatus: ['REQUIRED', 'NOT_REQUIRED'],
    EventType: ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE'],
    TriggerSource: ['SPREADSHEETS', 'CLOCK', 'FORMS'],
    WeekDay: ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'],
  };
  readonly className = 'ScriptApp';

  newTrigger(functionName: string): TriggerBuilder {
    this._require();
    return new TriggerBuilder(this.execution, functionName);
  }

  /** Triggers of the person who runs the script: others' cannot be seen. */
  getProjectTriggers(): Trigger[] {
    this._require();
    const { triggers } = this.execution.environment.state;
    return triggers
      .filter((record) => record.owner === this.execution.user.email)
      .map((record) => new Trigger(this.execution, record));
  }

  deleteTrigger(trigger: Trigger): void {
    this._require();
    const { state } = this.execution.environment;
    state.triggers = state.triggers.filter((record) => record.id !== trigger.getUniqueId());
  }

  getAuthorizationInfo(mode: string): AuthorizationInfo {
    if (mode !== 'FULL' && mode !== 'LIMITED') throw new ScriptError(`Invalid argument: ${mode}`);
    return new AuthorizationInfo(this.execution);
  }

  requireScopes(_mode: string, scopes: string[]): void {
    for (const scope of scopes)
      this.execution.requireScope(scope.replace('https://www.googleapis.com/auth/', ''));
  }

  requireAllScopes(): void {
    this.execution.requireAuthorization();
  }

  getScriptId(): string {
    return 'twin-script';
  }

  private _require(): void {
    this.execution.requireAuthorization();
    this.execution.requireScope('script.scriptapp');
  }
}
