// The registry as tables and most custom functions need it: nothing of a handbook but the covers.
import type { Coverages } from '../domain/coverage';
import type { Rated } from '../domain/program';
import { aioi } from './aioi';
import { coverages as aioiCoverages } from './aioi/coverages';
import { alive } from './alive';
import { coverages as aliveCoverages } from './alive/coverages';
import { gh } from './gh';
import { coverages as ghCoverages } from './gh/coverages';
import { nisshin } from './nisshin';
import { coverages as nisshinCoverages } from './nisshin/coverages';
import { registryOf } from './registry';
import { tosha } from './tosha';
import { coverages as toshaCoverages } from './tosha/coverages';

interface Covering extends Rated {
  coverages: () => Coverages;
}

export const programs: readonly Covering[] = [
  { ...gh, coverages: ghCoverages },
  { ...aioi, coverages: aioiCoverages },
  { ...alive, coverages: aliveCoverages },
  { ...nisshin, coverages: nisshinCoverages },
  { ...tosha, coverages: toshaCoverages },
];

export const { programOf, planOf, publishesRates } = registryOf(programs);
