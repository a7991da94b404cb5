/** Raised with every migration; a bundle with a lower one refuses to write. */
export const SCHEMA_VERSION = 1;
