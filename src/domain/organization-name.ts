// Whether two names, numbers or addresses are written for the same: what eyes pass over says nothing.
import { foldText } from './fold-text';

/** @example plain(' Ａ－1 ') // 'a-1' */
export const plain = (text: string): string => foldText(text).replace(/\s/g, '').toLowerCase();

/** ㈱ and (株) are written for 株式会社; spaces and the kind of brackets say nothing. */
export function plainName(text: string): string {
  return plain(text)
    .replace(/㈱|\(株\)/g, '株式会社')
    .replace(/㈲|\(有\)/g, '有限会社')
    .replace(/[・.,'"「」【】]/g, '');
}
