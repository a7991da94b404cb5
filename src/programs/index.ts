// The registry: every programme that Daicho knows. A new one is a folder and one line here, in rated.ts and in asked.ts.
import type { Program } from '../domain/program';
import { aioi } from './aioi';
import { handbook as aioiHandbook } from './aioi/handbook';
import { alive } from './alive';
import { handbook as aliveHandbook } from './alive/handbook';
import { gh } from './gh';
import { handbook as ghHandbook } from './gh/handbook';
import { nisshin } from './nisshin';
import { handbook as nisshinHandbook } from './nisshin/handbook';
import { registryOf } from './registry';
import { tosha } from './tosha';
import { handbook as toshaHandbook } from './tosha/handbook';

export const programs: readonly Program[] = [
  { ...gh, handbook: ghHandbook },
  { ...aioi, handbook: aioiHandbook },
  { ...alive, handbook: aliveHandbook },
  { ...nisshin, handbook: nisshinHandbook },
  { ...tosha, handbook: toshaHandbook },
];

export const { programOf, planOf, publishesRates } = registryOf(programs);
