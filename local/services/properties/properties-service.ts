// The global PropertiesService.

import { ServiceObject } from '../../execution/service-object';
import { Properties } from './properties';

export class PropertiesService extends ServiceObject {
  readonly className = 'PropertiesService';

  getDocumentProperties(): Properties {
    return new Properties(this.execution, this.execution.environment.state.properties.document);
  }

  getScriptProperties(): Properties {
    return new Properties(this.execution, this.execution.environment.state.properties.script);
  }

  getUserProperties(): Properties {
    const { user } = this.execution.environment.state.properties;
    return new Properties(this.execution, (user[this.execution.user.email] ??= {}));
  }
}
