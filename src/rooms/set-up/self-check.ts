// 自己診断, as the command line calls it.
import type { Ports, SelfCheckResult } from '../../ports';

export const runSelfCheck = ({ selfCheck }: Pick<Ports, 'selfCheck'>): readonly SelfCheckResult[] =>
  selfCheck();
