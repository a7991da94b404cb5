// How somebody gets back to what was there, in the words of the command line.
import { resolve } from 'node:path';

export const wayBack = (folder: string) =>
  `"npm run -s local -- restore --data ${resolve(folder)}" lists the kept saves, and puts one back when its name follows`;
