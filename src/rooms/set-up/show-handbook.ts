// What a confirmed fact changes in the shipped rows of its programme.
import { programs as registry } from '../../programs';
import type { ShowHandbook } from '../doubts';
import { correctionsOf, facts } from '../../tables/facts';
import { handbookRows } from './default-rows';
import { installRows } from './install-rows';

export const showHandbook: ShowHandbook = (ports, code, confirmed) => {
  const programs = registry.filter((program) => program.code === code);
  const corrected = correctionsOf(ports.tables.sound(facts));
  installRows(ports, handbookRows(programs, confirmed, corrected));
};
