// The registry as a premium needs it: what plans are called and what is published for them. Most cells load nothing else.
import type { Priced } from '../domain/program';
import { names as aioi } from './aioi/names';
import { rates as aioiRates } from './aioi/rates';
import { names as alive } from './alive/names';
import { rates as aliveRates } from './alive/rates';
import { names as gh } from './gh/names';
import { rates as ghRates } from './gh/rates';
import { names as nisshin } from './nisshin/names';
import { rates as nisshinRates } from './nisshin/rates';
import { names as tosha } from './tosha/names';
import { rates as toshaRates } from './tosha/rates';
import { rateSeeds } from './rate-table';
import { registryOf } from './registry';

export const programs: readonly Priced[] = [
  { ...gh, rates: rateSeeds(ghRates) },
  { ...aioi, rates: rateSeeds(aioiRates) },
  { ...alive, rates: rateSeeds(aliveRates) },
  { ...nisshin, rates: rateSeeds(nisshinRates) },
  { ...tosha, rates: rateSeeds(toshaRates) },
];

export const { programOf, planOf, publishesRates } = registryOf(programs);
