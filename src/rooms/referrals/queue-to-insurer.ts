// A letter to an insurer becomes a row of 送信箱, and its questions keep whom they went to.
import type { DoubtLetterModel, InsurerLetterModel } from '../../domain/paper';
import type { Ports } from '../../ports';
import {
  type LetterFacts,
  agencyOf,
  hasMandate,
  insurersOf,
  mailProblems,
  paperDeliveryRow,
  queueRows,
} from '../mail';
import type { QueueReferralLetterResult } from './contract';
import { insurerAddressee } from './insurer-addressee';
import type { InsurerTarget } from './insurer-target';
import { answerText, letterText } from './words';

interface LetterToInsurer {
  /** As 監査記録 names it. */
  readonly useCase: string;
  /** The same questions to the same place are asked once. */
  readonly key: readonly unknown[];
  readonly target: InsurerTarget;
  readonly numbers: readonly string[];
  readonly program: string;
  readonly member: { readonly memberKey: string; readonly memberNumber: string };
  readonly letter: InsurerLetterModel | DoubtLetterModel;
  /** Its questions keep whom they went to. */
  readonly tell: (set: Pick<InsurerTarget, 'addressee' | 'wantedBy'>) => void;
}

/** Under the lock. */
export function queueToInsurer(
  ports: Pick<Ports, 'tables' | 'clock' | 'user' | 'audit'>,
  { useCase, key, target, numbers, program, member, letter, tell }: LetterToInsurer,
): QueueReferralLetterResult {
  const { addressee, method, recipient, wantedBy } = target;
  const { memberKey, memberNumber } = member;
  const [queued] = queueRows(ports, ports.clock.today(), [{ key }], (_, made) => {
    const paper = {
      ...letter,
      number: made.deliveryNumber,
      internal: false,
      addressee: insurerAddressee(addressee, method === '郵送' ? recipient : ''),
      wantedBy,
    };
    const facts = { subjects: numbers, memberNumber, method, recipient, ...made };
    return paperDeliveryRow({ version: 1, memberKey, program, paper }, facts);
  });
  const { deliveryNumber, existing } = queued!;
  if (existing) return queued!;
  tell({ addressee, wantedBy });
  ports.audit.record(useCase, [deliveryNumber, ...numbers], answerText.letterQueued(numbers.length));
  ports.tables.flush();
  return queued!;
}

/** What every letter to an insurer opens with, and why it cannot go out now. */
export function insurerOpening(
  facts: LetterFacts,
  program: string,
  about: { readonly number: string; readonly programName: string; readonly solicitor: string },
) {
  const { number, programName, solicitor } = about;
  const row = facts.programs.get(program);
  const unnamed = facts.setting('agencyName') === '' ? mailProblems.agencyNameMissing() : undefined;
  const blocked = hasMandate(row) ? unnamed : mailProblems.noMandate({ program });
  const opening = {
    number,
    date: facts.today,
    addressee: insurerAddressee(row?.insurerContact || letterText.insurer, ''),
    agency: agencyOf(facts, { solicitor }),
    insurers: insurersOf(facts, [program]),
    programName,
    internal: blocked !== undefined,
    template: { version: '', approvalNumber: '' },
  };
  return { opening, blocked, insurerContact: row?.insurerContact ?? '' };
}
