// Telephone numbers as people write them: 代表, extensions and +81 beside the number itself.
import { foldText } from './fold-text';

export interface PhoneNumber {
  /** Digits and hyphens or brackets, beginning with 0. */
  readonly number: string;
  /** 「（代表）」「 内線123」, as they stand behind it; '' without. */
  readonly note: string;
}

const LABEL = /^(tel|phone|fax|電話(番号)?|ファックス|ファクス|携帯(電話)?|直通|代表)[.:：]?/i;
const MAIN = /[(（\[]?(代表?|大代表)[)）\]]?$/;
const DIRECT = /[(（\[]?(直通?|携帯)[)）\]]?$/;
const EXTENSION = /[(（\[,、]?(?:内線|内|ext\.?|x|#)[:：]?(\d{1,6})[)）\]]?$/i;

/** @example readPhone('+81-3-0000-0001 内線12') // { number: '03-0000-0001', note: ' 内線12' } */
export function readPhone(text: string): PhoneNumber | undefined {
  let rest = foldText(text)
    .replace(/\s/g, '')
    .replace(/[ー―‐–—−]/g, '-')
    .replace(LABEL, '');
  let note = '';
  const extension = EXTENSION.exec(rest);
  if (extension) {
    note = ` 内線${extension[1]!}`;
    rest = rest.slice(0, extension.index);
  }
  const main = MAIN.exec(rest) ?? DIRECT.exec(rest);
  if (main) {
    note = `（${main[1]!.startsWith('代') || main[1] === '大代表' ? '代表' : main[1]!.replace(/^直$/, '直通')}）${note}`;
    rest = rest.slice(0, main.index);
  }
  rest = rest.replace(/^(?:\(?\+|00|010-?)81\)?-?(?:\(0\))?-?0?/, '0');
  rest = rest.replace(/\./g, '-');
  const digits = rest.replace(/\D/g, '');
  const fits = /^\(?0[0-9()-]+$/.test(rest) && digits.length >= 10 && digits.length <= 11;
  return fits ? { number: rest, note } : undefined;
}
