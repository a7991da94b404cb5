// What a search compares: width, case and kana do not matter.
import { foldText } from './fold-text';

/** @example searchText('ミドリ') // 'みどり' */
export function searchText(text: string): string {
  return foldText(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/\s+/g, ' ');
}

/** Every one of them must be found. */
export function searchWords(text: string): string[] {
  return searchText(text)
    .split(' ')
    .filter((word) => word !== '');
}
