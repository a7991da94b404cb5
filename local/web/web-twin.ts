// What the web server needs of the twin, so that it can be tested beside a small stand-in.
import type { ExecutionKind, ExecutionReport, MailSummary, TwinUser, UserInterface } from '../contracts';
import type { FunctionSpec, FunctionValue, GridSelection } from './protocol';

export interface GridClient {
  readonly id: string;
  readonly user: TwinUser;
  send(message: unknown): void;
}

export interface WebWorkbook {
  join(client: GridClient): { data: unknown; messages: unknown[] };
  receive(clientId: string, message: unknown): void;
  leave(clientId: string): void;
  missingValues(keys: readonly string[]): FunctionValue[];
  customFunctions(): readonly FunctionSpec[];
  functionValues(): FunctionValue[];
  onFunctionValues(listener: (entries: FunctionValue[]) => void): void;
  setSelection(user: TwinUser, sheetName: string, zones: readonly string[], activeCell?: string): void;
  onActivate(listener: (user: TwinUser, selection: GridSelection) => void): void;
}

export interface MailAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly content: Buffer;
}

export interface MailMessage {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly replyTo: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly createdAt: string;
}

export interface WebTwin {
  readonly workbook: WebWorkbook;
  readonly clock: { now(): Date };
  call(
    name: string,
    args: unknown[],
    options?: { kind?: ExecutionKind; user?: TwinUser; userInterface?: UserInterface },
  ): Promise<ExecutionReport>;
  users(): TwinUser[];
  currentUser(): TwinUser;
  setCurrentUser(email: string): void;
  setUserInterface(ui: UserInterface): void;
  opened(user?: TwinUser): Promise<void>;
  mailbox(): MailSummary[];
  readMail(file: string): Promise<MailMessage>;
  files(): StoredFile[];
  readFile(id: string): Buffer;
  /** As Drive has it. */
  mayOpen(id: string, user: TwinUser): boolean;
}
