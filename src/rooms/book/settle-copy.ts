// 複製されたブック: what a copy would go on with, and a manager's word on what it is.
import { bookText } from '../../domain/book-origin';
import { moveDelivery } from '../../domain/delivery-state';
import { houseProblems } from '../../domain/messages';
import { problemText } from '../../domain/problem-text';
import { refuse } from '../../domain/problem';
import type { Ports } from '../../ports';
import { settings } from '../../tables/masters';
import { outbox } from '../../tables/outbox';
import { quotes } from '../../tables/quotes';
import { settingKeys } from '../../tables/setting-keys';
import { settingValues, type SettingKey } from '../../tables/setting-values';
import { reading } from '../../tables/unread';
import { bookPlace } from '../records';
import type { BookView, SettleCopyRequest } from './contract';
import { bookAudit, bookProblems, waitText } from './words';

type ViewPorts = Pick<Ports, 'tables' | 'memory' | 'user'>;
type SettlePorts = ViewPorts & Pick<Ports, 'lock' | 'builder' | 'audit'>;

const WAITING = ['送信待ち', '確認待ち', '送信中'] as const;

export function openBook(ports: ViewPorts): BookView {
  const setting = settingValues(ports.tables.read(settings));
  return {
    place: bookPlace(ports),
    isManager: ports.user.isManager(),
    fileId: ports.memory.fileId(),
    known: setting('bookFile').split(' ')[0]!,
    waits: waitsOf(ports, setting),
  };
}

function waitsOf({ tables }: Pick<Ports, 'tables'>, setting: (key: SettingKey) => string): BookView['waits'] {
  const states = tables.readColumns(outbox, ['state']).map(({ state }) => reading(state));
  const letters = WAITING.flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    return count === 0 ? [] : [{ what: waitText.letters(state), how: waitText.count(count) }];
  });
  const owner = setting('automationOwner');
  const numbers = tables.readColumns(quotes, ['quoteNumber']).map(({ quoteNumber }) => quoteNumber);
  const [last] = numbers.filter((number) => number !== '').sort((a, b) => (a < b ? 1 : -1));
  return [
    ...letters,
    ...(owner === '' ? [] : [{ what: waitText.automation, how: owner }]),
    ...(setting('automaticQuotes') === ''
      ? []
      : [{ what: waitText.automaticQuotes, how: setting('automaticQuotes') }]),
    ...(last === undefined ? [] : [{ what: waitText.lastNumber, how: last }]),
  ];
}

/** First what 設定 says of the file: before that nothing else may be written. */
export function settleCopy(ports: SettlePorts, { as }: SettleCopyRequest): BookView {
  if (!ports.user.isManager()) refuse(houseProblems.notManager());
  ports.lock.hold(() => {
    const place = bookPlace(ports);
    if (place === 'original' || place === 'unmarked') refuse(bookProblems.bookIsOriginal());
    ports.builder.nameBook(bookText(ports.memory.fileId(), as === 'practice' ? 'practice' : 'original'));
    // No trigger, switch or folder of the other file is this one's.
    clearSettings(ports, ['automationOwner', 'automationSince', 'automaticQuotes', 'paperFolder']);
    const held = as === 'replacement' ? holdLetters(ports) : [];
    ports.audit.record('settleCopy', held, bookAudit[as](held.length));
    ports.tables.flush();
  });
  return openBook(ports);
}

function clearSettings({ tables }: Pick<Ports, 'tables'>, keys: readonly SettingKey[]): void {
  const changes = keys.map((key) => ({ id: settingKeys[key], set: { value: '' } }));
  tables.update(settings, changes, 'skip');
}

/** The other file may have sent them since: each needs a person's word. What was under way ends as after a crash. */
function holdLetters({ tables }: Pick<Ports, 'tables'>): string[] {
  const waiting = tables
    .sift(tables.read(outbox))
    .filter(({ state }) => state === '送信待ち' || state === '確認待ち');
  const error = problemText(bookProblems.letterOfCopy());
  const changes = waiting.map(({ deliveryNumber, state }) => ({
    id: deliveryNumber,
    set: {
      state: moveDelivery(state, 'hold') ?? state,
      confirmedBy: '',
      confirmedRecipient: '',
      automatic: '',
      error,
    },
  }));
  tables.update(outbox, changes, 'skip');
  return changes.map(({ id }) => id);
}
