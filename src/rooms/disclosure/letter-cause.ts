// Whether a sheet that goes back is still incomplete on the day the letter leaves (rule C21).
import type { DeficiencyLetterModel } from '../../domain/paper';
import { disclosures } from '../../tables/disclosures';
import { type Cause, type CausePorts, readPaperPayload, withdrawn } from '../mail';
import { preCheckProblems } from './words';

/** Until a version of the member's answers was finished after the letter was written. */
export function deficiencyCause(ports: CausePorts): Cause<DeficiencyLetterModel> {
  const rows = ports.tables.sound(disclosures).filter(({ state }) => state !== '下書き');
  return {
    ended: (_, delivery) => {
      const payload = readPaperPayload(delivery);
      const finished = rows.find(
        (row) =>
          row.memberKey === payload?.memberKey &&
          row.program === payload.program &&
          row.savedAt > delivery.createdAt,
      );
      return finished && withdrawn(preCheckProblems.answersComplete({ id: finished.disclosureId }));
    },
  };
}
