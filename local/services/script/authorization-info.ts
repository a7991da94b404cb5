// AuthorizationInfo: in the twin everybody has agreed to what the manifest asks.

import { EnumValue, ServiceObject } from '../../execution/service-object';

export class AuthorizationInfo extends ServiceObject {
  readonly className = 'AuthorizationInfo';

  getAuthorizationStatus(): EnumValue {
    return new EnumValue('AuthorizationStatus', 'NOT_REQUIRED');
  }

  getAuthorizationUrl(): null {
    return null;
  }
}
