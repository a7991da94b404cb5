// The list of global services that scripts find, and who makes each.

import { asGoogle } from '../execution/behaviours';
import type { RealmManifest } from '../execution/realm-door';
import type { ScriptExecution } from '../execution/script-execution';
import { ScriptError, type ServiceObject } from '../execution/service-object';
import { CacheService } from './cache/cache-service';
import { Charts } from './charts/charts';
import { DriveFiles } from './drive/drive-files';
import { DrivePermissions } from './drive/drive-permissions';
import { HtmlService } from './html/html-service';
import { LockService } from './lock/lock-service';
import { MailApp } from './mail/mail-app';
import { PropertiesService } from './properties/properties-service';
import { ScriptApp } from './script/script-app';
import { Session } from './session/session';
import { SheetsValues } from './sheets/sheets-values';
import { createSpreadsheetApp } from './spreadsheet';
import { Ui } from './ui/ui';
import { Utilities } from './utilities/utilities';

type Creator = (execution: ScriptExecution) => ServiceObject;

const ofClass =
  (type: new (execution: ScriptExecution) => ServiceObject): Creator =>
  (execution) =>
    new type(execution);

const GLOBALS: Readonly<Record<string, Creator>> = {
  SpreadsheetApp: (execution) => createSpreadsheetApp(execution, execution.environment.workbook),
  CacheService: ofClass(CacheService),
  Charts: ofClass(Charts),
  'Drive.Files': ofClass(DriveFiles),
  'Drive.Permissions': ofClass(DrivePermissions),
  HtmlService: ofClass(HtmlService),
  LockService: ofClass(LockService),
  MailApp: ofClass(MailApp),
  PropertiesService: ofClass(PropertiesService),
  ScriptApp: ofClass(ScriptApp),
  Session: ofClass(Session),
  'Sheets.Spreadsheets.Values': ofClass(SheetsValues),
  Utilities: ofClass(Utilities),
};

/** What a context is told: the names of the services, and constants by class. */
export function realmManifest(execution: ScriptExecution): RealmManifest {
  const { advancedServices } = execution.environment.bundle;
  // Advanced services are there only where the manifest enables them.
  const names = Object.keys(GLOBALS).filter(
    (name) => !name.includes('.') || advancedServices.includes(name.split('.')[0]!),
  );
  const enumsOf = (name: string) =>
    name === 'SpreadsheetApp' && !asGoogle('enumObjects')
      ? {}
      : (createGlobal(name, execution).constructor as typeof ServiceObject).enums;
  return {
    globals: names,
    enums: { ...Object.fromEntries(names.map((name) => [name, enumsOf(name)])), Ui: Ui.enums },
    texts: asGoogle('userText') ? { User: 'getEmail' } : {},
    strict: asGoogle('enumObjects'),
    timeZone: execution.environment.bundle.timeZone,
  };
}

export function createGlobal(name: string, execution: ScriptExecution): ServiceObject {
  const create = GLOBALS[name];
  if (!create) throw new ScriptError(`${name} is not defined`, 'ReferenceError');
  return create(execution);
}
