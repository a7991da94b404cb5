// The name of this build: version and commit, put in by the build; unit tests run without.
declare const DAICHO_BUILD: string | undefined;

/** @example '0.1.0 (3f2a1bc)' */
export const buildName: string = typeof DAICHO_BUILD === 'string' ? DAICHO_BUILD : 'development';
