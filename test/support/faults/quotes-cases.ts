// The use cases of roster and quotes under faults.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UseCase } from './use-case';

const ROSTER = join(process.cwd(), 'test/fixtures/members-sjis.csv');

export const quoteCases: readonly UseCase[] = [
  {
    name: 'importMembers',
    run: {
      name: 'importMembers',
      args: () => [
        { fileName: 'members.csv', contentBase64: readFileSync(ROSTER).toString('base64'), dryRun: false },
      ],
    },
  },
  {
    name: 'createQuotes',
    run: {
      name: 'createQuotes',
      args: () => [{ members: 'all', effectiveDate: '2027-04-01', transaction: '新規' }],
    },
  },
];
