// Requests of the public form under faults: collected, and the doubtful one answered.
import { join } from 'node:path';
import type * as IntakeModule from '../../../local/intake-twin';
import type { Twin, TwinOptions } from '../../../local/twin';
import { materialRequest, quoteRequest } from '../public-request';
import { mustCall } from './outbox-scenario';
import type { UseCase } from './use-case';

let form: Twin | undefined;

const built = () => require(join(process.cwd(), '.build/local/intake-twin.cjs')) as typeof IntakeModule;

/** For the desk's twin: the form's workbook, once these cases have opened it. */
export const formWorkbook: NonNullable<TwinOptions['otherWorkbook']> = (id) =>
  form && built().shareOf(form)(id);

export async function closeForm(): Promise<void> {
  await form?.close();
  form = undefined;
}

/** As nobody has used it; the first visit makes its tabs. */
export async function openForm(): Promise<Twin> {
  form = await built().openIntakeTwin({ fresh: true, now: '2026-11-22T09:00', speed: 1000 });
  await form.call('doGet', [{}], { kind: 'webApp' });
  built().confirmForm(form);
  return form;
}

const NEW = { organization: '株式会社さざなみ', corporateNumber: '', email: 'a@sazanami.example.jp' };
/** Somebody else at the address of a member: whose it is, a person says. */
const DOUBTFUL = {
  organization: '株式会社かわせみ製作所東京',
  corporateNumber: '',
  email: 'kawasemi@mihon.example.jp',
};

/** Two of somebody unknown, one that could be a member: all wait for a person. */
async function receiveRequests(twin: Twin): Promise<void> {
  const form = await openForm();
  for (const request of [
    quoteRequest(NEW),
    materialRequest({ ...NEW, organization: '株式会社みぎわ', email: 'b@migiwa.example.jp' }),
    materialRequest(DOUBTFUL),
  ]) {
    const { token } = await mustCall<{ token: string }>(form, 'startRequest');
    const { ok } = await mustCall<{ ok: boolean }>(form, 'submitRequest', {
      website: '',
      consent: true,
      token,
      request,
    });
    if (!ok) throw new Error('the form refuses a request');
  }
  await mustCall(twin, 'connectIntake', { workbook: 'twin-intake-workbook' });
}

/** A member that the run before has made already is no longer told as new. */
const RESULT = ['intakes.result'];

/** The one that asks for a quote: member, pre-check, quote and a question to the insurer are made of it. */
const waiting = (twin: Twin) =>
  twin.workbook
    .tabRows('受付')
    .find((row) => row['状態'] === '確認待ち' && row['企業名'] === NEW.organization);

export const intakeCases: readonly UseCase[] = [
  {
    name: 'collectIntake',
    leaveOut: RESULT,
    prepare: receiveRequests,
    run: { name: 'collectIntake', args: () => [] },
    promises: (twin) => {
      const states = twin.workbook
        .tabRows('受付')
        .map((row) => String(row['状態']))
        .sort();
      return states.join() === '確認待ち,確認待ち,確認待ち' ? [] : [`the requests are ${states.join()}`];
    },
  },
  {
    name: 'answerIntake',
    leaveOut: RESULT,
    run: {
      name: 'answerIntake',
      args: (twin) => [{ receiptNumber: waiting(twin)?.['受付番号'] ?? '', decision: 'new' }],
    },
    again: async (twin) => {
      const row = waiting(twin);
      if (row) await mustCall(twin, 'answerIntake', { receiptNumber: row['受付番号'], decision: 'new' });
    },
  },
];
