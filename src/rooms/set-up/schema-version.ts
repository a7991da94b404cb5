/** Raised with every change of a tab's columns, by a migration; a bundle with a lower one refuses to write. */
export const SCHEMA_VERSION = 8;
