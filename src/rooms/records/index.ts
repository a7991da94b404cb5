// The door of the room records.
export { recordHandEdit } from './record-hand-edit';
export { sealWrites } from './seal-writes';
