// 資料送付のご案内: a letter for each request, into 送信箱; that it has left is recorded there, and nowhere else.
import { parseMaterials } from '../../domain/material';
import { memberProblems } from '../../domain/member-problems';
import { oneByOne } from '../../domain/one-by-one';
import { paperTitles } from '../../domain/paper';
import { refuse } from '../../domain/problem';
import type { Change, Ports } from '../../ports';
import { intakes } from '../../tables/intakes';
import { members } from '../../tables/members';
import { outbox } from '../../tables/outbox';
import { lookup, reading } from '../../tables/unread';
import {
  addresseeOf,
  gatherLetterFacts,
  hasMandate,
  type LetterToQueue,
  mailProblems,
  queueLetters,
  recipientOf,
} from '../mail';
import type { QueueMaterialsReport, QueueMaterialsRequest } from './contract';
import { isMaterialOpen } from './open-materials';
import { intakeAudit, intakeProblems } from './words';

type QueuePorts = Pick<Ports, 'tables' | 'clock' | 'lock' | 'user' | 'audit' | 'letters'>;

export function queueMaterials(
  ports: QueuePorts,
  { receiptNumbers, method }: QueueMaterialsRequest,
): QueueMaterialsReport {
  const numbers = [...new Set(receiptNumbers)];
  if (numbers.length === 0) refuse(intakeProblems.materialsNoneChosen());
  return ports.lock.hold(() => {
    const facts = gatherLetterFacts(ports);
    const items = parseMaterials(facts.setting('materials'));
    if (items.length === 0) refuse(intakeProblems.materialsUnset());
    const paper = items.filter(({ link }) => link === '').map(({ name }) => name);
    if (method === 'メール' && paper.length > 0)
      refuse(intakeProblems.materialsNotMailed({ names: paper.join('、') }));
    const rowOf = lookup(ports.tables.read(intakes), (row) => row.receiptNumber);
    const memberOf = lookup(ports.tables.read(members), (row) => row.memberKey);
    const returned = returnedLetters(ports);
    const letters: LetterToQueue[] = [];
    const refused = oneByOne(numbers, String, (receiptNumber) => {
      const row = rowOf.get(receiptNumber);
      if (!row) refuse(intakeProblems.intakeUnknown({ receiptNumber }));
      if (!isMaterialOpen(row)) refuse(intakeProblems.materialsNotWanted({ receiptNumber }));
      const member = memberOf.get(row.memberKey);
      if (!member) refuse(memberProblems.memberGone());
      const { program } = row;
      if (!hasMandate(facts.programs.get(program))) refuse(mailProblems.noMandate({ program }));
      letters.push({
        // One that came back goes again.
        key: ['materials', receiptNumber, returned.get(receiptNumber) ?? 0],
        member,
        program,
        subjects: [receiptNumber],
        kind: 'materials',
        paper: (opening) => ({ ...opening, kind: 'materials', receiptNumber, items }),
        values: { 受付番号: receiptNumber },
        to: { addressee: addresseeOf(member), method, recipient: recipientOf(member, method) },
      });
    });
    const queued = queueLetters(ports, facts, letters);
    const changes = letters.map(({ subjects: [id] }): Change<typeof intakes> => {
      return { id: id!, set: { material: '送付待ち' } };
    });
    if (changes.length > 0) ports.tables.update(intakes, changes);
    const fresh = queued.flatMap(({ existing, deliveryNumber }) => (existing ? [] : deliveryNumber));
    if (fresh.length > 0) ports.audit.record('queueMaterials', fresh, intakeAudit.materials(fresh.length));
    ports.tables.flush();
    return { queued: fresh, existing: queued.length - fresh.length, refused };
  });
}

function returnedLetters({ tables }: Pick<Ports, 'tables'>): ReadonlyMap<string, number> {
  const returned = new Map<string, number>();
  for (const row of tables.read(outbox)) {
    if (row.letterTitle !== paperTitles.materials || reading(row.state) !== '不達') continue;
    returned.set(row.subjectNumbers, (returned.get(row.subjectNumbers) ?? 0) + 1);
  }
  return returned;
}
