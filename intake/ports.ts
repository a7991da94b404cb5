// What the form's two use cases need from the world.
import type { RequestRow } from '../src/tables/requests';

/** What the form reads of earlier requests: enough to tell a retry and to count. */
export interface Stamp {
  readonly receiptNumber: string;
  readonly receivedAt: string;
  readonly formId: string;
  readonly hash: string;
}

export interface Ports {
  /** Rows of 設定, header left out. One read. */
  settings(): readonly (readonly unknown[])[];
  /** One read. */
  stamps(): Stamp[];
  /** One write below the last row; the end of the lock makes it durable. */
  append(row: RequestRow): void;
  /** Tabs and key, where they do not stand yet. */
  prepare(): void;
  /** Signs the tokens; never leaves the server. */
  key(): string;
  uuid(): string;
  nowMs(): number;
  /** Undefined when others keep the lock for too long. */
  underLock<T>(work: () => T): T | undefined;
}
