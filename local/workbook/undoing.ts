// What undoing an edit does where a script answered it: nobody has documented it, so a test chooses.

import type { Model } from './engine';

/** How Google may do it. */
export interface Undoing {
  /**
   * `edit`: the edit alone, what onEdit wrote stays. `together`: with what onEdit wrote.
   * `separately`: what onEdit wrote is a step of its own and comes first.
   */
  readonly takes: 'edit' | 'together' | 'separately';
  /** Whether undoing and redoing fire onEdit again. */
  readonly firesOnEdit: boolean;
}

export const defaultUndoing: Undoing = { takes: 'edit', firesOnEdit: false };

/** Revisions by which scripts answered an edit, by the edit's revision, in their order. */
export class Answers {
  private readonly byEdit = new Map<string, string[]>();

  note(edit: string, revision: string): void {
    const known = this.byEdit.get(edit) ?? [];
    known.push(revision);
    this.byEdit.set(edit, known);
  }

  of(edit: string): readonly string[] {
    return this.byEdit.get(edit) ?? [];
  }
}

/** The next undo of this grid takes that revision back. */
export function pushUndo(model: Model, id: string): void {
  const { handlers } = model as unknown as {
    handlers: { undoStack?: string[]; onNewLocalStateUpdate?(update: { id: string }): void }[];
  };
  handlers.find(({ undoStack }) => undoStack)?.onNewLocalStateUpdate?.({ id });
}

interface EngineSession {
  readonly revisions: { get(id: string): unknown };
  getRevisionId(): string;
  undo(id: string): void;
  redo(id: string): void;
}

const sessionOf = (model: Model) => (model as unknown as { session: EngineSession }).session;

export const revisionIdOf = (model: Model): string => sessionOf(model).getRevisionId();

/** Takes back one change, leaving later ones; nothing where it is older than our history. */
export function undoRevision(model: Model, id: string): void {
  if (isKnown(model, id)) sessionOf(model).undo(id);
}

/** Puts it there again. */
export function redoRevision(model: Model, id: string): void {
  if (isKnown(model, id)) sessionOf(model).redo(id);
}

function isKnown(model: Model, id: string): boolean {
  try {
    sessionOf(model).revisions.get(id);
    return true;
  } catch {
    return false;
  }
}
