// The door of the room set-up: the shipped rows of a programme's handbook.
export { handbookRows } from './default-rows';
export { DOUBT_CATEGORY } from './doubt-referrals';
export { CONFIRMED, factKey, questionIdOf } from './handbook-rows';
export { installRows } from './install-rows';
export { SCHEMA_VERSION } from './schema-version';
export { insurerAnswerText } from './words';
