// Every way of Google's that the twin has learnt is turned back in turn: some case or probe must tell the difference.
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { asGoogle, BEHAVIOURS, turnBack, type Behaviour } from '../../../local/execution/behaviours';
import { editQueue } from '../../../local/execution/edit-queue';
import type * as TwinModule from '../../../local/twin';
import type { Twin } from '../../../local/twin';
import { warningAbout } from '../../../local/workbook/plugins/edit-guard';

type Open = typeof TwinModule.openTwin;
type Checks = readonly (readonly [what: string, is: unknown, shouldBe: unknown])[];

const OWNER = { email: 'owner@agency.example', role: 'manager' } as const;
const MEMBER = { email: 'member@agency.example', role: 'manager', throughGroup: true } as const;
const STAFF = { email: 'staff@agency.example', role: 'staff' } as const;
const account = (owner: string) => ({
  spreadsheetId: 'scratch',
  users: [{ ...OWNER, email: owner }, MEMBER, STAFF],
});

/** Whether Google's way is seen; what no script can see by itself. */
const probes: Readonly<Partial<Record<Behaviour, (twin: Twin) => Promise<boolean> | boolean>>> = {
  filesOfTheirMaker: async (twin) => {
    const id = await resultOf(twin, 'probeMakeFile', [], OWNER);
    const seen = [OWNER, STAFF].map((user) => resultOf(twin, 'probeSeesFile', [id], user));
    return isDeepStrictEqual(await Promise.all(seen), [true, false]);
  },
  rolesOfFiles: async (twin) => {
    const id = await resultOf(twin, 'probeMakeFile', [], OWNER);
    await resultOf(twin, 'probeShares', [id, STAFF.email, 'reader'], OWNER);
    const renames = [OWNER, STAFF].map((user) => resultOf(twin, 'probeRenamesFile', [id], user));
    return isDeepStrictEqual(await Promise.all(renames), [true, false]);
  },
  sharedDrives: async (twin) => {
    const id = String(await resultOf(twin, 'probeMakeFile', [], OWNER));
    twin.moveToSharedDrive(id);
    return isDeepStrictEqual(await resultOf(twin, 'probeSeesInSharedDrive', [id], OWNER), [false, true]);
  },
  sharingTells: async (twin) => {
    const id = await resultOf(twin, 'probeMakeFile', [], OWNER);
    await resultOf(twin, 'probeShares', [id, STAFF.email, 'reader'], OWNER);
    return twin.mailbox().some(({ to }) => to === STAFF.email);
  },
  groupRights: async (twin) => {
    const removes = [OWNER, MEMBER].map((user) => resultOf(twin, 'probeRemovesEditors', [], user));
    return isDeepStrictEqual(await Promise.all(removes), [true, false]);
  },
  disabledServices: async (twin) => {
    twin.disableServices('Drive');
    const { error } = await twin.call('probeMakeFile', []);
    twin.disableServices();
    return error?.message.includes('has not been used') ?? false;
  },
  quotaInTheMiddle: async (twin) => {
    twin.setMailTrouble({ kind: 'short time', after: 0, times: 1 });
    const texts = [await mail(twin), await mail(twin)];
    return texts[0]!.includes('in a short time') && texts[1] === '';
  },
  documentLock: async (twin) => (await servedBy(twin)).startsWith('no lock'),
  activeInWebApp: async (twin) => {
    const before = await servedBy(twin);
    twin.leaveWebAppsAlone();
    return before.endsWith('a workbook') && (await servedBy(twin)).endsWith('no workbook');
  },
  pendingFunctions: async (twin) => {
    twin.slowFunctions(5000);
    const read = await resultOf(twin, 'probePending', [21], OWNER);
    return isDeepStrictEqual(read, ['Loading...', 42]);
  },
  consentScreen: async (twin) => {
    twin.forgetConsent(OWNER);
    const ran = [];
    for (let turn = 0; turn < 2; turn++)
      ran.push((await twin.call('probeProperty', ['x'], { kind: 'menu', user: OWNER })).result);
    return isDeepStrictEqual(ran, [undefined, 'x']);
  },
  partialConsent: async (twin) => {
    twin.withhold(OWNER, 'drive.file');
    const made = await twin.call('probeMakeFile', [], { user: OWNER });
    const kept = await twin.call('probeProperty', ['x'], { user: OWNER });
    return (made.error?.message.includes('not sufficient') ?? false) && kept.result === 'x';
  },
  copiesForget: async (twin) => {
    await resultOf(twin, 'probeProperty', ['x'], OWNER);
    twin.becomeCopy('copy');
    return (await resultOf(twin, 'probeProperty', [], OWNER)) === null;
  },
  domainEdit: async (twin) => (await resultOf(twin, 'probeDomainEdit', [], twin.currentUser())) === false,
  warningsAsk: () => {
    const zone = { left: 0, right: 0, top: 0, bottom: 0 };
    const command = { type: 'CLEAR_CELLS', sheetId: 's', target: [zone] };
    const warns = {
      id: 'p',
      kind: 'SHEET',
      sheetId: 's',
      unprotected: [],
      description: '',
      editors: null,
    } as const;
    return warningAbout([{ ...warns, unprotected: [], warningOnly: true }], command) !== undefined;
  },
  editQueue: async () => {
    const told: number[] = [];
    const queue = editQueue(async (edit: number) => {
      await Promise.resolve();
      told.push(edit);
    });
    await Promise.all([1, 2, 3, 4, 5].map(queue));
    return isDeepStrictEqual(told, [1, 2, 3]);
  },
};

async function servedBy(twin: Twin): Promise<string> {
  const { result } = await twin.call('doGet', [{}], { kind: 'webApp' });
  return (result as { html: string }).html;
}

const mail = async (twin: Twin) =>
  String(await resultOf(twin, 'probeMail', ['a@member.example'], twin.currentUser()));

async function resultOf(
  twin: Twin,
  name: string,
  args: unknown[],
  user: Twin['currentUser'] extends () => infer U ? U : never,
) {
  const { result, error } = await twin.call(name, args, { user });
  if (error) throw new Error(`${name}: ${error.message}`);
  return result;
}

async function caseHolds(twin: Twin, name: string): Promise<boolean> {
  const { result, error } = await twin.call(name, []);
  return !error && (result as Checks).every(([, is, shouldBe]) => isDeepStrictEqual(is, shouldBe));
}

/** Gives the number of behaviours whose loss nothing notices, or which do not hold to begin with. */
export async function turnEachBack(open: Open, print: (line: string) => void): Promise<number> {
  const names = Object.keys(BEHAVIOURS) as Behaviour[];
  let unseen = 0;
  for (const name of names) {
    const seen = [await isSeen(open, name), await isSeen(open, name, name)];
    if (isDeepStrictEqual(seen, [true, false])) continue;
    unseen++;
    print(`  ${name}: ${seen[0] ? 'nothing notices that it is turned back' : 'does not hold'}`);
  }
  print(`google: ${names.length} behaviours turned back, ${names.length - unseen} noticed`);
  return unseen;
}

async function isSeen(open: Open, name: Behaviour, ...back: readonly Behaviour[]): Promise<boolean> {
  const twin = await open({
    fresh: true,
    bundle: join(process.cwd(), 'local/conformance'),
    speed: 1000,
    account: account(name === 'domainEdit' ? 'owner@gmail.com' : OWNER.email),
  });
  try {
    // The built twin, and what stands in this bundle of its sources.
    twin.turnBack(...back);
    turnBack(...back);
    if (back.some(asGoogle)) throw new Error('not turned back');
    const probe = probes[name];
    const { case: caseName } = BEHAVIOURS[name];
    if (probe) return await probe(twin);
    if (caseName === undefined) throw new Error(`${name}: neither a case nor a probe`);
    return await caseHolds(twin, caseName);
  } finally {
    twin.turnBack();
    turnBack();
    await twin.close();
  }
}
