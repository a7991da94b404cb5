// Links inside the workbook, as HYPERLINK writes them: `#gid=…` opens a tab, `&range=…` a row of it.
import { helpers, registries, type Model } from '@odoo/o-spreadsheet';
import { sheetNumber } from '../../workbook/sheet-number';
import type { GridSelection } from '../protocol';

const LINK = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/;

interface Place {
  readonly sheetName: string;
  readonly range: string;
}

/** `goTo` is asked when a person follows such a link. */
export function installRowLinks(goTo: (model: Model, selection: GridSelection) => void): void {
  const add = registries.urlRegistry as unknown as {
    replace(name: string, entry: Readonly<Record<string, unknown>>): void;
  };
  add.replace('row_link', {
    match: (url: string) => LINK.test(url),
    createLink: (url: string, label: string) => ({ url, label, isExternal: false, isUrlEditable: false }),
    urlRepresentation: (url: string, getters: Model['getters']) => {
      const place = placeOf(url, getters);
      return place ? `${place.sheetName} ${place.range}` : url;
    },
    open: (url: string, env: { model: Model }) => {
      const place = placeOf(url, env.model.getters);
      if (!place) return;
      const { sheetName, range } = place;
      goTo(env.model, { sheetName, zones: [range], activeCell: range.split(':')[0]! });
    },
  });
}

/** A cell stands for its whole row, so that the eye finds it. */
function placeOf(url: string, getters: Model['getters']): Place | undefined {
  const [, number, range] = LINK.exec(url) ?? [];
  const id = getters.getSheetIds().find((candidate) => sheetNumber(candidate) === Number(number));
  if (id === undefined) return undefined;
  if (!range || range.includes(':')) return { sheetName: getters.getSheetName(id), range: range ?? 'A1' };
  const { row } = helpers.toCartesian(range);
  const last = helpers.toXC(getters.getNumberCols(id) - 1, row);
  return { sheetName: getters.getSheetName(id), range: `${range}:${last}` };
}
