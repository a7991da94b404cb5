// What each kind of job does with some members: a dry run, and the work itself.
import type { JobKind } from '../../domain/job-state';
import { addQuotes, previewQuotes } from '../quotes';
import { previewLetters, queueLettersOf } from './queue-letters';
import { previewRerating, rerateQuotes } from './rerate-quotes';
import { type JobTerms, type WorkPorts, type WorkReport, countsOf } from './work-report';
import { quotes } from '../../tables/quotes';

type Work = (ports: WorkPorts, keys: readonly string[], terms: JobTerms) => WorkReport;

/** A chunk done twice is done once: every kind finds what stands already. */
export const memberWork: Readonly<
  Record<Exclude<JobKind, 'mail'>, { readonly preview: Work; readonly run: Work }>
> = {
  quote: {
    preview: (ports, members, terms) => {
      const { lines, referrals, refused } = previewQuotes(ports, { members, ...terms });
      const existing = lines.filter((line) => line.status === '既存').length;
      return { counts: { created: lines.length - existing, existing, referrals }, errors: refused };
    },
    run: (ports, members, terms) =>
      ports.lock.hold(() => {
        const request = { members, ...terms };
        return countsOf(addQuotes(ports, request, ports.tables.read(quotes), members.length).report);
      }),
  },
  rerate: { preview: previewRerating, run: rerateQuotes },
  letters: { preview: previewLetters, run: queueLettersOf },
};
