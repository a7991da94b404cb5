// Where a web app has no active workbook, the form opens its own by the id that it remembers.
import { createPorts } from '../../intake/workbook';

const book = (id: string) => ({
  getId: () => id,
  getSheetByName: () => ({ getDataRange: () => ({ getValues: () => [['項目'], [id]] }) }),
});

/** What the form reads of its 設定, and what it remembers afterwards. */
function read(active: string | null, kept: Record<string, string>) {
  const opened: string[] = [];
  Object.assign(globalThis, {
    SpreadsheetApp: {
      getActive: () => active && book(active),
      openById: (id: string) => {
        opened.push(id);
        return book(id);
      },
    },
    PropertiesService: {
      getScriptProperties: () => ({
        getProperty: (key: string) => kept[key] ?? null,
        setProperty: (key: string, value: string) => void (kept[key] = value),
      }),
    },
  });
  return { settings: createPorts().settings(), opened, kept };
}

test('an active workbook is used, and remembered', () => {
  expect(read('a', {})).toEqual({ settings: [['a']], opened: [], kept: { FORM_BOOK: 'a' } });
});

test('without one it is opened by what was remembered', () => {
  expect(read(null, { FORM_BOOK: 'a' })).toMatchObject({ settings: [['a']], opened: ['a'] });
});

test('and where nothing was remembered, the owner is told what to do', () => {
  expect(() => read(null, {})).toThrow('run doGet once');
});
