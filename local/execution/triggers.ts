// How triggers fire: clock triggers by the twin's clock, the others by what people do.

import type { ExecutionReport, TwinUser } from '../contracts';
import type { UserEdit } from '../workbook/workbook';
import { nextFiring } from '../services/script/schedule';
import type { TriggerRecord } from '../state/state';
import type { Environment } from './environment';
import { clockEvent, editEvent, openEvent, submitEvent } from './events';
import type { ScriptExecution } from './script-execution';

export interface TriggerRunner {
  (
    name: string,
    event: (execution: ScriptExecution) => unknown,
    options: { kind: 'simpleTrigger' | 'trigger'; user: TwinUser; answering?: UserEdit },
  ): Promise<ExecutionReport>;
}

export interface Triggers {
  /** Moves the clock and fires what falls due on the way, in order. */
  advance(milliseconds: number): Promise<void>;
  opened(user: TwinUser): Promise<void>;
  edited(edit: UserEdit): Promise<void>;
  /** Somebody has filled in a form that is tied to the workbook: answers by question. */
  submitted(answers: Readonly<Record<string, string>>, user: TwinUser): Promise<void>;
}

export function createTriggers(
  environment: Environment,
  has: (name: string) => boolean,
  run: TriggerRunner,
): Triggers {
  const { clock, state } = environment;
  const owner = (record: TriggerRecord): TwinUser =>
    state.users.find((user) => user.email === record.owner) ?? { email: record.owner, role: 'staff' };

  async function fire(record: TriggerRecord): Promise<void> {
    const now = clock.now().getTime();
    if (record.schedule!.every === 'once') state.triggers = state.triggers.filter((one) => one !== record);
    else record.nextAt = nextFiring(record.schedule!, now);
    await run(record.handler, (execution) => clockEvent(execution, record.id), {
      kind: 'trigger',
      user: owner(record),
    });
  }

  async function installed(
    event: TriggerRecord['event'],
    make: (execution: ScriptExecution) => unknown,
    answering?: UserEdit,
  ): Promise<void> {
    for (const record of state.triggers.filter((one) => one.event === event)) {
      await run(record.handler, make, { kind: 'trigger', user: owner(record), answering });
    }
  }

  return {
    async advance(milliseconds) {
      const target = clock.now().getTime() + milliseconds;
      for (;;) {
        const due = state.triggers
          .filter((record) => record.nextAt !== undefined && record.nextAt <= target)
          .sort((a, b) => a.nextAt! - b.nextAt!)[0];
        if (!due) break;
        clock.move(Math.max(0, due.nextAt! - clock.now().getTime()));
        await fire(due);
      }
      clock.move(Math.max(0, target - clock.now().getTime()));
    },
    async opened(user) {
      if (has('onOpen')) await run('onOpen', openEvent, { kind: 'simpleTrigger', user });
      await installed('ON_OPEN', openEvent);
    },
    async submitted(answers, user) {
      for (const record of state.triggers.filter((one) => one.event === 'ON_FORM_SUBMIT'))
        await run(record.handler, (execution) => submitEvent(execution, record, answers, user), {
          kind: 'trigger',
          user: owner(record),
        });
    },
    async edited(edit) {
      const make = (execution: ScriptExecution) => editEvent(execution, edit);
      if (has('onEdit'))
        await run('onEdit', make, { kind: 'simpleTrigger', user: edit.user, answering: edit });
      await installed('ON_EDIT', make, edit);
    },
  };
}
