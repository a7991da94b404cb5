// What 点検 says of 制度: of the programmes that the agency handles, what is not keyed, not confirmed, or too old.
import { programOf } from '../../programs';
import { facts } from '../../tables/facts';
import { programs, settings, type ProgramRow } from '../../tables/masters';
import { settingValues } from '../../tables/setting-values';
import type { Ports } from '../../ports';
import { hotlineIn } from '../claims';
import { accountOf } from '../payments';
import { programCheckText as words } from './words';

export function programChecks({ tables, clock }: Pick<Ports, 'tables' | 'clock'>): string[] {
  const today = clock.today();
  const rows = tables.sound(programs).filter((row) => programOf(row.code) && row.mandate === '取扱あり');
  const codes = (lacks: (row: ProgramRow) => boolean) => rows.filter(lacks).map(({ code }) => code);
  const factRows = tables.sound(facts);
  return [
    words.mandates(codes(() => true)),
    words.closings(codes((row) => row.applicationClosing < today)),
    words.years(codes((row) => row.yearConfirmed.trim() === '')),
    // Rules C7 and C8: what is older than twelve months is left off the papers.
    rows.length === 0
      ? words.noConfirmations
      : words.confirmations(
          codes(({ code }) => hotlineIn(factRows, code, today) === ''),
          codes((row) => !accountOf(row, today).ok),
        ),
  ];
}

export function workbookChecks({ tables, builder }: Pick<Ports, 'tables' | 'builder'>): string[] {
  const setting = settingValues(tables.read(settings));
  const { underWay, troubles } = builder.progress();
  return [
    words.workbook(setting('schemaVersion'), setting('build'), underWay),
    ...(troubles.length === 0 ? [] : [words.troubles(troubles)]),
  ];
}
