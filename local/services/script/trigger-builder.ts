// TriggerBuilder, ClockTriggerBuilder and SpreadsheetTriggerBuilder: triggers being made.

import { randomUUID } from 'node:crypto';
import type { TriggerRecord, TriggerSchedule } from '../../state/state';
import { type Execution, ScriptError, ServiceObject } from '../../execution/service-object';
import { nextFiring } from './schedule';
import { Trigger } from './trigger';

const MAX_TRIGGERS = 20;
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

export class TriggerBuilder extends ServiceObject {
  readonly className = 'TriggerBuilder';
  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution);
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.handler);
  }

  forSpreadsheet(_spreadsheet: unknown): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.execution, this.handler);
  }

  /** By its id: the twin has no FormApp. */
  forForm(form: string): FormTriggerBuilder {
    return new FormTriggerBuilder(this.execution, this.handler, form);
  }
}

export class ClockTriggerBuilder extends ServiceObject {
  readonly className = 'ClockTriggerBuilder';
  private interval?: { every: 'minutes' | 'hours' | 'days' | 'weeks'; count: number };
  private hour = 0;
  private minute = 0;
  private weekday = 1;
  private inTokyo = false;
  private moment?: number;
  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution);
  }

  everyMinutes(count: number): this {
    if (![1, 5, 10, 15, 30].includes(count))
      throw new ScriptError(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    this.interval = { every: 'minutes', count };
    return this;
  }

  everyHours(count: number): this {
    this.interval = { every: 'hours', count };
    return this;
  }

  everyDays(count: number): this {
    this.interval = { every: 'days', count };
    return this;
  }

  onWeekDay(day: string): this {
    this.interval = { every: 'weeks', count: 1 };
    this.weekday = WEEKDAYS.indexOf(day);
    return this;
  }

  atHour(hour: number): this {
    this.hour = hour;
    return this;
  }

  nearMinute(minute: number): this {
    this.minute = minute;
    return this;
  }

  after(milliseconds: number): this {
    this.moment = this.execution.now().getTime() + milliseconds;
    return this;
  }

  at(date: Date): this {
    this.moment = date.getTime();
    return this;
  }

  inTimezone(timeZone: string): this {
    if (timeZone !== 'Asia/Tokyo') throw new ScriptError(`not implemented: triggers in ${timeZone}`, 'Error');
    this.inTokyo = true;
    return this;
  }

  create(): Trigger {
    const schedule = this._schedule();
    const { timeZone } = this.execution.environment.bundle;
    if (
      !this.inTokyo &&
      timeZone !== 'Asia/Tokyo' &&
      (schedule.every === 'days' || schedule.every === 'weeks')
    )
      throw new ScriptError(`not implemented: daily triggers in ${timeZone}`, 'Error');
    const nextAt = nextFiring(schedule, this.execution.now().getTime());
    return install(this.execution, { handler: this.handler, event: 'CLOCK', schedule, nextAt });
  }

  private _schedule(): TriggerSchedule {
    const { hour, minute, weekday, interval } = this;
    if (this.moment !== undefined) return { every: 'once', at: this.moment };
    if (!interval) throw new ScriptError('A frequency must be chosen before creating the trigger.');
    if (interval.every === 'days') return { every: 'days', count: interval.count, hour, minute };
    if (interval.every === 'weeks') return { every: 'weeks', weekday, hour, minute };
    return { every: interval.every, count: interval.count };
  }
}

export class SpreadsheetTriggerBuilder extends ServiceObject {
  readonly className = 'SpreadsheetTriggerBuilder';
  private event?: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  constructor(
    execution: Execution,
    private readonly handler: string,
  ) {
    super(execution);
  }

  onOpen(): this {
    this.event = 'ON_OPEN';
    return this;
  }

  onEdit(): this {
    this.event = 'ON_EDIT';
    return this;
  }

  onChange(): this {
    this.event = 'ON_CHANGE';
    return this;
  }

  onFormSubmit(): this {
    this.event = 'ON_FORM_SUBMIT';
    return this;
  }

  create(): Trigger {
    if (!this.event) throw new ScriptError('An event type must be chosen before creating the trigger.');
    return install(this.execution, { handler: this.handler, event: this.event });
  }
}

/** Fires when a test or the command line says that a form was sent. */
export class FormTriggerBuilder extends ServiceObject {
  readonly className = 'FormTriggerBuilder';
  private chosen = false;
  constructor(
    execution: Execution,
    private readonly handler: string,
    private readonly form: string,
  ) {
    super(execution);
  }

  onFormSubmit(): this {
    this.chosen = true;
    return this;
  }

  create(): Trigger {
    if (!this.chosen) throw new ScriptError('An event type must be chosen before creating the trigger.');
    return install(this.execution, { handler: this.handler, event: 'ON_FORM_SUBMIT', form: this.form });
  }
}

function install(execution: Execution, fields: Omit<TriggerRecord, 'id' | 'owner'>): Trigger {
  const { triggers } = execution.environment.state;
  const owner = execution.user.email;
  if (triggers.filter((record) => record.owner === owner).length >= MAX_TRIGGERS) {
    throw new ScriptError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const record: TriggerRecord = { id: randomUUID(), owner, ...fields };
  triggers.push(record);
  return new Trigger(execution, record);
}
