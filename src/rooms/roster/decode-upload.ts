// The text of a file that a page sent: measured first, then decoded.
import { at, refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { rosterProblems } from './words';

export const LARGEST_FILE_MEGABYTES = 10;

/** `file`: as refusals name it. Refused where it is too large or in no known encoding. */
export function decodeUpload({ textFiles }: Pick<Ports, 'textFiles'>, base64: string, file: string) {
  // Before decoding: 50 MB would exhaust the execution.
  const megabytes = Math.ceil((base64.length * 3) / 4 / 1_000_000);
  const limit = LARGEST_FILE_MEGABYTES;
  if (megabytes > limit) refuse(at(rosterProblems.fileTooLarge({ megabytes, limit }), { file }));
  return textFiles.decode(base64);
}
