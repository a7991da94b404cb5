// The door of the room set-up.
export { SCHEMA_VERSION } from './schema-version';
