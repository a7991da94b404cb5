// The base of every object that a script can hold, and what such an object may ask of its execution.

import type { ExecutionKind, TwinUser, UserInterface } from '../contracts';
import type { Environment } from './environment';

/** What Google would throw: reaches the script as an `Exception` with this message. */
export class ScriptError extends Error {
  override readonly name: string;
  constructor(message: string, name = 'Exception') {
    super(message);
    this.name = name;
  }
}

/**
 * A constant such as `SpreadsheetApp.ProtectionType.RANGE`. Scripts hold it as an object whose text is its name.
 * As an argument it arrives as that name; to return one, return an EnumValue.
 */
export class EnumValue {
  constructor(
    readonly type: string,
    readonly name: string,
  ) {}
  toString(): string {
    return this.name;
  }
}

/** A web app's doGet, or what its page calls. */
export const isWebApp = (kind: ExecutionKind): boolean => kind === 'webApp' || kind === 'webAppPage';

export interface Execution {
  readonly id: number;
  readonly kind: ExecutionKind;
  readonly user: TwinUser;
  /** A person's hands instead of a script: what they paste passes where a script's write is refused. */
  readonly byHand: boolean;
  /** Custom functions may not write. */
  readonly readOnly: boolean;
  readonly ui: UserInterface;
  readonly environment: Environment;
  /** The twin's clock. Script dates are instants; the script's zone is Asia/Tokyo (UTC+9) whatever the machine's is. */
  now(): Date;
  /** Virtual time against the six minutes; every call is charged a little by itself (see costs.ts). */
  charge(milliseconds: number): void;
  /** Throws as Google does when the manifest has none of these scopes (short form: `script.send_mail`). */
  requireScope(...anyOf: string[]): void;
  /** Throws where Google gives no rights at all: simple triggers and custom functions. */
  requireAuthorization(): void;
  /** Registers the inverse of a write not yet flushed, and which change of the workbook it was; a kill may undo it. */
  journal(undo: () => void, revision?: string): void;
  flush(): void;
  /** Lets something go (a lock) when the execution ends, however it ends. */
  atEnd(release: () => void): void;
}

/**
 * Scripts may call every prototype method whose name starts with no underscore. Methods take decoded arguments
 * (Date, arrays, plain objects, other service objects, enum names) and return the same, or a promise of it.
 */
export abstract class ServiceObject {
  /** Constants of a global service, by type: `{ ProtectionType: ['RANGE', 'SHEET'] }`. */
  static readonly enums: Readonly<Record<string, readonly string[]>> = {};
  /** 'Range', 'MailApp', …: used in call counts and in 'not implemented: Range.foo'. */
  abstract readonly className: string;
  constructor(protected readonly execution: Execution) {}
}
