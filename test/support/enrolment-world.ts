// A world in memory with quotes that an application can be accepted for.
import { disclosures } from '../../src/tables/disclosures';
import { documents } from '../../src/tables/documents';
import { intentions } from '../../src/tables/intentions';
import type { Member } from '../../src/tables/members';
import { quotes, type Quote } from '../../src/tables/quotes';
import { newRecord } from '../../src/tables/new-record';
import { createQuotes } from '../../src/rooms/quotes/create-quotes';
import { rulesOf } from '../../src/rooms/solicitation/enrolment-records';
import { memoryWorld, type MemoryWorld } from './memory-ports';

/** One member; the rates, mandate and year of its programme are confirmed. */
export function alive(member: Partial<Member> = {}): MemoryWorld {
  const world = memoryWorld();
  world.addMember({ program: 'ALIVE', ...member });
  world.setProgram(member.program ?? 'ALIVE', {
    yearConfirmed: '管理 2026-11-01',
    yearPaper: '確認書1',
    roundingConfirmed: '管理 2026-11-01',
    officialDisclosure: '不要',
  });
  return world;
}

/** Quotes for every member, as sent; every record and paper that the programme asks for stands. */
export function acceptable(
  world: MemoryWorld,
  terms: { effectiveDate?: string; transaction?: '新規' | '更改' | '中途' } = {},
): MemoryWorld {
  createQuotes(world.ports, {
    members: 'all',
    effectiveDate: terms.effectiveDate ?? '2027-04-01',
    transaction: terms.transaction ?? '新規',
  });
  for (const quote of world.table(quotes)) {
    if (quote.state !== '案内準備完了') continue;
    quote.state = '案内済';
    recordEverything(world, quote);
  }
  return world;
}

/** Intention, explanation, consents and papers: what the programme's rules ask for. */
export function recordEverything(world: MemoryWorld, quote: Quote): void {
  const rules = rulesOf(quote.program);
  world.table(intentions).push(
    newRecord(intentions, {
      intentionNumber: `I-${quote.quoteNumber}`,
      memberKey: quote.memberKey,
      quoteNumber: quote.quoteNumber,
      firstIntention: '情報漏えいに備えたい',
      firstOn: '2026-11-10',
      finalIntention: '情報漏えいに備えたい',
      finalOn: '2026-11-18',
      explanationDocument: '重要事項説明書 第1版',
      explainedOn: '2026-11-18',
      method: '対面',
      solicitor: '担当A',
      consents: (rules?.consents ?? []).map(({ label }) => label).join('、'),
    }),
  );
  for (const { code, kind } of rules?.documents ?? []) {
    if (kind === 'officialForm') continue;
    world.table(documents).push(
      newRecord(documents, {
        documentNumber: `D-${quote.quoteNumber}-${code}`,
        memberKey: quote.memberKey,
        quoteNumber: quote.quoteNumber,
        code,
        state: '確認済',
      }),
    );
  }
  world.table(disclosures).push(
    newRecord(disclosures, {
      disclosureId: `K-${quote.quoteNumber}`,
      memberKey: quote.memberKey,
      program: quote.program,
      state: '告知完了',
      version: 1,
      finishedOn: '2026-11-18',
      signedOn: '2026-11-18',
    }),
  );
}

export function quoteOf(world: MemoryWorld, quoteNumber: string): Quote {
  return world.table(quotes).find((row) => row.quoteNumber === quoteNumber)!;
}
