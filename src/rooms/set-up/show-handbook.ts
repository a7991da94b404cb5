// What a confirmed fact changes in the shipped rows of its programme.
import { programs as registry } from '../../programs';
import type { ShowHandbook } from '../doubts';
import { handbookRows } from './default-rows';
import { installRows } from './install-rows';

export const showHandbook: ShowHandbook = (ports, code, confirmed) => {
  const programs = registry.filter((program) => program.code === code);
  installRows(ports, handbookRows(programs, confirmed));
};
