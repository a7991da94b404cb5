// What the room of policies brings for claims: what a contract said, and from when.
import type { TermsHistory } from '../../domain/terms-history';
import type { Ports } from '../../ports';

/** One read. */
export type ReadTermsHistory = (ports: Pick<Ports, 'tables'>, policyNumber: string) => TermsHistory;
