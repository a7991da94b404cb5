// Japanese input over a filled cell: the text being composed takes the place of what stands there.
import { components } from '@odoo/o-spreadsheet';

interface Composer {
  readonly props: { isDefaultFocus?: boolean; composerStore: { editionMode: string } };
  getContentLines(): unknown[];
}

/**
 * The engine keeps the selected cell's text in the unseen field that takes the keys, and a composition, which must
 * not be disturbed, would begin before that text. So the field stays blank until a cell is edited.
 */
export function installComposing(): void {
  const composer = (components as unknown as { Composer: { prototype: Composer } }).Composer.prototype;
  const getContentLines = composer.getContentLines;
  composer.getContentLines = function (this: Composer) {
    const { isDefaultFocus, composerStore } = this.props;
    return isDefaultFocus && composerStore.editionMode === 'inactive' ? [] : getContentLines.call(this);
  };
}
