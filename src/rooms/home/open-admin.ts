// 管理: what this person may do beside the daily work, and what the last 点検 said.
import type { Ports } from '../../ports';
import type { AdminDesk } from './contract';
import { openOffers } from './show-row';

const ADMIN = 'admin';

export function openAdmin(ports: Pick<Ports, 'screen' | 'user' | 'builder' | 'tables'>): AdminDesk {
  return { offers: openOffers(ports, { page: ADMIN }), checks: ports.builder.health() };
}

export const checkDesk = ({ checks }: Pick<Ports, 'checks'>): readonly string[] => checks.show();
