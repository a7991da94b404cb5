// What a letter with material and its request have to do with each other: while it is wanted, and that it has left.
import type { MaterialState } from '../../domain/material';
import { type MaterialsModel, paperTitles } from '../../domain/paper';
import type { Change } from '../../ports';
import { intakes } from '../../tables/intakes';
import type { Delivery } from '../../tables/outbox';
import { lookup, reading } from '../../tables/unread';
import { type Cause, type CausePorts, type DeliveryEffect, heldBack, withdrawn } from '../mail';
import { isMaterialOpen } from './open-materials';
import { intakeProblems } from './words';

/** Rule C21: until the request is withdrawn, or has what it asked for. */
export function materialsCause(ports: CausePorts): Cause<MaterialsModel> {
  const rowOf = lookup(ports.tables.read(intakes), (row) => row.receiptNumber);
  return {
    ended: ({ receiptNumber }) => {
      const row = rowOf.get(receiptNumber);
      if (!row) return heldBack(intakeProblems.intakeUnknown({ receiptNumber }));
      return isMaterialOpen(row)
        ? undefined
        : withdrawn(intakeProblems.materialsNotWanted({ receiptNumber }));
    },
  };
}

const STATE_AFTER: Readonly<Partial<Record<Delivery['state'], MaterialState>>> = {
  送信済: '送付済',
  '発送済（記録）': '送付済',
  取消: '未送付',
  不達: '未送付',
};

/** That it has left closes the request; one that came back or was cancelled opens it again. */
export const tellMaterials: DeliveryEffect = (ports, changed) => {
  const letters = changed.filter(({ letterTitle }) => letterTitle === paperTitles.materials);
  if (letters.length === 0) return;
  const material = new Map(
    ports.tables.read(intakes).map((row) => [row.receiptNumber, reading(row.material)]),
  );
  const changes = letters.flatMap(({ subjectNumbers: id, state, sentAt }): Change<typeof intakes>[] => {
    const next = STATE_AFTER[state] ?? '送付待ち';
    // Of two letters the one that has left counts, whatever becomes of the other.
    if (!material.has(id) || (material.get(id) === '送付済' && state !== '不達')) return [];
    const sentOn = next === '送付済' ? sentAt.slice(0, 10) || ports.clock.today() : '';
    material.set(id, next);
    return [{ id, set: { material: next, materialSentOn: sentOn } }];
  });
  if (changes.length > 0) ports.tables.update(intakes, changes, 'skip');
};
