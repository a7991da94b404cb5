// The global Session: who runs the script.

import { ServiceObject } from '../../execution/service-object';

export class Session extends ServiceObject {
  readonly className = 'Session';

  /** The person at the keyboard; for a trigger its owner. Without rights (simple trigger) the address is blank. */
  getActiveUser(): User {
    return this._user();
  }

  getEffectiveUser(): User {
    return this._user();
  }

  getScriptTimeZone(): string {
    return this.execution.environment.bundle.timeZone;
  }

  getActiveUserLocale(): string {
    return 'ja';
  }

  private _user(): User {
    if (this.execution.kind === 'customFunction') this.execution.requireAuthorization();
    this.execution.requireScope('userinfo.email');
    return new User(this.execution, this.execution.kind === 'simpleTrigger' ? '' : this.execution.user.email);
  }
}

export class User extends ServiceObject {
  readonly className = 'User';
  constructor(
    execution: ServiceObject['execution'],
    private readonly email: string,
  ) {
    super(execution);
  }

  getEmail(): string {
    return this.email;
  }
}
