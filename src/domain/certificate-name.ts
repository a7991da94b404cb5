// What the paper is called that proves a cover: a group's certificate of joining, or a contract's own policy.
import type { Program } from './program';

/** Where one text is for all programmes, and where a document does not say. */
export const EITHER_PAPER = '加入者証・保険証券';

/** @example certificateName(tosha) // '加入者証' */
export const certificateName = (program: Pick<Program, 'certificate'> | undefined): string =>
  program?.certificate.value ?? EITHER_PAPER;
