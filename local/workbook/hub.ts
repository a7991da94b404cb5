// How grids in browsers and scripts share one model: the model in Node orders all changes.

import type { Model } from './engine';
import type { TwinUser } from '../contracts';
import { isWaiting } from './settling';
import { forbidding } from './plugins/protections';
import type { EngineCommand } from './plugins/engine-classes';

export interface GridClient {
  readonly id: string;
  readonly user: TwinUser;
  send(message: unknown): void;
}

interface Message {
  type: string;
  serverRevisionId?: string;
  nextRevisionId?: string;
  commands?: unknown[];
  undoneRevisionId?: string;
  redoneRevisionId?: string;
  [key: string]: unknown;
}

export interface HubEvents {
  /** Before a grid's commands reach the model; what it returns runs after them. */
  editing(edit: {
    client: GridClient;
    commands: EngineCommand[];
    revision: string;
  }): (() => void) | undefined;
  /** The same before a grid takes a revision back, or puts it there again. */
  undoing(step: {
    client: GridClient;
    commands: EngineCommand[];
    revision: string;
    redo: boolean;
  }): () => void;
  exportData(): unknown;
}

/** History beyond this many commands or cells is cut: undo in the grids ends there. */
const MAX_HISTORY = 50_000;

export class Hub {
  private model!: Model;
  private readonly clients = new Map<string, GridClient>();
  private toModel: (message: Message) => void = () => undefined;
  /** What a grid that joins starts from: the data at one revision, and what came since. */
  private base: unknown;
  private messages: Message[] = [];
  private historySize = 0;
  /** Told to the grids after the evaluation that waits: values of custom functions must reach them first. */
  private unsent: Message[] = [];

  constructor(private readonly events: HubEvents) {}

  /** Configuration of the model in Node; revisions it makes are accepted on the spot. */
  readonly transport = {
    sendMessage: (message: Message): Promise<void> => {
      this.accept(message);
      return Promise.resolve();
    },
    onNewMessage: (_id: string, receive: (message: Message) => void): void => {
      this.toModel = receive;
    },
    leave: (): void => undefined,
  };

  /** A new model took over; grids that show the old one must start again. */
  attach(model: Model): void {
    this.model = model;
    this.base = undefined;
    this.messages = [];
    this.historySize = 0;
    this.unsent = [];
    for (const client of this.clients.values()) client.send({ type: 'RELOAD' });
  }

  get hasClients(): boolean {
    return this.clients.size > 0;
  }

  join(client: GridClient): { data: unknown; messages: unknown[] } {
    if (this.base === undefined) {
      this.cutHistory();
      this.base = this.events.exportData();
    }
    this.clients.set(client.id, client);
    return { data: this.base, messages: [...this.messages] };
  }

  leave(clientId: string): void {
    this.clients.delete(clientId);
    this.broadcast({ type: 'CLIENT_LEFT', version: 1, clientId });
  }

  receive(clientId: string, raw: unknown): void {
    const client = this.clients.get(clientId);
    const message = raw as Message;
    if (!client) return;
    switch (message.type) {
      case 'CLIENT_JOINED':
      case 'CLIENT_MOVED':
        this.toModel(message);
        return this.broadcast(message);
      case 'REMOTE_REVISION':
        return this.edit(client, message);
      case 'REVISION_UNDONE':
      case 'REVISION_REDONE':
        return this.undo(client, message);
      default:
    }
  }

  /** After the model was idle: keeps the history from growing without end. */
  tidy(): void {
    if (this.historySize > MAX_HISTORY) this.cutHistory();
  }

  private get revisionId(): string {
    return (this.model as any).session.getRevisionId();
  }

  private edit(client: GridClient, message: Message): void {
    // not on the newest state: the grid hears of what it missed, adapts its edit and sends it again
    if (message.serverRevisionId !== this.revisionId) return;
    const commands: EngineCommand[] = (this.model as any).session.commandSquisher.unsquish(message.commands);
    const protections = (this.model.getters as any).getProtections();
    if (commands.some((command) => forbidding(protections, client.user, command)))
      return client.send({ type: 'RELOAD' }); // its own guard should have refused: the two no longer agree
    const revision = message.nextRevisionId!;
    const done = this.events.editing({ client, commands, revision });
    this.toModel(message);
    this.publish(message);
    done?.();
  }

  private undo(client: GridClient, message: Message): void {
    if (message.serverRevisionId !== this.revisionId) return;
    const redo = message.type === 'REVISION_REDONE';
    const revision = (redo ? message.redoneRevisionId : message.undoneRevisionId)!;
    let done: () => void;
    try {
      const { commands } = (this.model as any).session.revisions.get(revision);
      done = this.events.undoing({ client, commands, revision, redo });
      this.toModel(message);
    } catch {
      return client.send({ type: 'RELOAD' }); // older than our history
    }
    this.publish(message);
    done();
  }

  /** What a script wrote as the answer to an edit becomes a step that this grid undoes. */
  giveStep(clientId: string, revisionId: string): void {
    this.clients.get(clientId)?.send({ type: 'ANSWERED', revisionId });
  }

  private accept(message: Message): void {
    if (message.type === 'CLIENT_JOINED' || message.type === 'CLIENT_MOVED') return;
    this.toModel(message);
    if (message.nextRevisionId) this.publish(message);
  }

  private publish(message: Message): void {
    this.historySize += (message.commands ?? [message]).reduce<number>(
      (sum, command) => sum + sizeOf(command as EngineCommand),
      0,
    );
    if (this.base !== undefined) this.messages.push(message);
    this.broadcast(message);
  }

  private broadcast(message: Message): void {
    if (!this.hasClients) return;
    this.unsent.push(message);
    if (!isWaiting(this.model)) this.send();
  }

  /** To be called when the model has evaluated. */
  send(): void {
    for (const message of this.unsent.splice(0))
      for (const client of this.clients.values()) client.send(message);
  }

  /** Forgets past revisions here and tells the grids that they cannot be undone any more. */
  cutHistory(): void {
    const session = (this.model as any).session;
    const { constructor, applyOperation, revertOperation, buildEmpty, buildTransformation } =
      session.revisions;
    session.revisions = new constructor({
      initialOperationId: this.revisionId,
      applyOperation,
      revertOperation,
      buildEmpty,
      buildTransformation,
    });
    session.processedRevisions.clear();
    this.base = undefined;
    this.messages = [];
    this.historySize = 0;
    if (!this.hasClients) return;
    const message: Message = {
      type: 'SNAPSHOT_CREATED',
      version: 1,
      serverRevisionId: this.revisionId,
      nextRevisionId: (this.model as any).uuidGenerator.uuidv4(),
    };
    this.toModel(message);
    this.broadcast(message);
  }
}

function sizeOf(command: EngineCommand): number {
  return command.type === 'WRITE_CELLS' ? command.rows.length * command.cols.length : 1;
}
