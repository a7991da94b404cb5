// The plugin of a browser's grid that refuses what the user may not edit, and warns where Google warns.

import { UIPlugin, coreTypes, registries } from '../engine';
import { asGoogle } from '../../execution/behaviours';
import type { EngineCommand } from './engine-classes';
import { editedZones, forbidding, touched, type Editor, type Protection } from './protections';

/** `custom` of a browser's model. `say` shows a message; `confirm` asks before an edit of a warning-only range. */
export interface GuardContext {
  user?: Editor;
  say?(message: string): void;
  confirm?(message: string): boolean;
}

export const guardMessages = {
  viewOnly: '閲覧のみの権限のため、変更できません。',
  refused: (description: string) =>
    `保護されているセルまたはシートです${description && `（${description}）`}。編集するには、管理者に権限をご依頼ください。`,
  warned: (description: string) =>
    `このセルは誤って変更しないように保護されています${description && `（${description}）`}。変更してもよろしいですか。`,
};

/** The protection because of which Google asks before this edit. */
export function warningAbout(
  protections: readonly Protection[],
  command: EngineCommand,
): Protection | undefined {
  if (!asGoogle('warningsAsk')) return undefined;
  return editedZones(command)
    .flatMap(({ sheetId, zone }) => touched(protections, sheetId, zone))
    .find((protection) => protection.warningOnly);
}

class EditGuardPlugin extends UIPlugin {
  private readonly context: GuardContext;
  /** One question for a whole paste or sort. */
  private confirmed: boolean | undefined;

  constructor(config: any) {
    super(config);
    this.context = config.custom ?? {};
  }

  override allowDispatch(command: any): any {
    const { user, say, confirm } = this.context;
    if (!user) return 'Success';
    if (user.role === 'reader' && (coreTypes as Set<string>).has(command.type)) {
      say?.(guardMessages.viewOnly);
      return 'Readonly';
    }
    const protections = (this.getters as any).getProtections();
    const forbidden = forbidding(protections, user, command as EngineCommand);
    if (forbidden) {
      say?.(guardMessages.refused(forbidden.description));
      return 'Readonly';
    }
    const warning = warningAbout(protections, command as EngineCommand);
    if (!warning || !confirm || command.type === 'SET_FORMATTING') return 'Success';
    this.confirmed ??= confirm(guardMessages.warned(warning.description));
    const allowed = this.confirmed;
    // the answer holds for the commands of this turn
    void Promise.resolve().then(() => (this.confirmed = undefined));
    return allowed ? 'Success' : 'Readonly';
  }
}

export function installEditGuard(): void {
  if (!registries.featurePluginRegistry.contains('edit_guard'))
    registries.featurePluginRegistry.add('edit_guard', EditGuardPlugin);
}
