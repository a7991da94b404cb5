// The twin: a workbook, the bundle's scripts and the services, opened as one thing.

import { resolve, join } from 'node:path';
import type { ExecutionReport } from './contracts';
import { asGoogle, turnBack } from './execution/behaviours';
import { isGlobal, loadBundle, loadSources } from './execution/bundle';
import { createCustomFunctions } from './execution/custom-functions';
import type { Environment, Limits } from './execution/environment';
import { activeSpreadsheet } from './execution/events';
import { createPool, type Pool } from './execution/pool';
import { runInWorker } from './execution/run';
import { ScriptExecution } from './execution/script-execution';
import { isWebApp } from './execution/service-object';
import { editQueue } from './execution/edit-queue';
import { createTriggers } from './execution/triggers';
import { createLocks } from './services/lock/locks';
import { readMail } from './services/mail/read';
import { rightTo } from './services/drive/drive-files';
import { createPdfConverter } from './services/pdf/converter';
import { realmManifest } from './services/globals';
import { createHeadlessInterface } from './services/ui/headless';
import { createClock } from './state/clock';
import { openFolder } from './state/folder';
import { holdFolder } from './state/in-use';
import { openTemplate, type Stage } from './state/template';
import { savedIntake } from './state/saved-intake';
import { createState } from './state/state';
import { findVisitor } from './state/visitor';
import { Workbook, type UserEdit } from './workbook/workbook';
import type { CallOptions, Twin, TwinOptions } from './twin-contract';

export type { CallOptions, Snapshot, Twin, TwinOptions } from './twin-contract';

const LIMITS: Limits = {
  scriptMs: 360_000,
  simpleTriggerMs: 30_000,
  customFunctionMs: 30_000,
  mailQuota: 1500,
  sheetRows: 1000,
  day: 'typical',
};
const AUTOSAVE_MS = 1500;
/** Times the duration of the last save. */
const SAVES_SHARE = 10;
/** Between two kept saves of one opening: ten of them are to reach back further than a click. */
const KEEP_MS = 60_000;

export async function openTwin(options: TwinOptions): Promise<Twin> {
  const directory = options.fresh ? options.directory : (options.directory ?? '.daicho');
  const stays = directory !== undefined && !options.fresh;
  const hold = stays ? holdFolder(resolve(directory)) : undefined;
  if (hold?.heldBy && !options.readOnly) {
    throw new Error(
      `${directory} is open in another process (${hold.heldBy}), which would lose what this one saves. Stop it, or name another folder with --data; if that process is no twin, delete ${hold.file}.`,
    );
  }
  const folder = openFolder(directory && resolve(directory), !options.fresh);
  const bundle = options.sources
    ? loadSources(options.sources)
    : loadBundle(options.bundle ?? join(__dirname, '../../dist'));
  const clock = createClock(options.now);
  function loaded(): ReturnType<typeof folder.load> {
    try {
      return folder.load();
    } catch (error) {
      hold?.release();
      throw error;
    }
  }
  let limits: Limits = { ...LIMITS, ...options.limits };
  const templateOf = (stage: Stage) =>
    options.fresh && !options.sources && !options.blank
      ? openTemplate(stage, __dirname, __filename, { bundle, sheetRows: limits.sheetRows }, clock.now())
      : undefined;
  const stored = loaded();
  const demonstrated = stored || !options.demonstration ? undefined : templateOf('demonstration')?.load();
  const saved = stored ?? demonstrated ?? templateOf('set-up')?.load();
  const state = saved?.state ?? createState(options.account);
  const workbook = saved ? Workbook.load(saved.workbook) : Workbook.create(limits.sheetRows);
  const environment: Environment = {
    workbook,
    bundle,
    state,
    folder,
    clock,
    locks: createLocks(),
    cache: new Map(),
    pdf: options.pdf ?? createPdfConverter(),
    otherWorkbook: options.otherWorkbook ?? savedIntake(folder.path),
    speed: options.speed ?? 1,
    beforeMail: () => saveNow(),
    userInterface: options.userInterface ?? createHeadlessInterface(),
    menus: [],
    madeWorkbooks: new Map(),
    disabledServices: new Set(),
    withheld: new Map(),
    unconsented: new Set(),
    activeInWebApp: true,
    get limits() {
      return limits;
    },
  };
  /** Chosen for this opening only, by --user or --role; the folder keeps its own. */
  let visitor: string | undefined;
  const currentUser = () => state.users.find((user) => user.email === (visitor ?? state.currentUser))!;
  workbook.setClock(() => environment.clock.now());
  const functions = createCustomFunctions(environment, currentUser);
  workbook.setCustomFunctions(bundle.customFunctions, functions.call);

  let pool: Pool | undefined;
  let changed = false;
  let timer: NodeJS.Timeout | undefined;
  let saveMs = 0;
  let keptAt = -Infinity;
  /** Triggers, properties, mails and files, which tell nobody that they change. */
  let stateSaved = stays ? JSON.stringify(state) : '';
  const stateChanged = () => stays && JSON.stringify(state) !== stateSaved;
  const touch = () => {
    changed = true;
    if (!options.autosave) return;
    // nothing else is answered meanwhile, so a workbook that takes long is saved less often
    timer ??= setTimeout(saveLater, Math.max(AUTOSAVE_MS, SAVES_SHARE * saveMs)).unref();
  };

  async function execute(
    execution: ScriptExecution,
    name: string,
    makeArgs: () => unknown[],
  ): Promise<ExecutionReport> {
    pool ??= createPool(join(__dirname, 'worker.cjs'), bundle, realmManifest(execution));
    const report = await runInWorker(execution, pool, name, makeArgs());
    if (stateChanged()) touch();
    if (!options.autosave) return report;
    // Whoever is served has an answer only when what it tells is on the disk.
    try {
      saveNow();
      return report;
    } catch (error) {
      const { calls, virtualMs, logs } = report;
      return { error: { name: 'Exception', message: (error as Error).message }, calls, virtualMs, logs };
    }
  }

  async function call(
    name: string,
    args: unknown[],
    callOptions: CallOptions = {},
  ): Promise<ExecutionReport> {
    const kind = callOptions.kind ?? 'command';
    const execution = new ScriptExecution(environment, kind, callOptions.user ?? currentUser(), callOptions);
    const byPage = kind === 'page' || kind === 'webAppPage';
    // A web app runs as its owner, who consented when deploying it.
    const asked = !isWebApp(kind) && environment.unconsented.delete(execution.user.email);
    if (asked && asGoogle('consentScreen')) {
      const message = 'Authorization is required to perform that action.';
      return { error: { name: 'Exception', message }, calls: {}, virtualMs: 0, logs: [] };
    }
    if (byPage && (name.endsWith('_') || !isGlobal(bundle, name))) {
      const message = `google.script.run.${name} is not a function`;
      return { error: { name: 'TypeError', message }, calls: {}, virtualMs: 0, logs: [] };
    }
    return execute(execution, name, () => (byPage ? (JSON.parse(JSON.stringify(args)) as unknown[]) : args));
  }

  const triggers = createTriggers(
    environment,
    (name) => isGlobal(bundle, name),
    async (name, event, { kind, user, answering }) => {
      const execution = new ScriptExecution(environment, kind, user, { answering });
      const report = await execute(execution, name, () => [event(execution)]);
      // As on Google a failing trigger stays unseen on the screen; here it leaves a line.
      if (report.error) process.stderr.write(`${kind} ${name}: ${report.error.message}\n`);
      return report;
    },
  );

  function saveNow(): void {
    clearTimeout(timer);
    timer = undefined;
    if (stateChanged()) changed = true;
    if (!changed || !stays || hold?.heldBy) return;
    const started = performance.now();
    const keep = started - keptAt > KEEP_MS;
    if (folder.save(workbook.toJSON(), state, { keep })) keptAt = started;
    // Only now: what could not be saved is tried again.
    changed = false;
    stateSaved = JSON.stringify(state);
    saveMs = performance.now() - started;
  }

  /** After an edit by hand, which nobody waits for an answer to. */
  function saveLater(): void {
    try {
      saveNow();
    } catch (error) {
      environment.userInterface.toast((error as Error).message, '', 30);
      process.stderr.write(`${(error as Error).message}\n`);
      touch();
    }
  }

  async function setUp(name: string, stage: Stage): Promise<void> {
    if (!isGlobal(bundle, name)) return;
    const owner = state.users.find((user) => user.role === 'manager') ?? currentUser();
    for (let left = 1; left > 0;) {
      const { error, result } = await call(name, [], { user: owner });
      if (error) throw new Error(`${name}: ${error.stack ?? error.message}`);
      // A part of it that ended by its time says what is left.
      left = (result as { readonly left?: number } | undefined)?.left ?? 0;
    }
    templateOf(stage)?.store(workbook.toJSON(), state);
  }

  const answers = new Set<Promise<void>>();

  workbook.onChange(touch);
  const twin: Twin = {
    workbook,
    directory: folder.path,
    call,
    evaluate(formula) {
      functions.forget();
      return workbook.evaluate(formula);
    },
    clock: {
      now: () => environment.clock.now(),
      set(iso) {
        environment.clock.set(iso);
        functions.forget();
        workbook.recalculate();
      },
      async advance(milliseconds) {
        await triggers.advance(milliseconds);
        workbook.pass(milliseconds);
        functions.forget();
        if (milliseconds > 0) workbook.recalculate();
      },
      skip: (milliseconds) => environment.clock.move(milliseconds),
    },
    snapshot() {
      const saved = structuredClone(state);
      const cells = workbook.snapshot();
      return {
        putBack() {
          cells.putBack();
          Object.assign(state, structuredClone(saved));
          environment.cache.clear();
        },
        changes: () =>
          JSON.stringify([
            cells.changes(),
            state,
            [...environment.cache].map(([name, store]) => [name, [...store]]),
          ]),
      };
    },
    hands: (user = currentUser()) =>
      activeSpreadsheet(new ScriptExecution(environment, 'menu', user, { byHand: true })),
    users: () => [...state.users],
    currentUser,
    setCurrentUser(email) {
      if (!state.users.some((user) => user.email === email)) throw new Error(`There is no user ${email}.`);
      visitor = undefined;
      state.currentUser = email;
      touch();
    },
    setUserInterface: (ui) => void (environment.userInterface = ui),
    async opened(user = currentUser()) {
      environment.menus = [];
      await triggers.opened(user);
    },
    mailbox: () => [...state.mails],
    async readMail(file) {
      if (!state.mails.some((mail) => mail.file === file)) throw new Error(`There is no mail ${file}.`);
      return readMail(folder.read('outbox', file));
    },
    files: () =>
      state.drive
        .filter((file) => file.stored && !file.trashed)
        .map(({ id, name, size, createdTime }) => ({ id, name, size, createdAt: createdTime })),
    readFile(id) {
      const file = state.drive.find((one) => one.id === id);
      if (!file?.stored) throw new Error(`There is no file ${id}.`);
      return folder.read('files', file.stored);
    },
    mayOpen: (id, { email }) => {
      const file = state.drive.find((one) => one.id === id);
      return file !== undefined && rightTo(file, email, state.drive) !== undefined;
    },
    becomeCopy(id) {
      const left = asGoogle('copiesForget') ? { triggers: [], properties: createState().properties } : {};
      Object.assign(state, { spreadsheetId: id, ...left });
      touch();
    },
    moveToSharedDrive(id) {
      state.drive.find((one) => one.id === id)!.inSharedDrive = true;
      touch();
    },
    setMailTrouble: (trouble) => void (environment.mailTrouble = trouble),
    disableServices(...names) {
      environment.disabledServices.clear();
      for (const name of names) environment.disabledServices.add(name);
    },
    withhold({ email }, ...scopes) {
      const full = scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
      environment.withheld.set(email, new Set(full));
    },
    forgetConsent: ({ email }) => void environment.unconsented.add(email),
    leaveWebAppsAlone: () => void (environment.activeInWebApp = false),
    slowFunctions: (milliseconds) => workbook.slowFunctions(milliseconds),
    turnBack,
    submitted: (answers, user = currentUser()) => triggers.submitted(answers, user),
    setMailQuota: (mailQuota) => void (limits = { ...limits, mailQuota }),
    async edited() {
      while (answers.size > 0) await Promise.all(answers);
    },
    functionsUsed: () => functions.used(),
    onReply: (hook) => void (environment.beforeReply = hook),
    onWait: (hook) => void (environment.onWait = hook),
    fillFirstTab(rows) {
      const width = Math.max(...rows.map((row) => row.length));
      const block = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
      const sheet = activeSpreadsheet(
        new ScriptExecution(environment, 'command', currentUser()),
      ).getSheets()[0]!;
      if (block.length > 0) sheet.getRange(1, 1, block.length, width).setValues(block);
    },
    save: async () => saveNow(),
    async close() {
      try {
        saveNow();
      } finally {
        clearTimeout(timer);
        await Promise.all([pool?.close(), environment.pdf.close()]);
        workbook.close();
        for (const made of environment.madeWorkbooks.values()) made.workbook.close();
        folder.close();
        hold?.release();
      }
    },
  };
  if (!saved && !options.blank) await setUp('setUpWorkbook', 'set-up');
  if (options.demonstration && !stored && !demonstrated) await setUp('installDemonstration', 'demonstration');
  visitor = findVisitor(state, options);
  // Only from here on: what the set-up writes is nobody's edit.
  const queue = editQueue((edit: UserEdit) => triggers.edited(edit));
  workbook.onUserEdit((edit) => {
    const answer: Promise<void> = queue(edit).finally(() => answers.delete(answer));
    answers.add(answer);
  });
  return twin;
}
